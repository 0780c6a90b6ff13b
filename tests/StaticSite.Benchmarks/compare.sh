#!/usr/bin/env bash
# Builds the same news site with this project and with other generators, in turn, and prints medians, ratios and peak memory.
#
#   compare.sh [N…]                      numbers of articles; otherwise 10000
#
# What it takes from the environment:
#   RUNS=5                               builds of each; the first, cold one is not counted
#   FOLDER=/dev/shm                      where the sites are built: in memory, or a folder of a disk
#   PEERS="hugo eleventy"                those that are not installed are left out and named
#   STATIC_SITE=artifacts/native/static-site   our program; bash .ci/native makes it
#
# Hugo comes as Debian's package hugo; Eleventy is installed by npm into the folder.
# The last line of each table is the physical limit: copying what is read and what is written.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
runs=${RUNS:-5}
peers=${PEERS:-hugo eleventy}
program=${STATIC_SITE:-$repository/artifacts/native/static-site}
eleventy_version=3.1.2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

[ -x "$program" ] || { echo "Our program is not at $program: run bash .ci/native, or name it in STATIC_SITE." >&2; exit 3; }
[ -x /usr/bin/time ] || { echo "Peak memory needs GNU time: apt-get install time." >&2; exit 3; }
dotnet build "$here" -c Release -v q --nologo >&2
work=$(mktemp -d "${FOLDER:-/dev/shm}/static-site-compare-XXXXXX")
trap 'rm -rf "$work"' EXIT
articles() { dotnet "$here/bin/Release/net10.0/StaticSite.Benchmarks.dll" articles "$@"; }

# Runs a command and appends its wall time in seconds and its peak memory in KiB to a file.
measure() {
    local to=$1
    shift
    /usr/bin/time -f "%e %M" -o "$work/one" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
    tail -n 1 "$work/one" >> "$to"
}

build_ours() { rm -rf "$work/ours/output" "$work/ours/.cache"; measure "$1" "$program" build --root "$work/ours" --output "$work/ours/output"; }
build_hugo() { rm -rf "$work/hugo/public" "$work/hugo/resources"; measure "$1" hugo --quiet --source "$work/hugo"; }
build_eleventy() { rm -rf "$work/eleventy/public"; measure "$1" bash -c "cd '$work/eleventy' && node_modules/.bin/eleventy --quiet"; }
build_copy() { rm -rf "$work/copy"; measure "$1" bash -c "mkdir '$work/copy' && cp -r '$work/ours/input' '$work/ours/theme' '$work/ours/output' '$work/copy'"; }

has() {
    case $1 in
        hugo) command -v hugo >/dev/null ;;
        eleventy) command -v npm >/dev/null ;;
    esac
}

prepare() {
    local count=$1 peer
    rm -rf "$work/ours" "$work/hugo" "$work/eleventy"
    cp -r "$here/sites/ours" "$work/ours"
    articles "$count" "$work/ours/input/articles" ours
    for peer in "${chosen[@]}"; do cp -r "$here/sites/$peer" "$work/$peer"; done
    if [ -d "$work/hugo" ]; then articles "$count" "$work/hugo/content/news" hugo; fi
    if [ -d "$work/eleventy" ]; then
        articles "$count" "$work/eleventy/src/news" eleventy
        (cd "$work/eleventy" && npm init -y >/dev/null && npm pkg set type=module >/dev/null && npm install --no-audit --no-fund --loglevel=error --ignore-scripts "@11ty/eleventy@$eleventy_version" >&2)
    fi
}

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

chosen=()
for peer in $peers; do
    if has "$peer"; then chosen+=("$peer"); else echo "$peer is not installed and is left out." >&2; fi
done

for count in "${@:-10000}"; do
    prepare "$count"
    rm -f "$work"/*.times
    for ((run = 0; run <= runs; run++)); do
        for name in ours "${chosen[@]}" copy; do
            "build_$name" "$work/$name.times"
            [ "$run" -gt 0 ] || : > "$work/$name.times"
        done
    done
    ours=$(cut -d' ' -f1 "$work/ours.times" | median)
    printf '\n%s articles, %s, %s runs: %s files from us\n\n' "$count" "${FOLDER:-/dev/shm}" "$runs" "$(find "$work/ours/output" -type f | wc -l)"
    printf '| | median | times ours | peak memory |\n| --- | ---: | ---: | ---: |\n'
    for name in ours "${chosen[@]}" copy; do
        seconds=$(cut -d' ' -f1 "$work/$name.times" | median)
        memory=$(cut -d' ' -f2 "$work/$name.times" | median)
        awk -v name="$name" -v seconds="$seconds" -v ours="$ours" -v memory="$memory" 'BEGIN { printf "| %s | %.2f s | %.1f | %d MiB |\n", name, seconds, (ours > 0 ? seconds / ours : 0), memory / 1024 }'
    done
done
