#!/bin/sh
# Fails when a function is reachable from none of the binaries that are released. Format methods are
# reached by fmt alone, and keep secrets out of what it prints. DEADCODE is the path of deadcode.
set -eu
cd "$(dirname "$0")/.."

found=$("$DEADCODE" . ./cmd/icp-check ./cmd/tflint-ruleset-icp | grep -v '\.Format$' || true)
if [ -n "$found" ]; then
	echo 'No binary reaches these. Delete them, or move what only tests need into a test:' >&2
	echo "$found" >&2
	exit 1
fi
