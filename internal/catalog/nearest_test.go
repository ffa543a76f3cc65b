// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog_test

import (
	"testing"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

func TestNearestCloud(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for text, want := range map[string]string{
		"alicloud": "alicloud", "AliCloud": "alicloud", "alibaba": "alicloud", "aliyun": "alicloud", "Alibaba Cloud": "alicloud",
		"alliyun": "alicloud", "阿里云": "alicloud",
		"huawei": "huaweicloud", "huawei-cloud": "huaweicloud", "hauweicloud": "huaweicloud", "华为云": "huaweicloud",
		"tencent": "tencentcloud", "qcloud": "tencentcloud", "tencentclud": "tencentcloud",
		"aws": "", "azurerm": "", "google": "", "": "", "  ": "",
	} {
		got, ok := c.NearestCloud(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q means %q, %t, want %q", text, got, ok, want)
		}
	}
}

func TestNearestProduct(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud      filing.Cloud
		text, want string
	}{
		{"alicloud", "ECS", "ecs"},
		{"alicloud", "esc", "ecs"},
		{"alicloud", "ecz", "ecs"}, // not eci, which is as near and cannot back a filing
		{"alicloud", "xlb", "alb"}, // of several that cannot, the first by name
		{"alicloud", "swas", "simple_application_server"},
		{"alicloud", "SAS", "simple_application_server"},
		{"alicloud", "lighthouse", "simple_application_server"},
		{"alicloud", "simple-application-server", "simple_application_server"},
		{"alicloud", "simple_aplication_sever", "simple_application_server"},
		{"alicloud", "SLB", "slb"},
		{"alicloud", "elb", "slb"},
		{"alicloud", "clb", "slb"},
		{"alicloud", "CCE", "ack"},
		{"alicloud", "nat", "nat_gateway"},
		{"huaweicloud", "flexus x", "flexus_x"},
		{"huaweicloud", "Flexus-L", "flexus_l"},
		{"huaweicloud", "hecs", "flexus_l"},
		{"huaweicloud", "SLB", "elb"},
		{"huaweicloud", "CCE", "cce"},
		{"huaweicloud", "cvm", "ecs"},
		{"huaweicloud", "FunctionGraph", "function_graph"},
		{"tencentcloud", "ecs", "cvm"},
		{"tencentcloud", "light house", "lighthouse"},
		{"tencentcloud", "lighthose", "lighthouse"},
		{"tencentcloud", "swas", "lighthouse"},
		{"tencentcloud", "SLB", "clb"},
		{"tencentcloud", "CCE", "tke"},
		{"alicloud", "database", ""},
		{"alicloud", "", ""},
		{"aws", "ecs", ""},
	}
	c := catalog.Default()
	for _, test := range tests {
		got, ok := c.NearestProduct(test.cloud, test.text)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s %q means %q, %t, want %q", test.cloud, test.text, got, ok, test.want)
		}
	}
}

func TestNearestRegion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		cloud      filing.Cloud
		text, want string
	}{
		{"alicloud", "cn-hangzhuo", "cn-hangzhou"},
		{"alicloud", "cn_hangzhou", "cn-hangzhou"},
		{"alicloud", "Hangzhou", "cn-hangzhou"},
		{"alicloud", "Hong Kong (China)", "cn-hongkong"},
		{"alicloud", "中国香港", "cn-hongkong"},
		{"huaweicloud", "Beijing4", "cn-north-4"},
		{"huaweicloud", "cn-nroth-4", "cn-north-4"},
		{"tencentcloud", "ap-guangzou", "ap-guangzhou"},
		{"tencentcloud", "Guangzhou", "ap-guangzhou"},
		{"tencentcloud", "eu-west-1", ""},
		{"alicloud", "", ""},
		{"alicloud", "-", ""},
		{"aws", "cn-hangzhou", ""},
	}
	c := catalog.Default()
	for _, test := range tests {
		got, ok := c.NearestRegion(test.cloud, test.text)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%s %q means %q, %t, want %q", test.cloud, test.text, got, ok, test.want)
		}
	}
}

func TestRelatedRegion(t *testing.T) {
	t.Parallel()
	c := catalog.Default()
	for _, test := range []struct {
		cloud    filing.Cloud
		id, want string
	}{
		{"alicloud", "cn-hangzhou-test-01", "cn-hangzhou"},
		{"alicloud", "cn-shenzhen-finance-2", "cn-shenzhen-finance"},
		{"alicloud", "cn-tianjin", ""},
		{"alicloud", "cn-beijing-finance", "cn-beijing"},
		{"alicloud", "cn-wuhan", "cn-wuhan-lr"},
		{"alicloud", "cn", ""},
		{"alicloud", "", ""},
		{"huaweicloud", "cn-north-10", ""},
		{"huaweicloud", "cn-north-4-dec", "cn-north-4"},
		{"tencentcloud", "ap-lanzhou", ""},
		{"tencentcloud", "ap-guangzhou-open", "ap-guangzhou"},
		{"aws", "cn-north-1", ""},
	} {
		if got, ok := c.RelatedRegion(test.cloud, test.id); got != test.want || ok != (test.want != "") {
			t.Errorf("%s %q is related to %q, %t, want %q", test.cloud, test.id, got, ok, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	names := []string{"icp_server_term", "icp_server_region", "icp_code_limit"}
	tests := []struct {
		text       string
		candidates []string
		want       string
	}{
		{"icp_server_tem", names, "icp_server_term"},
		{"icp_sevrer_term", names, "icp_server_term"},
		{"ICP-Code-Limit", names, "icp_code_limit"},
		{"icp_something_else", names, ""},
		{"slb", []string{"alb", "nlb"}, "alb"}, // equally near: the first
		{"slb", []string{"alb", "slb"}, "slb"},
		{"ab", []string{"ac"}, ""}, // too short to guess
		{"abc", []string{"bad"}, ""},
		{"四川", []string{"四川"}, "四川"},
		{"", []string{""}, ""},
		{"anything", nil, ""},
	}
	for _, test := range tests {
		got, ok := catalog.Nearest(test.text, test.candidates)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("%q means %q, %t, want %q", test.text, got, ok, test.want)
		}
	}
}
