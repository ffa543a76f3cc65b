#!/bin/sh
# test.sh: runs every test with the first CLI, then the acceptance tests again with each other one.
# test.sh CLI: runs the acceptance tests with that CLI.
# Ends with the tests that took longest. With every CLI, a test that each of them skips is a failure.
# Results are not cached: Go does not know when a CLI or a provider binary changed. GOTESTSUM is the
# path of gotestsum.
set -eu
cd "$(dirname "$0")/.."

# Memory is cheaper than the time that thousands of short Go processes spend collecting garbage.
export GOGC="${GOGC:-400}"

if [ $# -gt 0 ]; then
	all=no
	clis=$1
	packages=$ACCEPTANCE
else
	all=yes
	clis=$(tools/clis.sh all)
	packages=./...
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

echo "$clis" | {
	failed=0
	run=0
	while IFS= read -r cli; do
		run=$((run + 1))
		tools/with-cli.sh "$cli" "$GOTESTSUM" --format pkgname --jsonfile "$results/$run.json" \
			-- -count=1 -timeout 30m $packages </dev/null || failed=1
		packages=$ACCEPTANCE
	done
	echo
	echo 'What took longest (tests of over 4 seconds; parallel ones overlap):'
	cat "$results"/*.json | "$GOTESTSUM" tool slowest --threshold 4s --num 15
	if [ "$all" = yes ]; then
		(cd tools && go run ./skipped "$results"/*.json) || failed=1
	fi
	exit "$failed"
}
