// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing_test

import (
	"strings"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestParseTime(t *testing.T) {
	t.Parallel()
	evening := time.Date(2026, 3, 1, 16, 0, 0, 0, time.UTC)
	tests := map[string]time.Time{
		"2026-03-01T16:00:00Z":            evening,
		"2026-03-01T16:00:00.25Z":         evening.Add(250 * time.Millisecond),
		"2026-03-02T00:00:00+08:00":       evening,
		"2026-03-01T16:00Z":               evening,
		"2026-03-02T00:00+08:00":          evening,
		"2026-03-01 16:00:00 +0000 UTC":   evening,
		"2026-03-02 00:00:00 +0800 CST":   evening,
		"2026-03-02T00:00:00":             evening,
		"2026-03-02 00:00:00":             evening,
		"2026-03-02T00:00":                evening,
		"2026-03-02 00:00":                evening,
		"2026-03-02":                      evening,
		"  2026-03-02\n":                  evening,
		"2024-02-29T23:59:59+08:00":       time.Date(2024, 2, 29, 15, 59, 59, 0, time.UTC),
		"2099-12-31T15:59Z":               time.Date(2099, 12, 31, 15, 59, 0, 0, time.UTC),
		"2026-03-01T16:00:00.000000000Z ": evening,
	}
	for text, want := range tests {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			if got, err := filing.ParseTime(text); err != nil || !got.Equal(want) {
				t.Errorf("ParseTime(%q) = %v, %v; want %v", text, got, err, want)
			}
		})
	}
}

func TestParseTimeRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "never", "2026", "2026-13-01", "2026-02-29", "2026-03-01T24:00Z", "1772380800", "01/03/2026", "2026年3月1日", "2026-03-01T16:00:00 Z",
	} {
		got, err := filing.ParseTime(text)
		if err == nil {
			t.Errorf("ParseTime(%q) = %v, want an error", text, got)
			continue
		}
		if want := "is no time that a cloud writes, such as 2026-03-01T16:00Z"; !strings.Contains(err.Error(), want) {
			t.Errorf("ParseTime(%q): %q does not say %q", text, err, want)
		}
	}
}

func TestIsPlaceholder(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"2099-12-31T15:59Z":    true,
		"2090-01-01T00:00:00Z": true,
		"2089-12-31T00:00:00Z": false,
		"2026-03-01T16:00Z":    false,
	}
	for text, want := range tests {
		if got := filing.IsPlaceholder(mustTime(t, text)); got != want {
			t.Errorf("IsPlaceholder(%s) = %t, want %t", text, got, want)
		}
	}
	if !filing.IsPlaceholder(time.Time{}) {
		t.Error("the zero time is no time")
	}
}

func TestFormatTime(t *testing.T) {
	t.Parallel()
	if got, want := filing.FormatTime(mustTime(t, "2026-03-01T16:00:59Z")), "2026-03-02 00:00 Asia/Shanghai"; got != want {
		t.Errorf("FormatTime = %q, want %q", got, want)
	}
}

func TestAddMonths(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		from   string
		months int
		want   string
	}{
		"plain":                               {"2026-02-01 10:20:30", 3, "2026-05-01 10:20:30"},
		"no months":                           {"2026-01-31 10:20:30", 0, "2026-01-31 10:20:30"},
		"Jan 31 to the end of Feb":            {"2026-01-31 10:20:30", 1, "2026-02-28 10:20:30"},
		"Jan 31 to a leap day":                {"2024-01-31 10:20:30", 1, "2024-02-29 10:20:30"},
		"Jan 31 keeps its day past Feb":       {"2026-01-31 10:20:30", 2, "2026-03-31 10:20:30"},
		"leap day to a common year":           {"2024-02-29 10:20:30", 12, "2025-02-28 10:20:30"},
		"leap day to a leap year":             {"2024-02-29 10:20:30", 48, "2028-02-29 10:20:30"},
		"over the year":                       {"2026-11-30 00:00:00", 3, "2027-02-28 00:00:00"},
		"back":                                {"2026-03-31 00:00:00", -1, "2026-02-28 00:00:00"},
		"the day is China's, not Greenwich's": {"2026-01-30T16:30:00Z", 1, "2026-02-28 00:30:00"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, want := filing.AddMonths(mustTime(t, test.from), test.months), mustTime(t, test.want)
			if !got.Equal(want) {
				t.Errorf("AddMonths(%s, %d) = %v, want %v", test.from, test.months, got, want)
			}
		})
	}
}

