#!/usr/bin/env bash
# What parts of a site cost: the news site of compare.sh, built with one more part at a time; prints medians and what was written.
#
#   features.sh [N]                      number of articles; otherwise 10000
#
# What it takes from the environment:
#   RUNS=5                               builds of each; the first, cold one is not counted
#   FOLDER=/dev/shm                      where the sites are built
#   STATIC_SITE=artifacts/native/static-site   our program; bash .ci/native makes it
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
runs=${RUNS:-5}
program=${STATIC_SITE:-$repository/artifacts/native/static-site}
[ -x "$program" ] || { echo "Our program is not at $program: run bash .ci/native, or name it in STATIC_SITE." >&2; exit 3; }
[ -x /usr/bin/time ] || { echo "Peak memory needs GNU time: apt-get install time." >&2; exit 3; }
dotnet build "$here" -c Release -v q --nologo >&2
work=$(mktemp -d "${FOLDER:-/dev/shm}/static-site-features-XXXXXX")
trap 'rm -rf "$work"' EXIT
cp -r "$here/sites/ours" "$work/site"
dotnet "$here/bin/Release/net10.0/StaticSite.Benchmarks.dll" articles "${1:-10000}" "$work/site/input/articles" ours
settings=$work/site/input/site.yml
cp "$settings" "$work/plain.yml"

median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

part() {
    local name=$1 run
    : > "$work/times"
    for ((run = 0; run <= runs; run++)); do
        rm -rf "$work/site/output"
        /usr/bin/time -f "%e %U %M" -o "$work/one" "$program" build --root "$work/site" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
        [ "$run" -eq 0 ] || tail -n 1 "$work/one" >> "$work/times"
    done
    printf '| %s | %s s | %s s | %d MiB | %d | %d MiB |\n' "$name" "$(cut -d' ' -f1 "$work/times" | median)" "$(cut -d' ' -f2 "$work/times" | median)" \
        "$(($(cut -d' ' -f3 "$work/times" | median | cut -d. -f1) / 1024))" "$(find "$work/site/output" -type f | wc -l)" "$(($(du -s --apparent-size --block-size=1 "$work/site/output" | cut -f1) / 1048576))"
}

printf '| Part | wall time | processor time | peak memory | files | written |\n| --- | ---: | ---: | ---: | ---: | ---: |\n'
part "as compared with other generators"
sed 's/formats: \[rss\]/formats: [rss, atom, json]/' "$work/plain.yml" > "$settings"
part "feeds in three formats, not one"
for key in "build_manifest: true" "markdown_copies: true"; do
    { cat "$work/plain.yml"; echo "$key"; } > "$settings"
    part "\`$key\`"
done
