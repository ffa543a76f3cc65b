// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package catalog

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/net/idna"

	"github.com/icp-filing/terraform-provider-icp/internal/filing"
	"github.com/icp-filing/terraform-provider-icp/internal/text"
)

// The files that are not a cloud's.
const (
	sourcesFile   = "sources.yaml"
	provincesFile = "provinces.yaml"
	suffixesFile  = "suffixes.yaml"
	uncoveredFile = "uncovered.yaml"
)

// Load reads a catalogue from the top folder of fsys: sources.yaml,
// provinces.yaml, suffixes.yaml, uncovered.yaml, and one file for each cloud, named as the
// cloud is. It fails on anything that the catalogue should not hold, and the
// error names all of it.
func Load(fsys fs.FS) (*Catalog, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, err
	}
	l := loader{fsys: fsys, c: &Catalog{
		byName:         map[filing.Cloud]*cloud{},
		cloudSpellings: map[string]string{},
		cloudsOfRegion: map[string][]filing.Cloud{},
		icpChars:       map[string]bool{},
		psbChars:       map[string]bool{},
		psbOfCode:      map[string]string{},
		sourceByID:     map[string]Source{},
	}}
	l.sources()
	l.provinces()
	l.suffixes()
	l.uncovered()
	for _, name := range names {
		switch name {
		case sourcesFile, provincesFile, suffixesFile, uncoveredFile:
		default:
			l.cloud(name)
		}
	}
	if len(l.c.clouds) == 0 && len(l.errs) == 0 {
		l.errs = append(l.errs, errors.New("there is no cloud in the catalogue"))
	}
	if err := errors.Join(l.errs...); err != nil {
		return nil, err
	}
	return l.c, nil
}

// loader fills a catalogue and collects what is wrong with its files.
type loader struct {
	fsys fs.FS
	c    *Catalog
	file string
	errs []error
}

func (l *loader) failf(format string, args ...any) {
	l.errs = append(l.errs, fmt.Errorf("%s: "+format, append([]any{l.file}, args...)...))
}

// read decodes a file into v and reports whether it could. A key that v does
// not have is an error.
func (l *loader) read(name string, v any) bool {
	l.file = name
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		l.failf("%w", err)
		return false
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(v); err != nil {
		l.failf("%w", err)
		return false
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		l.failf("there is more than one document")
		return false
	}
	return true
}

func (l *loader) sources() {
	var file struct {
		Sources []Source `yaml:"sources"`
	}
	if !l.read(sourcesFile, &file) {
		return
	}
	for _, s := range file.Sources {
		l.checkSource(s)
		if _, ok := l.c.sourceByID[s.ID]; ok {
			l.failf("source %s is declared twice", s.ID)
		}
		l.c.sourceByID[s.ID] = s
	}
	l.c.sources = file.Sources
}

func (l *loader) provinces() {
	var file struct {
		Sources   []string          `yaml:"sources"`
		Provinces []Province        `yaml:"provinces"`
		Aliases   map[string]string `yaml:"aliases"`
	}
	if !l.read(provincesFile, &file) {
		return
	}
	l.checkList("the list", file.Sources)
	for _, p := range file.Provinces {
		l.checkProvince(p)
		if l.c.icpChars[p.ICP] {
			l.failf("ICP character %s is declared twice", p.ICP)
		}
		if l.c.psbChars[p.PSB] {
			l.failf("PSB character %s is declared twice", p.PSB)
		}
		if _, ok := l.c.psbOfCode[p.Code]; ok {
			l.failf("province code %s is declared twice", p.Code)
		}
		l.c.icpChars[p.ICP] = true
		l.c.psbChars[p.PSB] = true
		l.c.psbOfCode[p.Code] = p.PSB
	}
	slices.SortStableFunc(file.Provinces, func(a, b Province) int { return strings.Compare(a.Code, b.Code) })
	for _, alias := range slices.Sorted(maps.Keys(file.Aliases)) {
		icp := file.Aliases[alias]
		if l.c.icpChars[alias] {
			l.failf("alias %s begins ICP filing numbers itself", alias)
		}
		if !l.c.icpChars[icp] {
			l.failf("alias %s leads to %s, with which no ICP filing number begins", alias, icp)
		}
	}
	l.c.provinces = file.Provinces
	l.c.provinceAliases = file.Aliases
}

