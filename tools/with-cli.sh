#!/bin/sh
# with-cli.sh CLI COMMAND…: runs COMMAND so that its acceptance tests use CLI.
set -eu
cli=$1
shift

unset TF_CLI_CONFIG_FILE || true
export TF_ACC=1 TF_ACC_TERRAFORM_PATH="$cli" CHECKPOINT_DISABLE=1
case ${cli##*/} in
# OpenTofu looks for providers in a registry of its own.
tofu*) export TF_ACC_PROVIDER_HOST=registry.opentofu.org ;;
*) unset TF_ACC_PROVIDER_HOST || true ;;
esac
printf '==> %s (%s)\n' "$("$cli" version | head -n 1)" "$cli" >&2
exec "$@"
