#!/usr/bin/env bash
# Builds everything and runs all tests. The last line is exactly "N passed, N failed, N skipped".
# Ends with 0 only when tests ran, and all of them passed; 3 when something to install is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if ! command -v dotnet >/dev/null; then
    echo "tests/run.sh needs the .NET SDK named in global.json: https://dotnet.microsoft.com/download" >&2
    exit 3
fi

has_chromium() {
    if [ -n "${STATICSITE_CHROMIUM:-}" ]; then
        [ -x "$STATICSITE_CHROMIUM" ]
        return
    fi
    # The places that tests/StaticSite.BrowserTests/ChromiumBrowser.cs looks in.
    local place
    for place in /usr/bin/chromium-headless-shell /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
        [ -x "$place" ] && return 0
    done
    return 1
}

if [ -n "${STATICSITE_CHROMIUM:-}" ] && ! has_chromium; then
    echo "STATICSITE_CHROMIUM names $STATICSITE_CHROMIUM, which is no program." >&2
    exit 3
fi

# Debian packs a Chromium without a window, which is much lighter; Ubuntu does not.
browser=chromium
if [ -r /etc/os-release ] && [ "$(. /etc/os-release && echo "$ID")" = debian ]; then browser=chromium-headless-shell; fi

missing=()
tried=no
missing_packages() {
    missing=()
    # Another browser will do, but only where this one cannot be had.
    if ! has_chromium || { [ "$tried" = no ] && [ -z "${STATICSITE_CHROMIUM:-}" ] && [ "$browser" != chromium ] && [ ! -x "/usr/bin/$browser" ]; }; then
        missing+=("$browser")
    fi
    # Two of the hosts that serve the site; Netlify's handlers come by npm.
    [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
    [ -x /usr/bin/caddy ] || missing+=(caddy)
    # NativeAOT links with these.
    command -v clang >/dev/null || missing+=(clang)
    [ -e /usr/include/zlib.h ] || missing+=(zlib1g-dev)
    # The judges of feeds, which tests/StaticSite.BrowserTests/Judges.cs looks for in the system's own places.
    [ -x /usr/bin/newsboat ] || missing+=(newsboat)
    [ -x /usr/bin/xmllint ] || missing+=(libxml2-utils)
    [ -d /usr/lib/python3/dist-packages/feedparser ] || missing+=(python3-feedparser)
    [ -d /usr/lib/python3/dist-packages/jsonschema ] || missing+=(python3-jsonschema)
    # The other judges: axe-core and Lighthouse come by npm, the Nu HTML checker runs on Java.
    command -v npm >/dev/null || missing+=(npm)
    command -v java >/dev/null || missing+=(default-jre-headless)
    # A session of an author on a terminal.
    command -v tmux >/dev/null || missing+=(tmux)
    command -v git >/dev/null || missing+=(git)
    # Printed pages are counted by Poppler, QR codes read by ZBar.
    command -v pdfinfo >/dev/null || missing+=(poppler-utils)
    command -v zbarimg >/dev/null || missing+=(zbar-tools)
    # Completion is tried in the shells it is for.
    command -v zsh >/dev/null || missing+=(zsh)
    # Calendars are read by Python's icalendar.
    [ -d /usr/lib/python3/dist-packages/icalendar ] || missing+=(python3-icalendar)
}

missing_packages
if [ "${#missing[@]}" -gt 0 ]; then
    as_root=()
    can_install=no
    if command -v apt-get >/dev/null; then
        if [ "$(id -u)" = 0 ]; then
            can_install=yes
        elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
            can_install=yes
            as_root=(sudo -n)
        fi
    fi
    if [ "$can_install" = yes ]; then
        echo "Installing ${missing[*]}"
        { "${as_root[@]}" apt-get update -qq &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 || true
    fi
    tried=yes
    missing_packages
    if [ "${#missing[@]}" -gt 0 ]; then
        {
            echo "The tests need packages that are not installed: ${missing[*]}"
            echo "On Debian or Ubuntu: sudo apt-get install ${missing[*]}"
            echo "A browser somewhere else can be named in STATICSITE_CHROMIUM."
        } >&2
        exit 3
    fi
fi

export STATICSITE_REQUIRE_BROWSER=1

judges=tests/StaticSite.BrowserTests
if [ ! -e "$judges/node_modules/.package-lock.json" ] || [ "$judges/package-lock.json" -nt "$judges/node_modules/.package-lock.json" ]; then
    (cd "$judges" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || { echo "npm ci failed in $judges" >&2; exit 3; }
fi

dotnet build StaticSite.sln -c Release -warnaserror

# What an earlier run measured must not pass for this one's.
rm -rf artifacts/judges
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
dotnet test --solution StaticSite.sln -c Release --no-build --no-ansi --no-progress 2>&1 | tee "$log" || status=$?

# The numbers of the run's own summary, which comes after everything the tests print.
count() {
    awk -v name="$1:" '/^Test run summary:/ { found = 1; value = 0 } found && $1 == name { value = $2 } END { print value + 0 }' "$log"
}
total=$(count total)
passed=$(count succeeded)
failed=$(count failed)
skipped=$(count skipped)

if [ "$total" -eq 0 ]; then
    echo "No test ran." >&2
    status=1
elif [ $((passed + failed + skipped)) -ne "$total" ]; then
    echo "The summary does not add up: $total tests in total." >&2
    status=1
fi
if [ "$status" -eq 0 ] && { [ "$failed" -gt 0 ] || [ "$skipped" -gt 0 ]; }; then
    status=1
fi

for report in artifacts/judges/*.txt; do
    [ -e "$report" ] || continue
    echo "== $(basename "$report" .txt)"
    cat "$report"
done

# What failed once more, where a reader of a long log looks first.
if [ "$failed" -gt 0 ]; then
    echo "== failed"
    grep -A 25 -E '^failed ' "$log" | cut -c 1-400 | head -n 120 || true
fi

# And their names alone, where a reader of the last lines looks.
if [ "$failed" -gt 0 ]; then
    grep -E '^failed ' "$log" | cut -c 1-300 | sort -u | head -n 40 || true
fi

echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
