#!/bin/sh
# Prints the paths of the CLIs to test with, one a line: Terraform from PATH when
# it knows write-only attributes (1.11), then OpenTofu from PATH or, when there is
# none, built into .tools. `first` prints only the first and builds only when it must.
set -eu
cd "$(dirname "$0")/.."
unset TF_CLI_CONFIG_FILE TF_LOG || true

# found NAME: prints the path of command NAME when it is 1.11 or newer.
found() {
	path=$(command -v "$1") || return 1
	version=$("$path" version -json 2>/dev/null | sed -n 's/.*"terraform_version": *"\([0-9]*\.[0-9]*\).*/\1/p')
	major=${version%%.*}
	minor=${version#*.}
	if [ "${major:-0}" -gt 1 ] || { [ "${major:-0}" -eq 1 ] && [ "${minor:-0}" -ge 11 ]; }; then
		echo "$path"
		return 0
	fi
	echo "Not used: $path is older than 1.11." >&2
	return 1
}

case ${1:-} in
first) found terraform && exit 0 ;;
all) found terraform || true ;;
*)
	echo "usage: $0 first|all" >&2
	exit 2
	;;
esac

found tofu && exit 0
"${MAKE:-make}" -s "$PWD/.tools/bin/tofu" >&2
echo "$PWD/.tools/bin/tofu"
