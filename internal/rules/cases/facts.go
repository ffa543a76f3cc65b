// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package cases

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/icp-filing/terraform-provider-icp/internal/catalog"
	"github.com/icp-filing/terraform-provider-icp/internal/filing"
)

// goodTerm is the term of a good server.
var goodTerm = filing.MonthsTerm(12)

// goodServer returns a server that violates nothing, for cells left empty.
func goodServer(kind string) filing.Server {
	cloud, product, _ := strings.Cut(kind, "/")
	server := filing.Server{
		ID:      filing.ServerID(filing.Cloud(cloud), filing.Product(product), "web"),
		Name:    "web",
		Cloud:   filing.Known(filing.Cloud(cloud)),
		Product: filing.Known(filing.Product(product)),
		Region:  filing.Known(mainlandRegion(filing.Cloud(cloud))),
		Billing: filing.Known(filing.Subscription), Term: filing.Known(goodTerm),
		HasPublicIP: filing.Known(true),
	}
	p, ok := catalog.Default().Product(filing.Cloud(cloud), filing.Product(product))
	if ok && p.MinRemainingMonths.OrElse(0) > 0 {
		// The cloud demands a remaining term: the server is still to be created.
		server.ExpiresAt = filing.Unknown[time.Time]()
	}
	return server
}

// mainlandRegion is a region of a cloud in the Chinese mainland.
func mainlandRegion(cloud filing.Cloud) string {
	for _, region := range catalog.Default().Regions(cloud) {
		if region.Mainland.OrElse(false) {
			return region.ID
		}
	}
	return ""
}

// fact reads a cell: "?" is unknown, "-" absent, `""` an empty text, and an
// empty cell leaves what a good server has.
func fact[T any](cell string, good filing.Fact[T], read func(string) (T, error)) (filing.Fact[T], error) {
	switch cell {
	case "":
		return good, nil
	case "?":
		return filing.Unknown[T](), nil
	case "-":
		return filing.Absent[T](), nil
	case `""`:
		cell = ""
	}
	v, err := read(cell)
	return filing.Known(v), err
}

func text[T ~string](cell string) (T, error) { return T(cell), nil }

func (r row) parseServer(c *Case) error {
	c.Name = r.cells["case"]
	kind := r.cells["cloud"] + "/" + r.cells["product"]
	s := goodServer(kind)
	var errs [10]error
	s.Cloud, errs[0] = fact(r.cells["cloud"], s.Cloud, text[filing.Cloud])
	s.Product, errs[1] = fact(r.cells["product"], s.Product, text[filing.Product])
	if !s.Cloud.IsKnown() || !s.Product.IsKnown() {
		s.ID = ""
	}
	s.Region, errs[2] = fact(r.cells["region"], s.Region, text[string])
	if c.Omits = r.cells["billing"] == "omitted"; c.Omits {
		s.Arguments = newResource(kind)
		s.Billing, s.Omitted = filing.Known(filing.PayAsYouGo), []string{"billing_mode"}
	} else {
		s.Billing, errs[3] = fact(r.cells["billing"], s.Billing, filing.ParseBilling)
	}
	s.HasPublicIP, errs[4] = fact(r.cells["public ip"], s.HasPublicIP, yesNo)
	s.CloudID, errs[5] = fact(r.cells["server id"], s.CloudID, text[string])
	errs[6] = setDirect(&s, r.cells["websites"])
	c.Life, errs[7] = r.life(s)
	s.Term = c.Life.Term()
	s.ExpiresAt = c.Life.ExpiresAt
	switch r.cells["options"] {
	case "":
	case "legacy_products":
		c.LegacyProducts = true
	default:
		errs[8] = fmt.Errorf("options: %q is not legacy_products", r.cells["options"])
	}
	c.Stack.Servers = []filing.Server{s}
	return first(errs[:])
}

// parseState reads a row whose server shows whether it runs.
func (r row) parseState(c *Case) error {
	if err := r.parseServer(c); err != nil {
		return err
	}
	m := shownPattern.FindStringSubmatch(r.cells["shown"])
	if m == nil {
		return fmt.Errorf("shown: %q is not like: status = \"Stopped\", running_flag = false", r.cells["shown"])
	}
	c.Shown = filing.Argument{Name: m[1], Value: m[2]}
	if m[2] == "" {
		c.Shown.Value = m[3] == "true"
	}
	s := &c.Stack.Servers[0]
	s.Arguments = startable(r.cells["cloud"], r.cells["product"])
	if state := r.cells["state"]; state != "" {
		s.Outage = filing.Outage{Kind: filing.OutageKind(state), Shown: c.Shown}
	}
	return nil
}

// startable returns how users write in the resource of a product that it runs.
func startable(cloud, product string) filing.Arguments {
	return map[string]filing.Arguments{
		"alicloud/ecs":         {Type: "alicloud_instance", Start: filing.Argument{Name: "status", Value: "Running"}},
		"huaweicloud/ecs":      {Type: "huaweicloud_compute_instance", Start: filing.Argument{Name: "power_action", Value: "ON"}},
		"huaweicloud/flexus_x": {Type: "huaweicloud_compute_instance", Start: filing.Argument{Name: "power_action", Value: "ON"}},
		"tencentcloud/cvm":     {Type: "tencentcloud_instance", Start: filing.Argument{Name: "running_flag", Value: true}},
	}[cloud+"/"+product]
}

