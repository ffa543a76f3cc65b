// Copyright (c) The terraform-provider-icp Authors
// SPDX-License-Identifier: MPL-2.0

package filing

import (
	"errors"
	"fmt"
	"net/netip"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/width"
)

// Domain is a host name as a filing sees it.
type Domain struct {
	// Registrable is the domain that a filing is for: the public suffix and
	// one label, in lower case and ASCII.
	Registrable string
	// Unicode is Registrable as people read it, for messages.
	Unicode string
	// Suffix is the public suffix in ASCII, such as "com.cn".
	Suffix string
	// Host is the whole name, in lower case and ASCII.
	Host string
	// IsRegistrable says that the text is its registrable domain and no
	// subdomain of it.
	IsRegistrable bool
}

// DomainProblem says why a text is not a domain that can be filed.
type DomainProblem string

// The problems that [ParseDomain] tells apart.
const (
	DomainEmpty     DomainProblem = "empty"
	DomainTooLong   DomainProblem = "too_long"
	DomainURL       DomainProblem = "url"
	DomainWildcard  DomainProblem = "wildcard"
	DomainIP        DomainProblem = "ip"
	DomainPort      DomainProblem = "port"
	DomainEmail     DomainProblem = "email"
	DomainSpaces    DomainProblem = "spaces" // spaces or invisible characters
	DomainFullWidth DomainProblem = "full_width"
	// DomainCharacters are characters, dots or hyphens that no host name has
	// where they stand, underscores among them.
	DomainCharacters    DomainProblem = "characters"
	DomainSuffixOnly    DomainProblem = "suffix_only"
	DomainUnknownSuffix DomainProblem = "unknown_suffix"
)

var domainProblemTexts = map[DomainProblem]string{
	DomainEmpty:         "the domain is empty",
	DomainTooLong:       "the text is longer than a domain can be",
	DomainURL:           "a URL is not a domain",
	DomainWildcard:      "a wildcard is not a domain that can be filed",
	DomainIP:            "an IP address is not a domain",
	DomainPort:          "a domain has no port",
	DomainEmail:         "an email address is not a domain",
	DomainSpaces:        "the text has spaces or invisible characters",
	DomainFullWidth:     "the text has full-width characters",
	DomainCharacters:    "the text has characters, dots or hyphens that a domain cannot have",
	DomainSuffixOnly:    "this is a public suffix, under which domains are registered",
	DomainUnknownSuffix: "no domain can be registered under this suffix",
}

// DomainError says why a text is not a domain that can be filed.
type DomainError struct {
	// Text is what was read, without the user, password and query of a URL:
	// they may be secret.
	Text    string
	Problem DomainProblem
	// Suggestion is a domain that was probably meant. [ParseDomain] accepts
	// it. Empty when there is none.
	Suggestion string
}

// Error describes the problem in English.
func (e *DomainError) Error() string {
	return describe(e.Text, domainProblemTexts[e.Problem], e.Suggestion)
}

// describe is the sentence of an error about a text that somebody typed.
func describe(text, problem, suggestion string) string {
	const most = 100 // characters, so that a pasted page does not flood a message
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	message := fmt.Sprintf("%q: %s", text, problem)
	if suggestion != "" {
		message += fmt.Sprintf("; did you mean %q?", suggestion)
	}
	return message
}

// The lengths that DNS allows, and one for texts that contain a domain.
const (
	maxDomainLength = 253
	maxLabelLength  = 63
	maxTextLength   = 2048
)

// domainProfile is how a registry looks names up today: non-transitional, so
// that no letter is silently replaced by another one.
var domainProfile = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.Transitional(false))

