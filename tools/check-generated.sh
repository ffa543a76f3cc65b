#!/bin/sh
# Fails when `make generate` changes, adds or removes a file. It compares with the work
# tree and not with the last commit, so it can be run before committing.
set -eu
cd "$(dirname "$0")/.."

before=$(mktemp)
after=$(mktemp)
trap 'rm -f "$before" "$after"' EXIT

# Hash and name of each file that git tracks or would track.
files() {
	git ls-files --cached --others --exclude-standard | sort -u | while IFS= read -r file; do
		if [ -f "$file" ]; then
			printf '%s  %s\n' "$(git hash-object --no-filters "$file")" "$file"
		fi
	done
}

files >"$before"
"${MAKE:-make}" generate
files >"$after"

if ! diff=$(diff "$before" "$after"); then
	echo
	echo 'Generated files were not up to date. These changed:'
	echo "$diff" | sed -n 's/^[<>] [0-9a-f]*  /  /p' | sort -u
	echo
	echo 'To fix: run `make generate`, look at the changes, and commit them with yours.'
	echo 'Pages in docs/ come from templates/, examples/ and the descriptions in the code (docs/rules/icp_*.md are written by hand).'
	git --no-pager diff --stat || true
	exit 1
fi
echo 'Generated files are up to date.'
