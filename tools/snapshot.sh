#!/bin/sh
# Checks both release configurations, makes a release for this machine in dist/, and checks what the registries
# and TFLint ask of its names and checksums. GORELEASER is the path of goreleaser.
set -eu
cd "$(dirname "$0")/.."

target=$(go env GOOS)_$(go env GOARCH)

# fail SENTENCE: says what is wrong with the release.
fail() {
	echo "$1" >&2
	exit 1
}

for config in .goreleaser.yml .goreleaser.tools.yml; do
	"$GORELEASER" check --config "$config"
	# goreleaser can limit a build to one target, but not a release; so the configuration is cut to one here.
	cut=.tools/goreleaser-snapshot.yml
	awk -v target="$target" '/^    goos:$/ { print "    targets: [" target "]\n"; skip = 1 } \
		skip && /^$/ { skip = 0; next } !skip' "$config" >"$cut"
	"$GORELEASER" release --config "$cut" --snapshot --clean --skip=sign
done

provider=$(ls dist/terraform-provider-icp_*_SHA256SUMS)
cat "$provider" dist/tools/checksums.txt

# The registries refuse a provider whose checksums list anything but its archives and the manifest.
listed=$(sed 's/^[0-9a-f]*  //' "$provider")
for want in "terraform-provider-icp_[^ ]*_$target\.zip" 'terraform-provider-icp_[^ ]*_manifest\.json'; do
	echo "$listed" | grep -qx "$want" || fail "The provider's checksums lack $want."
done
other=$(echo "$listed" | grep -vx -e 'terraform-provider-icp_.*\.zip' -e 'terraform-provider-icp_.*_manifest\.json' || true)
test -z "$other" || fail "The provider's checksums list $other: the registries refuse that."

# tflint --init looks for these names, and for a binary of that name in the archive.
listed=$(sed 's/^[0-9a-f]*  //' dist/tools/checksums.txt)
for want in "tflint-ruleset-icp_$target\.zip" "icp-check_[^ ]*_$target\.[^ ]*"; do
	echo "$listed" | grep -qx "$want" || fail "checksums.txt lacks $want."
done
test -f "dist/tools/tflint-ruleset-icp_$target.zip" || fail "There is no dist/tools/tflint-ruleset-icp_$target.zip."
grep -q '"Binaries":\["tflint-ruleset-icp\(\.exe\)\{0,1\}"\]' dist/tools/artifacts.json ||
	fail 'The archive of the TFLint ruleset does not hold tflint-ruleset-icp.'
