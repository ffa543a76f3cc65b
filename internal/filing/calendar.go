// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"fmt"
	"strings"
	"time"
)

// China is the time zone in which clouds and authorities count days. It has no
// daylight saving time, so that a fixed zone serves where no zone data is
// installed.
var China = time.FixedZone("Asia/Shanghai", 8*60*60)

// timeLayouts are the formats in which clouds write times. Those without a
// zone are China's time.
var timeLayouts = []string{
	time.RFC3339Nano,
	"2006-01-02T15:04Z07:00",
	"2006-01-02 15:04:05 -0700 MST",
	"2006-01-02T15:04:05",
	"2006-01-02 15:04:05",
	"2006-01-02T15:04",
	"2006-01-02 15:04",
	"2006-01-02",
}

// placeholderYear begins the years that clouds write for "never".
const placeholderYear = 2090

// ParseTime reads a time in any format that the clouds write: with and without
// seconds, with and without a zone. It fails on any other text.
func ParseTime(text string) (time.Time, error) {
	trimmed := strings.TrimSpace(text)
	for _, layout := range timeLayouts {
		if t, err := time.ParseInLocation(layout, trimmed, China); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no time that a cloud writes, such as 2026-03-01T16:00Z or 2026-03-01T16:00:00Z", text)
}

// IsPlaceholder reports whether a cloud writes this time for "never", as it
// does for the end of a pay-as-you-go server.
func IsPlaceholder(t time.Time) bool { return t.IsZero() || t.Year() >= placeholderYear }

// FormatTime writes a time as messages show it: China's time, to the minute.
func FormatTime(t time.Time) string { return t.In(China).Format("2006-01-02 15:04 MST") }

// AddMonths adds calendar months in China's time zone. A day that the target
// month lacks becomes its last day, as the clouds do.
func AddMonths(t time.Time, months int) time.Time {
	local := t.In(China)
	first := time.Date(local.Year(), local.Month()+time.Month(months), 1,
		local.Hour(), local.Minute(), local.Second(), local.Nanosecond(), China)
	lastDay := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(local.Day(), lastDay)-1)
}

// MonthsBetween returns how many whole calendar months lie between two times
// in China's time zone. It is zero when until is not after from.
func MonthsBetween(from, until time.Time) int {
	if !until.After(from) {
		return 0
	}
	a, b := from.In(China), until.In(China)
	months := 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month())
	for months > 0 && AddMonths(from, months).After(until) {
		months--
	}
	return months
}
