#!/bin/sh
# test.sh: runs every test with the first CLI, then the acceptance tests again with each other one.
# test.sh CLI: runs the acceptance tests with that CLI.
# Results are not cached: Go does not know when a CLI or a provider binary changed.
set -eu
cd "$(dirname "$0")/.."

if [ $# -gt 0 ]; then
	clis=$1
	packages=$ACCEPTANCE
else
	clis=$(tools/clis.sh all)
	packages=./...
fi

echo "$clis" | {
	failed=0
	while IFS= read -r cli; do
		# Unquoted on purpose: a list of packages.
		tools/with-cli.sh "$cli" go test -count=1 -timeout 30m $packages </dev/null || failed=1
		packages=$ACCEPTANCE
	done
	exit "$failed"
}
