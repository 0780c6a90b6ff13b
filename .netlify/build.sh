#!/usr/bin/env bash
# Netlify's build: the SDK of global.json when the image has none that fits, then the README's command with the options given.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The build image has no ICU, and the program uses none.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# In this folder `dotnet --version` fails when no SDK satisfies global.json.
if ! dotnet --version >/dev/null 2>&1; then
    export DOTNET_ROOT="$HOME/.dotnet"
    export PATH="$DOTNET_ROOT:$PATH"
    if ! dotnet --version >/dev/null 2>&1; then
        script=$(mktemp)
        curl --fail --silent --show-error --location --retry 3 --output "$script" https://dot.net/v1/dotnet-install.sh
        bash "$script" --jsonfile global.json --install-dir "$DOTNET_ROOT" --no-path
        rm -f "$script"
    fi
fi

dotnet --version
# A preview's addresses lead to the preview and not to the site that is published.
if [ "${CONTEXT:-production}" != production ] && [ -n "${DEPLOY_PRIME_URL:-}" ]; then set -- "$@" --base-url "$DEPLOY_PRIME_URL"; fi
dotnet run --project src/StaticSite.Cli -c Release -- build "$@"
