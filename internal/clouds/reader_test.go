// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package clouds

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
	"github.com/icp-filing/terraform-provider-icp/internal/text/texttest"
	"github.com/icp-filing/terraform-provider-icp/internal/tfvalue"
)

// factCase is an object and the facts that it carries, as told writes them.
type factCase struct {
	terraformType string
	attributes    map[string]tfvalue.Value
	want          map[string]string
}

// told writes the facts of a resource: "?" for unknown, "-" for absent.
func told(res Resource) map[string]string {
	term := filing.Map(res.Purchase, func(t filing.Term) int { return t.Bought().AtLeast })
	return map[string]string{
		"product": string(res.Product), "id": tell(res.ID), "region": tell(res.Region), "billing": tell(res.Billing),
		"months": tell(term), "created": tellTime(res.CreatedAt), "expires": tellTime(res.ExpiresAt), "ip": tell(res.HasPublicIP),
	}
}

func tell[T any](f filing.Fact[T]) string {
	if v, ok := f.Value(); ok {
		return fmt.Sprint(v)
	}
	if f.IsUnknown() {
		return "?"
	}
	return "-"
}

func tellTime(f filing.Fact[time.Time]) string { return tell(filing.Map(f, filing.FormatTime)) }

func testFacts(t *testing.T, tests map[string]factCase) {
	t.Helper()
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			res, err := identify(whole(t, test.terraformType, test.attributes))
			if err != nil {
				t.Fatal(err)
			}
			if res.Type != test.terraformType {
				t.Fatalf("taken for %s", res.Type)
			}
			got := told(res)
			for fact, want := range test.want {
				if got[fact] != want {
					t.Errorf("%s is %q, want %q", fact, got[fact], want)
				}
			}
		})
	}
}

// unreadable returns why facts of a resource cannot be read, in no order.
func unreadable(res Resource) []error {
	return slices.DeleteFunc([]error{
		res.ID.Unreadable(), res.Region.Unreadable(), res.Billing.Unreadable(), res.Purchase.Unreadable(),
		res.CreatedAt.Unreadable(), res.ExpiresAt.Unreadable(), res.HasPublicIP.Unreadable(),
	}, func(reason error) bool { return reason == nil })
}