// ParseDomain reads a host name and finds the registrable domain that a filing
// for it needs. Only suffixes of the public DNS count: a name under a cloud's
// shared domain, such as shop.github.io, belongs to the cloud's own domain. A
// trailing dot is dropped. The error is a [*DomainError].
func ParseDomain(text string) (Domain, error) {
	if problem, meant := misplacedDomain(text); problem != "" {
		return Domain{}, &DomainError{Text: ShownWebsite(text), Problem: problem, Suggestion: meant}
	}
	ascii, problem := asciiHost(strings.TrimSuffix(text, "."))
	if problem != "" {
		return Domain{}, &DomainError{Text: ShownWebsite(text), Problem: problem}
	}
	suffix := icannSuffix(ascii)
	switch suffix {
	case "":
		return Domain{}, &DomainError{Text: ShownWebsite(text), Problem: DomainUnknownSuffix}
	case ascii:
		return Domain{}, &DomainError{Text: ShownWebsite(text), Problem: DomainSuffixOnly}
	}
	above := strings.TrimSuffix(ascii, "."+suffix)
	registrable := above[strings.LastIndexByte(above, '.')+1:] + "." + suffix
	readable, err := idna.Display.ToUnicode(registrable)
	if err != nil {
		readable = registrable
	}
	return Domain{
		Registrable:   registrable,
		Unicode:       readable,
		Suffix:        suffix,
		Host:          ascii,
		IsRegistrable: ascii == registrable,
	}, nil
}

// ParseHost reads the name that an app uses, which is filed as it is, at any level.
// It takes what [ParseDomain] takes; what its error suggests has the level of the
// text.
func ParseHost(text string) (Domain, error) {
	domain, err := ParseDomain(text)
	var bad *DomainError
	if errors.As(err, &bad) {
		bad.Suggestion = meantHost(text, bad)
	}
	return domain, err
}

// meantHost returns the name that was probably meant where [ParseDomain] has
// failed, empty where no single one was.
func meantHost(text string, bad *DomainError) string {
	switch bad.Problem {
	case DomainSpaces, DomainFullWidth:
		if bad.Suggestion == "" {
			return ""
		}
		text = halfWidth(strings.TrimSpace(withoutInvisible(text)))
	case DomainURL:
		text = urlHost(text)
	case DomainPort:
		text, _, _ = strings.Cut(text, ":")
	case DomainEmail:
		text = text[strings.LastIndexByte(text, '@')+1:]
	default:
		return ""
	}
	var still *DomainError
	if _, err := ParseHost(text); errors.As(err, &still) {
		return still.Suggestion
	}
	return text
}

// misplacedDomain recognises texts that are something else than a host name
// and returns the domain that was probably meant. The order matters: an email
// address may stand in a URL, a port behind an address.
func misplacedDomain(text string) (problem DomainProblem, meant string) {
	visible := strings.TrimSpace(withoutInvisible(text))
	folded := halfWidth(text)
	switch {
	case visible == "":
		return DomainEmpty, ""
	case len(text) > maxTextLength:
		return DomainTooLong, ""
	case !utf8.ValidString(text):
		return DomainCharacters, ""
	case visible != text || strings.ContainsFunc(text, unicode.IsSpace):
		if strings.ContainsFunc(visible, unicode.IsSpace) {
			// Two names or one: it cannot be told.
			return DomainSpaces, ""
		}
		return DomainSpaces, hostIn(visible)
	case folded != text:
		return DomainFullWidth, hostIn(folded)
	case isAddress(text):
		return DomainIP, ""
	case strings.Contains(text, "://") || strings.ContainsAny(text, `/\?#`):
		return DomainURL, registrableIn(urlHost(text))
	case strings.Contains(text, "@"):
		return DomainEmail, registrableIn(text[strings.LastIndexByte(text, '@')+1:])
	case strings.Contains(text, ":"):
		host, _, _ := strings.Cut(text, ":")
		return DomainPort, registrableIn(host)
	case strings.Contains(text, "*"):
		return DomainWildcard, registrableIn(afterLabelWith(text, '*'))
	case strings.HasPrefix(text, ".") && len(text) > 1 && text[1] != '.':
		// Alibaba Cloud writes *.example.com as .example.com.
		return DomainWildcard, registrableIn(text[1:])
	case strings.Contains(text, "_"):
		return DomainCharacters, registrableIn(afterLabelWith(text, '_'))
	}
	return "", ""
}

