#!/usr/bin/env bash
# Netlify's build: the SDK of global.json when the image has none that fits, then the README's command.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
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
# What is published must hold the promises to readers; a preview may still be on its way there.
options=()
if [ "${CONTEXT:-production}" = production ]; then options+=(--publish); fi
if [ "${CONTEXT:-production}" = deploy-preview ]; then options+=(--drafts); fi
dotnet run --project src/StaticSite.Cli -c Release -- build "${options[@]}"