// TestUnreadableFacts: a value that nobody can read leaves its fact unknown,
// with the reason, and the others as they are.
func TestUnreadableFacts(t *testing.T) {
	tests := map[string]struct {
		terraformType string
		attributes    map[string]tfvalue.Value
		attribute     string
		got, want     string
	}{
		"period in words":    {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.String("three")}, "period", `"three"`, "a whole number, at most 1200 months in all"},
		"negative period":    {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.Number(-1)}, "period", "-1", "a whole number, at most 1200 months in all"},
		"fractional period":  {"tencentcloud_lighthouse_instance", map[string]tfvalue.Value{"period": tfvalue.Number(2.5)}, "period", "2.5", "a whole number, at most 1200 months in all"},
		"absurd period":      {"tencentcloud_instance", map[string]tfvalue.Value{"instance_charge_type_prepaid_period": tfvalue.Number(1201)}, "instance_charge_type_prepaid_period", "1201", "a whole number, at most 1200 months in all"},
		"not a number":       {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.String("NaN")}, "period", `"NaN"`, "a whole number, at most 1200 months in all"},
		"endless period":     {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.String("+Inf")}, "period", `"+Inf"`, "a whole number, at most 1200 months in all"},
		"absurd years":       {"huaweicloud_compute_instance", map[string]tfvalue.Value{"period": tfvalue.Number(101), "period_unit": tfvalue.String("year")}, "period", "101", "a whole number, at most 1200 months in all"},
		"period is a bool":   {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.Bool(true)}, "period", "a bool", "a whole number, at most 1200 months in all"},
		"period of a host":   {"huaweicloud_deh_instance", map[string]tfvalue.Value{"period": tfvalue.String("一年"), "period_unit": tfvalue.String("year")}, "period", `"一年"`, "a whole number, at most 1200 months in all"},
		"unit":               {"alicloud_instance", map[string]tfvalue.Value{"period": tfvalue.Number(3), "period_unit": tfvalue.String("Quarter-secret")}, "period_unit", "a string that is not a unit", "Week, Month or Year"},
		"charge type":        {"alicloud_instance", map[string]tfvalue.Value{"instance_charge_type": tfvalue.String("Monthly")}, "instance_charge_type", `"Monthly"`, "one of " + "subscription, PrePaid, prePaid, PREPAID, Subscription, pay_as_you_go, PostPaid, postPaid, POSTPAID_BY_HOUR, PayAsYouGo, spot, SPOTPAID, CDHPAID, CDCPAID, UNDERWRITE, scaling_group"},
		"charge type a list": {"huaweicloud_compute_instance", map[string]tfvalue.Value{"charging_mode": tfvalue.List(nil)}, "charging_mode", "a list", "a string"},
		"time":               {"alicloud_instance", map[string]tfvalue.Value{"create_time": tfvalue.String("secret tomorrow")}, "create_time", "a string that is not a valid time", "a time, such as 2026-03-01T16:00Z"},
		"bandwidth":          {"alicloud_instance", map[string]tfvalue.Value{"internet_max_bandwidth_out": tfvalue.String("5M")}, "internet_max_bandwidth_out", `"5M"`, "a number of Mbit/s"},
		"allocation":         {"tencentcloud_instance", map[string]tfvalue.Value{"allocate_public_ip": tfvalue.String("secret"), "internet_max_bandwidth_out": tfvalue.Number(5)}, "allocate_public_ip", "a string", "true or false"},
		"region":             {"huaweicloud_compute_instance", map[string]tfvalue.Value{"region": tfvalue.Number(7)}, "region", "a number", "a string"},
		"region of a test":   {"huaweicloud_compute_instance", map[string]tfvalue.Value{"id": tfvalue.String("q8fk2l19"), "region": tfvalue.String("a8fk2l1q")}, "region", `"a8fk2l1q"`, "a region or zone of the cloud"},
		"address of a test":  {"huaweicloud_compute_instance", map[string]tfvalue.Value{"public_ip": tfvalue.String("XPDhqWBDq7")}, "public_ip", `"XPDhqWBDq7"`, "an IP address"},
		"zone of a test":     {"alicloud_instance", map[string]tfvalue.Value{"id": tfvalue.String("i-named"), "availability_zone": tfvalue.String("zzzzzzz0")}, "availability_zone", `"zzzzzzz0"`, "a region or zone of the cloud"},
		"spot strategy":      {"alicloud_instance", map[string]tfvalue.Value{"spot_strategy": tfvalue.String("a8fk2l1q")}, "spot_strategy", `"a8fk2l1q"`, "one of NoSpot, SpotAsPriceGo, SpotWithPriceLimit"},
		"public IP":          {"alicloud_instance", map[string]tfvalue.Value{"public_ip": tfvalue.Object(map[string]tfvalue.Value{"secret": tfvalue.Null()})}, "public_ip", "an object", "a string"},
	}
	// given are values that no user has written.
	given := []string{"region of a test", "address of a test", "zone of a test", "time", "public IP"}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			res, err := identify(whole(t, test.terraformType, test.attributes))
			if err != nil {
				t.Fatalf("error %v", err)
			}
			reasons := unreadable(res)
			if invalid, ok := errors.AsType[*InvalidFact](reasons[0]); !ok || invalid.CanCorrect() == slices.Contains(given, name) {
				t.Errorf("%v can be corrected: %t", reasons[0], invalid.CanCorrect())
			}
			sentence := fmt.Sprintf("%s of %s is %s; expected %s", test.attribute, test.terraformType, test.got, test.want)
			if len(reasons) != 1 || reasons[0].Error() != sentence {
				t.Errorf("got  %v\nwant %s", reasons, sentence)
			}
		})
	}
}