func (l *loader) suffixes() {
	var file struct {
		Date        string   `yaml:"date"`
		Sources     []string `yaml:"sources"`
		Suffixes    []string `yaml:"suffixes"`
		Departments struct {
			Sources  []string `yaml:"sources"`
			Suffixes []string `yaml:"suffixes"`
		} `yaml:"department_suffixes"`
	}
	if !l.read(suffixesFile, &file) {
		return
	}
	if !dateForm.MatchString(file.Date) {
		l.failf("date %q is not a year, month or day", file.Date)
	}
	l.checkList("the list", file.Sources)
	l.c.suffixes = l.suffixSet(file.Suffixes)
	l.c.suffixesDate = file.Date
	if len(file.Departments.Suffixes) > 0 {
		l.checkList("department_suffixes", file.Departments.Sources)
	}
	l.c.departments = l.suffixSet(file.Departments.Suffixes)
}

// suffixSet returns suffixes, each as it is written and in its ASCII form.
func (l *loader) suffixSet(suffixes []string) map[string]bool {
	set := map[string]bool{}
	for _, suffix := range suffixes {
		ascii, err := idna.Lookup.ToASCII(suffix)
		if err != nil || strings.Trim(suffix, ".") != suffix || strings.ToLower(suffix) != suffix {
			l.failf("suffix %q is not a domain suffix in lower case", suffix)
			continue
		}
		if set[ascii] {
			l.failf("suffix %s is declared twice", suffix)
		}
		set[suffix], set[ascii] = true, true
	}
	return set
}

// cloudFile is the file of a cloud.
type cloudFile struct {
	Cloud               filing.Cloud  `yaml:"cloud"`
	Title               text.Text     `yaml:"title"`
	Aliases             []string      `yaml:"aliases"`
	Terms               Terms         `yaml:"terms"`
	MainlandPrefix      string        `yaml:"mainland_prefix"`
	NotMainlandPrefixes []string      `yaml:"not_mainland_prefixes"`
	RegionSources       []string      `yaml:"region_sources"`
	AccessSources       []string      `yaml:"access_sources"`
	NotRunning          *NotRunning   `yaml:"not_running"`
	SellsCodes          fact[bool]    `yaml:"sells_codes"`
	CodeSaleSources     []string      `yaml:"code_sale_sources"`
	RenewalsCount       fact[bool]    `yaml:"renewals_count"`
	CodeRules           codeRules     `yaml:"code_rules"`
	Products            []productData `yaml:"products"`
	IDShapes            []IDShape     `yaml:"id_shapes"`
	Regions             []regionData  `yaml:"regions"`
}

type regionData struct {
	ID       string     `yaml:"id"`
	Title    text.Text  `yaml:"title"`
	Mainland fact[bool] `yaml:"mainland"`
}

func (l *loader) cloud(name string) {
	var file cloudFile
	if !l.read(name, &file) {
		return
	}
	if want := strings.TrimSuffix(path.Base(name), ".yaml"); string(file.Cloud) != want {
		l.failf("the cloud is %q, and the file's name says %q", file.Cloud, want)
	}
	l.checkText("the cloud", "title", file.Title)
	l.checkTerms(file.Terms)
	l.checkSources("the list of regions", file.RegionSources)
	if file.AccessSources != nil { // optional: where no source says it
		l.checkSources("the need for access", file.AccessSources)
	}
	if file.SellsCodes.IsKnown() { // optional, too
		l.checkSources("the sale of codes", file.CodeSaleSources)
	}
	cl := &cloud{
		info: CloudInfo{
			Name: file.Cloud, Title: file.Title, Aliases: file.Aliases, Terms: file.Terms,
			IDShapes: file.IDShapes, RegionSources: file.RegionSources, AccessSources: file.AccessSources,
			SellsCodes: file.SellsCodes.Fact, CodeSaleSources: file.CodeSaleSources, MainlandPrefix: file.MainlandPrefix,
		},
		byName:              map[filing.Product]*Product{},
		spellings:           map[string]filing.Product{},
		regionByID:          map[string]Region{},
		notMainlandPrefixes: file.NotMainlandPrefixes,
	}
	if file.NotRunning != nil { // optional: where no source says it
		l.checkText("a server that does not run", "text", file.NotRunning.Text)
		l.checkSources("a server that does not run", file.NotRunning.Sources)
		cl.info.NotRunning = *file.NotRunning
	}
	l.products(cl, &file)
	l.idShapes(cl)
	l.regions(cl, file.Regions)

	l.c.byName[file.Cloud] = cl
	l.c.clouds = append(l.c.clouds, cl.info)
	slices.SortFunc(l.c.clouds, func(a, b CloudInfo) int { return strings.Compare(string(a.Name), string(b.Name)) })
	for _, spelling := range append([]string{string(file.Cloud)}, file.Aliases...) {
		if other, ok := l.c.cloudSpellings[spelling]; ok {
			l.failf("%q already names the cloud %s", spelling, other)
			continue
		}
		l.c.cloudSpellings[spelling] = string(file.Cloud)
		l.c.cloudNames = append(l.c.cloudNames, spelling)
	}
}

