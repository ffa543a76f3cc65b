// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cloudstub

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// Environment variables that move time for a test.
const (
	NowVariable      = "ICP_CLOUDSTUB_NOW"
	RenewalsVariable = "ICP_CLOUDSTUB_RENEWALS"
)

// timeFormat writes a time as a cloud does.
type timeFormat func(time.Time) string

// inMinutes is how Alibaba's ECS writes times.
func inMinutes(t time.Time) string { return t.UTC().Format("2006-01-02T15:04Z") }

// inSeconds is how Huawei and Tencent write times.
func inSeconds(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// now is the stub's clock.
func (s *server) now() (time.Time, error) {
	text := s.getenv(NowVariable)
	if text == "" {
		return time.Now().UTC(), nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return t, fmt.Errorf("%s: %w", NowVariable, err)
	}
	return t.UTC(), nil
}

// renewedMonths returns for how many months a test has the server renewed. The
// server goes by its name, its id or its tag "Name".
func (s *server) renewedMonths(state object) (int, error) {
	text := s.getenv(RenewalsVariable)
	if text == "" {
		return 0, nil
	}
	var renewals map[string]int
	if err := json.Unmarshal([]byte(text), &renewals); err != nil {
		return 0, fmt.Errorf("%s: %w", RenewalsVariable, err)
	}
	for _, name := range []string{
		state.text("instance_name"), state.text("name"), state.text("id"), state.texts("tags")["Name"],
	} {
		if months, ok := renewals[name]; ok {
			return months, nil
		}
	}
	return 0, nil
}

func renew(expires time.Time, months int) time.Time { return filing.AddMonths(expires, months) }

// endOfTerm returns when a term bought at a time ends, to the second. The unit
// is a week, month or year in any cloud's spelling; a month when empty.
func endOfTerm(from time.Time, count int, unit string) time.Time {
	switch unit {
	case "Week":
		return from.AddDate(0, 0, 7*count)
	case "year", "Year":
		return filing.AddMonths(from, 12*count)
	default:
		return filing.AddMonths(from, count)
	}
}

// nextMidnight returns the first midnight in China after a time.
func nextMidnight(t time.Time) time.Time {
	local := t.In(filing.China)
	return time.Date(local.Year(), local.Month(), local.Day()+1, 0, 0, 0, 0, filing.China)
}
