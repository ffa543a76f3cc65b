#!/bin/sh
# Runs every test with the first CLI and merges what the tests and the binaries that they build have
# covered: the provider and the linter's plugin run as processes of their own.
# Writes build/cover.out and build/cover.html, and prints the coverage of each package.
set -eu
cd "$(dirname "$0")/.."

data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
mkdir -p build "$data/tests" "$data/binaries"

cli=$(tools/clis.sh first)
GOCOVERDIR="$data/binaries" tools/with-cli.sh "$cli" \
	go test -count=1 -timeout 60m -cover -coverpkg=./... ./... -args -test.gocoverdir="$data/tests" >"$data/log" 2>&1 </dev/null || {
	grep -v 'coverage:' "$data/log" >&2
	exit 1
}

merged=$data/merged
mkdir "$merged"
go tool covdata merge -i="$data/tests,$data/binaries" -o="$merged"
go tool covdata textfmt -i="$merged" -o=build/cover.out
go tool cover -html=build/cover.out -o=build/cover.html
go tool covdata percent -i="$merged" | sed 's#github.com/icp-filing/terraform-provider-icp/*##' |
	awk '/%/ { printf "%6s  %s\n", $(NF - 2), $1 ~ /^coverage/ ? "(main.go)" : $1 }' | sort -k2
go tool cover -func=build/cover.out | tail -n 1
