// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package record

import "github.com/icp-filing/terraform-provider-icp/internal/text"

// What types of several clouds are, see [Type.What].
var (
	WhatDNSRecord        = text.Text{EN: "a DNS record", ZH: "一条 DNS 解析记录"}
	WhatNATRule          = text.Text{EN: "a rule of a NAT gateway", ZH: "一条 NAT 网关规则"}
	WhatNetworkInterface = text.Text{EN: "a network interface", ZH: "一块弹性网卡"}
)