func (l *loader) products(cl *cloud, file *cloudFile) {
	for i := range file.Products {
		data := &file.Products[i]
		p := data.product(file)
		l.checkProduct(data, p)
		if cl.byName[p.Name] != nil {
			l.failf("product %s is declared twice", p.Name)
			continue
		}
		cl.byName[p.Name] = p
		cl.products = append(cl.products, p)
	}
	slices.SortFunc(cl.products, func(a, b *Product) int { return strings.Compare(string(a.Name), string(b.Name)) })
	spell := func(spelling string, name filing.Product) {
		if other, ok := cl.spellings[spelling]; ok {
			l.failf("%q names both the product %s and the product %s", spelling, other, name)
			return
		}
		cl.spellings[spelling] = name
		cl.spellingNames = append(cl.spellingNames, spelling)
	}
	// Names come first: of spellings that are equally near, the first wins.
	for _, p := range cl.products {
		spell(string(p.Name), p.Name)
	}
	for i := range file.Products {
		for _, alias := range file.Products[i].Aliases {
			spell(alias, file.Products[i].Name)
		}
	}
}

func (l *loader) regions(cl *cloud, regions []regionData) {
	for _, data := range regions {
		what := "region " + data.ID
		if data.ID == "" {
			l.failf("a region has no id")
		}
		l.checkText(what, "title", data.Title)
		if data.Mainland.IsAbsent() {
			l.failf("%s: mainland is missing", what)
		}
		if _, ok := cl.regionByID[data.ID]; ok {
			l.failf("%s is declared twice", what)
			continue
		}
		if cl.isOutside(data.ID) && data.Mainland.Fact != filing.Known(false) {
			l.failf("%s: mainland has to be false, as the prefixes of the cloud say", what)
		}
		r := Region{
			Cloud: cl.info.Name, ID: data.ID, Title: data.Title,
			Mainland: data.Mainland.Fact, Listed: true,
		}
		cl.regionByID[r.ID] = r
		cl.regions = append(cl.regions, r)
		l.c.cloudsOfRegion[r.ID] = append(l.c.cloudsOfRegion[r.ID], cl.info.Name)
		slices.Sort(l.c.cloudsOfRegion[r.ID])
	}
	slices.SortFunc(cl.regions, func(a, b Region) int { return strings.Compare(a.ID, b.ID) })
	for i := range cl.regions {
		cl.regionIDs = append(cl.regionIDs, cl.regions[i].ID)
	}
	cl.regionByTitle = titles(cl.regions)
}

// titles leads from the folded titles of regions, and from the parts of titles,
// to their ids. What several have is left out.
func titles(regions []Region) map[string]string {
	isEdge := func(r rune) bool { return strings.ContainsRune("()（），,-", r) }
	whole, parts := map[string]string{}, map[string]string{"china": "", "中国": ""} // a country is not a place
	add := func(to map[string]string, title, id string) {
		title = fold(title)
		if other, ok := to[title]; ok && other != id {
			id = ""
		}
		to[title] = id
	}
	for i := range regions {
		for _, title := range []string{regions[i].Title.EN, regions[i].Title.ZH} {
			add(whole, title, regions[i].ID)
			for _, part := range strings.FieldsFunc(title, isEdge) {
				add(parts, part, regions[i].ID)
			}
		}
	}
	maps.Copy(parts, whole)
	maps.DeleteFunc(parts, func(title, id string) bool { return title == "" || id == "" })
	return parts
}