// newResource returns how the charge type is written in the resource of a product
// that a cloud and its name give, such as alicloud/ecs. Only the products of rows
// that omit it are here.
func newResource(product string) filing.Arguments {
	charge := func(terraformType, argument, prepaid string) filing.Arguments {
		return filing.Arguments{Type: terraformType, Subscription: []filing.Argument{{Name: argument, Value: prepaid}}}
	}
	return map[string]filing.Arguments{
		"alicloud/ecs":            charge("alicloud_instance", "instance_charge_type", "PrePaid"),
		"huaweicloud/ecs":         charge("huaweicloud_compute_instance", "charging_mode", "prePaid"),
		"huaweicloud/nat_gateway": charge("huaweicloud_nat_gateway", "charging_mode", "prePaid"),
		"tencentcloud/cvm":        charge("tencentcloud_instance", "instance_charge_type", "PREPAID"),
	}[product]
}

func first(errs []error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func yesNo(cell string) (bool, error) {
	switch cell {
	case "yes":
		return true, nil
	case "no":
		return false, nil
	}
	return false, fmt.Errorf("%q is not yes or no", cell)
}

// setDirect reads what is filed directly: websites, and apps such as "app:Shop".
// "apps:?" are apps nobody knows how many of.
func setDirect(s *filing.Server, cell string) (err error) {
	var sites, apps []string
	for part := range strings.SplitSeq(cell, ",") {
		part = strings.TrimSpace(part)
		if part == "apps:?" {
			s.Apps = filing.Unknown[[]filing.Fact[string]]()
		} else if name, isApp := strings.CutPrefix(part, filing.AppPrefix); isApp {
			apps = append(apps, name)
		} else {
			sites = append(sites, part)
		}
	}
	if len(apps) > 0 {
		list, err := websites(strings.Join(apps, ", "))
		if err != nil {
			return err
		}
		s.Apps = filing.Known(list)
	}
	s.Websites, err = fact(strings.Join(sites, ", "), s.Websites, websites)
	return err
}

func websites(cell string) ([]filing.Fact[string], error) {
	var list []filing.Fact[string]
	if cell == "none" {
		return list, nil
	}
	for part := range strings.SplitSeq(cell, ",") {
		f, err := fact(strings.TrimSpace(part), filing.Absent[string](), text[string])
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

var (
	termPattern    = regexp.MustCompile(`^(?:(\d+) (month|week|year)s?|(\?|-))(?: \+ (\d+))?(?:, created (\d+) months ago)?(?:, since (\d+) months ago)?$`)
	shownPattern   = regexp.MustCompile(`^(\w+) = (?:"([\w-]+)"|(true|false))$`)
	expiresPattern = regexp.MustCompile(`^(?:in (\d+) (month|day)s?|(\d+) days? ago)$`)
)

// life reads the cells "term" and "expires": "1 month + 2, created 5 months ago,
// since 3 months ago" is one month bought, two added by hand, and an instance that
// exists and became a subscription later.
func (r row) life(good filing.Server) (filing.Life, error) {
	life := filing.Life{Purchase: good.Term, ExpiresAt: good.ExpiresAt}
	if cell := r.cells["term"]; cell != "" {
		m := termPattern.FindStringSubmatch(cell)
		if m == nil {
			return life, fmt.Errorf("term: %q is not a number of months, weeks or years", cell)
		}
		switch m[3] {
		case "?":
			life.Purchase = filing.Unknown[filing.Term]()
		case "-":
			life.Purchase = filing.Absent[filing.Term]()
		default:
			term, err := filing.PurchasedTerm(number(m[1]), filing.TermUnit(m[2]))
			if err != nil {
				return life, err
			}
			life.Purchase = filing.Known(term)
		}
		if m[4] != "" {
			life.Renewed = filing.Known(number(m[4]))
		}
		if m[5] != "" {
			life.CreatedAt = filing.Known(filing.AddMonths(r.now, -number(m[5])))
		}
		if m[6] != "" {
			life.SubscribedSince = filing.Known(filing.AddMonths(r.now, -number(m[6])))
		}
	}
	switch cell := r.cells["expires"]; cell {
	case "":
	case "-":
		life.ExpiresAt = filing.Absent[time.Time]()
	case "?":
		life.ExpiresAt = filing.Unknown[time.Time]()
	default:
		m := expiresPattern.FindStringSubmatch(cell)
		switch {
		case m == nil:
			return life, fmt.Errorf("expires: %q is not like: in 2 months, in 10 days, 3 days ago", cell)
		case m[3] != "":
			life.ExpiresAt = filing.Known(r.now.AddDate(0, 0, -number(m[3])))
		case m[2] == "month":
			// An hour later, so that the months are still whole when a slow
			// test gets there.
			life.ExpiresAt = filing.Known(filing.AddMonths(r.now, number(m[1])).Add(time.Hour))
		default:
			life.ExpiresAt = filing.Known(r.now.AddDate(0, 0, number(m[1])))
		}
	}
	return life, nil
}

func number(digits string) int {
	n, _ := strconv.Atoi(digits) // the pattern admits digits only
	return n
}
