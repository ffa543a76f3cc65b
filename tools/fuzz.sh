#!/bin/sh
# Runs each fuzz target of the packages in FUZZ for FUZZTIME.
set -eu
cd "$(dirname "$0")/.."

count=0
for package in $(go list $FUZZ); do
	for target in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' || true); do
		echo "==> $package $target ($FUZZTIME)"
		go test -run '^$' -fuzz "^$target\$" -fuzztime "$FUZZTIME" -fuzzminimizetime 20x "$package"
		count=$((count + 1))
	done
done
if [ "$count" -eq 0 ]; then
	echo 'No fuzz target was found.' >&2
	exit 1
fi
echo "$count fuzz targets ran clean."