// asciiHost turns a host name into its lower-case ASCII form.
func asciiHost(host string) (string, DomainProblem) {
	ascii, err := domainProfile.ToASCII(host)
	tooLong := len(ascii) > maxDomainLength
	for label := range strings.SplitSeq(ascii, ".") {
		if label == "" {
			return "", DomainCharacters
		}
		tooLong = tooLong || len(label) > maxLabelLength
	}
	switch {
	case tooLong:
		return "", DomainTooLong
	case err != nil:
		return "", DomainCharacters
	}
	return ascii, ""
}

// icannSuffix returns the public suffix of an ASCII host, leaving aside the
// suffixes that companies run under their own domains. It is empty when the
// public DNS has no such suffix.
func icannSuffix(host string) string {
	for candidate := host; ; {
		suffix, icann := publicsuffix.PublicSuffix(candidate)
		switch _, parent, found := strings.Cut(suffix, "."); {
		case icann:
			return suffix
		case suffix != candidate:
			candidate = suffix
		case found:
			candidate = parent
		default:
			// Under some top-level domains every second label is a suffix, and
			// the list has no rule for the top level itself.
			if _, icann := publicsuffix.PublicSuffix("a." + candidate); icann {
				return candidate
			}
			return ""
		}
	}
}

// isAddress reports whether the text is an IP address or network, with or
// without a port, or four numbers that were meant to be one.
func isAddress(text string) bool {
	bare := strings.TrimSuffix(text, ".")
	if _, err := netip.ParseAddr(strings.Trim(bare, "[]")); err == nil {
		return true
	}
	if _, err := netip.ParseAddrPort(bare); err == nil {
		return true
	}
	if _, err := netip.ParsePrefix(bare); err == nil {
		return true
	}
	return strings.Count(bare, ".") == 3 && strings.Trim(bare, "0123456789.") == ""
}

// urlHost returns what stands where a URL has its host.
func urlHost(text string) string {
	if _, rest, found := strings.Cut(text, "://"); found {
		text = rest
	}
	text = strings.TrimLeft(text, `/\`)
	if end := strings.IndexAny(text, `/\?#`); end >= 0 {
		text = text[:end]
	}
	return text
}

// ShownWebsite returns a website as a message may show it: without the parts of a
// URL that may hold a secret, which are its user, password and query. A password
// may have any character, and a URL may lack its scheme. A domain stays as it is.
func ShownWebsite(text string) string {
	start := 0
	if slashes := strings.Index(text, "://"); slashes >= 0 {
		start = slashes + len("://")
	} else if strings.HasPrefix(text, "//") {
		start = len("//")
	}
	if at := strings.LastIndexAny(text, "@＠"); at >= start {
		user := text[start:at]
		if strings.ContainsAny(user, ":：") || start > 0 && !strings.ContainsAny(user, "/?#") {
			text = text[:start] + "…" + text[at:]
		}
	}
	query := strings.IndexAny(text, "?#？＃")
	if query < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[query:])
	return text[:query+size] + "…"
}

// afterLabelWith returns what follows the last label that has the character.
func afterLabelWith(host string, character byte) string {
	_, rest, _ := strings.Cut(host[strings.LastIndexByte(host, character):], ".")
	return rest
}

// hostIn returns the text when it is a host name, or else what it suggests.
func hostIn(text string) string {
	var problem *DomainError
	if _, err := ParseDomain(text); errors.As(err, &problem) {
		return problem.Suggestion
	}
	return text
}

// registrableIn returns the registrable domain of the text, or else what the
// text suggests.
func registrableIn(text string) string {
	var problem *DomainError
	domain, err := ParseDomain(text)
	if errors.As(err, &problem) {
		return problem.Suggestion
	}
	return domain.Registrable
}

// halfWidth replaces full-width characters, and the ideographic full stop that
// Chinese input methods type for a dot.
func halfWidth(text string) string {
	return strings.ReplaceAll(width.Fold.String(text), "。", ".")
}

// withoutInvisible drops characters that show nothing, such as the zero-width
// space of a copied web page. Joiners stay: some scripts write words with them.
func withoutInvisible(text string) string {
	const nonJoiner, joiner = '\u200c', '\u200d'
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) && r != nonJoiner && r != joiner {
			return -1
		}
		return r
	}, text)
}