// A fact that cannot be read is told in Chinese without a word of English but
// names and values.
func TestInvalidFactInChinese(t *testing.T) {
	res, _ := identify(whole(t, "tencentcloud_instance", map[string]tfvalue.Value{"instance_charge_type_prepaid_period": tfvalue.Number(-1)}))
	if got, want := text.In(text.Chinese, res.Purchase.Unreadable()), "tencentcloud_instance 的 instance_charge_type_prepaid_period 取值无效：-1；期望：整数，总计不超过 1200 个月"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestMessages(t *testing.T) {
	if err := texttest.Check(os.DirFS("messages"), messages); err != nil {
		t.Error(err)
	}
	for kind, key := range kindKeys {
		if !messages.Has("kinds."+key) || kindName(kind).In(text.English) != kind.String() {
			t.Errorf("a value of kind %v is called %q", kind, kindName(kind).In(text.English))
		}
	}
}

func TestLongValueIsCut(t *testing.T) {
	long := tfvalue.String("三" + string(make([]byte, 300)))
	res, _ := identify(whole(t, "alicloud_instance", map[string]tfvalue.Value{"period": long}))
	err := res.Purchase.Unreadable()
	var invalid *InvalidFact
	if !errors.As(err, &invalid) || len(invalid.Got.In(text.English)) > 250 {
		t.Errorf("error %v", err)
	}
}

// TestWrittenZones: a zone that is not of the cloud's form is the place that
// somebody wrote, and judged as such, also where it looks like what a test fills in:
// that fills in the id too.
func TestWrittenZones(t *testing.T) {
	for zone, want := range map[string]map[string]string{
		"us-east-1":      {"alicloud": "us-east-1", "huaweicloud": "us-east-1", "tencentcloud": "us-east-1"},
		"cn-north-4":     {"alicloud": "cn-north-4", "huaweicloud": "cn-north-4", "tencentcloud": "cn-north-4"},
		"cn-hangzhou":    {"alicloud": "cn-hangzhou", "huaweicloud": "cn-hangzhou", "tencentcloud": "cn-hangzhou"},
		"hangzhou":       {"alicloud": "hangzhou", "huaweicloud": "hangzhou", "tencentcloud": "hangzhou"},
		"mars":           {"alicloud": "mars", "huaweicloud": "mars", "tencentcloud": "mars"},
		"cn-hangzhou-hh": {"alicloud": "cn-hangzhou-hh", "huaweicloud": "cn-hangzhou-hh", "tencentcloud": "cn-hangzhou-hh"},
		"beijing1":       {"alicloud": "beijing1", "huaweicloud": "beijing1", "tencentcloud": "beijing1"},
		"chinanorth2":    {"alicloud": "chinanorth2", "huaweicloud": "chinanorth2", "tencentcloud": "chinanorth2"},
		"ap-guangzhou-3": {"alicloud": "ap-guangzhou", "huaweicloud": "ap-guangzhou", "tencentcloud": "ap-guangzhou"},
		"cn-north-4a":    {"alicloud": "cn-north-4", "huaweicloud": "cn-north-4", "tencentcloud": "cn-north-4"},
		"100003":         {"alicloud": "", "huaweicloud": "", "tencentcloud": ""},
	} {
		for cloud, terraformType := range map[string]string{
			"alicloud": "alicloud_instance", "huaweicloud": "huaweicloud_compute_instance", "tencentcloud": "tencentcloud_instance",
		} {
			for _, id := range []tfvalue.Value{tfvalue.Null(), tfvalue.Unknown()} {
				res, err := identify(whole(t, terraformType, map[string]tfvalue.Value{"id": id, "availability_zone": tfvalue.String(zone)}))
				if got := res.Region; err != nil || got.OrElse("") != want[cloud] || got.IsUnknown() {
					t.Errorf("%s in %q: got %+v, %v, want %q", terraformType, zone, got, err, want[cloud])
				}
			}
		}
	}
}