func TestMonthsBetween(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		from, until string
		want        int
	}{
		"89 days are three months":               {"2026-02-01 00:00:00", "2026-05-01 00:00:00", 3},
		"92 days are three months":               {"2026-07-01 00:00:00", "2026-10-01 00:00:00", 3},
		"91 of 92 days are two":                  {"2026-07-01 00:00:00", "2026-09-30 00:00:00", 2},
		"one minute short":                       {"2026-02-01 09:30:00", "2026-05-01 09:29:00", 2},
		"one nanosecond short":                   {"2026-02-01 00:00:00", "2026-04-30T23:59:59.999999999+08:00", 2},
		"one minute over":                        {"2026-02-01 09:30:00", "2026-05-01 09:31:00", 3},
		"term rounded up to the end of its day":  {"2021-03-08T05:31:06Z", "2021-05-08T16:00:00Z", 2},
		"without seconds":                        {"2017-12-10T04:04Z", "2018-03-10T16:00Z", 3},
		"from Jan 31 to the last of Feb":         {"2026-01-31 08:00:00", "2026-02-28 08:00:00", 1},
		"from Jan 31 to the day before":          {"2026-01-31 08:00:00", "2026-02-27 08:00:00", 0},
		"from a leap day":                        {"2024-02-29 08:00:00", "2025-02-28 08:00:00", 12},
		"China is a day ahead at the beginning":  {"2026-01-31T16:00:00Z", "2026-04-30T16:00:00Z", 3},
		"China is a day ahead: short of a month": {"2026-02-28T16:00:00Z", "2026-03-31T15:59:00Z", 0},
		"same time":                              {"2026-02-01 00:00:00", "2026-02-01 00:00:00", 0},
		"backwards":                              {"2026-05-01 00:00:00", "2026-02-01 00:00:00", 0},
		"five years":                             {"2026-02-01 00:00:00", "2031-02-01 00:00:00", 60},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := filing.MonthsBetween(mustTime(t, test.from), mustTime(t, test.until)); got != test.want {
				t.Errorf("MonthsBetween(%s, %s) = %d, want %d", test.from, test.until, got, test.want)
			}
		})
	}
}

func mustTime(t *testing.T, text string) time.Time {
	t.Helper()
	got, err := filing.ParseTime(text)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func FuzzParseTime(f *testing.F) {
	for _, seed := range []string{
		"2026-03-01T16:00Z", "2026-03-01T16:00:00.123456789+08:00", "2026-03-01 16:00:00 +0000 UTC", "2026-03-02", "2024-02-29 23:59", "0001-01-01", "9999-12-31T23:59:59-23:59",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := filing.ParseTime(text)
		if err != nil {
			if !got.IsZero() {
				t.Fatalf("%q is refused, and still gave %v", text, got)
			}
			return
		}
		// A zone can push the year out of what four digits write.
		if year := got.UTC().Year(); year < 1 || year > 9998 {
			return
		}
		written := got.In(filing.China).Format(time.RFC3339Nano)
		if again, err := filing.ParseTime(written); err != nil || !again.Equal(got) {
			t.Fatalf("%q is %v, but %q gives %v, %v", text, got, written, again, err)
		}
		shown := strings.TrimSuffix(filing.FormatTime(got), " Asia/Shanghai")
		if minute, err := filing.ParseTime(shown); err != nil || !minute.Equal(got.Truncate(time.Minute)) {
			t.Fatalf("%q is shown as %q, which gives %v, %v", text, shown, minute, err)
		}
	})
}

func FuzzMonths(f *testing.F) {
	f.Add(int64(1769875200), int64(7689600), 3)
	f.Add(int64(1706716800), int64(2505600), 1)
	f.Add(int64(0), int64(-1), 0)
	f.Add(int64(1709222399), int64(1), 1200)
	f.Fuzz(func(t *testing.T, second, life int64, months int) {
		const century = 100 * 366 * 24 * 60 * 60
		from := time.Unix(second%century, 0)
		until := from.Add(time.Duration(life%century) * time.Second)
		between := filing.MonthsBetween(from, until)
		switch {
		case between < 0:
			t.Fatalf("MonthsBetween(%v, %v) = %d", from, until, between)
		case !until.After(from):
			if between != 0 {
				t.Fatalf("MonthsBetween(%v, %v) = %d, though it is backwards", from, until, between)
			}
		case filing.AddMonths(from, between).After(until), !filing.AddMonths(from, between+1).After(until):
			t.Fatalf("MonthsBetween(%v, %v) = %d does not agree with AddMonths", from, until, between)
		}

		months %= filing.MaxPlausibleTermMonths
		later := filing.AddMonths(from, months)
		a, b := from.In(filing.China), later.In(filing.China)
		if apart := 12*(b.Year()-a.Year()) + int(b.Month()) - int(a.Month()); apart != months {
			t.Fatalf("AddMonths(%v, %d) = %v lies %d months on", a, months, b, apart)
		}
		if b.Day() != a.Day() && (b.Day() > a.Day() || b.AddDate(0, 0, 1).Day() != 1) {
			t.Fatalf("AddMonths(%v, %d) = %v is neither the same day nor the last one", a, months, b)
		}
		if months > 0 && filing.MonthsBetween(from, later) != months {
			t.Fatalf("MonthsBetween(%v, %v) = %d, want the %d months added", a, b, filing.MonthsBetween(from, later), months)
		}
	})
}
