#!/usr/bin/env bash
# Measures the program beside public yardsticks in one run and prints the tables of docs/performance.md.
# Needs wrk and curl. Each page is set against a static file of the same bytes from the same Kestrel.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
port=5980 home=http://localhost:5980 seconds=${1:-10}
work=$(mktemp -d)
server=
stop() { [ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; server=; }
trap 'stop; rm -rf "$work"' EXIT
ready() { until curl -fs -o /dev/null "$1"; do sleep 0.02; done; }
now() { date +%s%N; }

git archive HEAD | tar -x -C "$work"
cd "$work"
dotnet build -c Release src/ShapingbaPlans.Web -v q >/dev/null

echo "From the command to the first page"
echo
echo "| start | ms |"
echo "| --- | --- |"
for what in "dotnet run, new database, seed published" "dotnet run, database there"; do
  from=$(now)
  dotnet run -c Release --no-build --project src/ShapingbaPlans.Web --urls $home >/dev/null 2>&1 & server=$!
  ready $home/
  echo "| $what | $((($(now) - from) / 1000000)) |"
  pkill -P $server || true; stop; sleep 1
done

publish() { dotnet publish src/ShapingbaPlans.Web -c Release -o out -v q >/dev/null; }
start() { (cd out && exec dotnet ShapingbaPlans.Web.dll --urls $home --SeedData:Folder "$work/seed-data" --ConnectionStrings:Plans "Data Source=$work/plans.db" --Logs:Folder "$work/logs" --Pages:Cache "$1" >/dev/null 2>&1) & server=$!; ready $home/; }
pages=(/ /years/2024 /indicators/international-trains-run /action-plan /unanswered)
mkdir -p src/ShapingbaPlans.Web/wwwroot/same-size
publish; start false
for i in "${!pages[@]}"; do curl -fs "$home${pages[$i]}" -o "src/ShapingbaPlans.Web/wwwroot/same-size/$i.html"; done
stop; rm -rf out; publish

load() { wrk -t2 -c32 -d"${seconds}s" --latency "$home$1" | awk '/50%/{p50=$2} /99%/{p99=$2} /Requests\/sec/{r=$2} END{print p50, p99, r}'; }
for cache in false true; do
  start $cache
  echo
  echo "32 connections, $seconds s each, page cache $([ $cache = true ] && echo on || echo off)"
  echo
  echo "| page | bytes | p50 | p99 | requests/s | static file: p50 | p99 | requests/s | ratio |"
  echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
  for i in "${!pages[@]}"; do
    load "${pages[$i]}" >/dev/null
    read -r p50 p99 rps < <(load "${pages[$i]}")
    read -r s50 s99 srps < <(load "/same-size/$i.html")
    echo "| \`${pages[$i]}\` | $(stat -c %s "out/wwwroot/same-size/$i.html") | $p50 | $p99 | $rps | $s50 | $s99 | $srps | $(awk "BEGIN{printf \"%.3f\", $rps/$srps}") |"
  done
  stop; sleep 1
done
