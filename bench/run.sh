#!/usr/bin/env bash
# Measures the program beside public tools in one run, unattended, and writes one table into docs/performance.md. About 15 minutes.
#   bench/run.sh [SECONDS] [FIGURES] [LARGEST]     a short run: bench/run.sh 1 20000 100000
# Takes what is committed. Installs wrk, nginx, sqlite3 and curl where they are missing (Debian).
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 LC_ALL=C.UTF-8
seconds=${1:-4} figures=${2:-1000000} largest=${3:-10000000}
root=$PWD work=$(mktemp -d) servers=()
stop() { for pid in "${servers[@]}"; do kill "$pid" 2>/dev/null || true; done; wait 2>/dev/null || true; servers=(); }
trap 'stop; rm -rf "$work"' EXIT

need=()
for tool in wrk nginx sqlite3 curl; do command -v $tool >/dev/null || need+=($tool); done
if ((${#need[@]})); then
  sudo=(); [ "$(id -u)" = 0 ] || sudo=(sudo -E)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
fi

table=$work/table.md
row() { echo "| $1 | $2 | $3 | $4 | $5 | $6 | $7 |" | tee -a "$table"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
now() { date +%s%N; }
ready() { until curl -fs -o /dev/null "$1"; do sleep 0.05; done; }
{
  echo "$(date -u '+%-d %B %Y'), commit $(git rev-parse --short HEAD), $(nproc) cores, load before the start $(cut -d' ' -f1 /proc/loadavg), $seconds s a page row, load and server on the same machine:"
  echo
  echo "| kind | what | ours | beside it | theirs | ratio | goal |"
  echo "| --- | --- | --- | --- | --- | --- | --- |"
} | tee "$table"

mkdir "$work/src"
git archive HEAD | tar -x -C "$work/src"
cd "$work/src"
dotnet publish src/ShapingbaPlans.Web -c Release -o "$work/out" -v q >/dev/null
dotnet build bench/ShapingbaPlans.Benchmarks -c Release -o "$work/bench" -v q >/dev/null
bench() { dotnet "$work/bench/ShapingbaPlans.Benchmarks.dll" "$1" "$work/large" "${@:2}" | tee -a "$table"; rm -rf "$work/large"; }

# From the command to the first page.
for what in "new database, seed published" "database there"; do
  from=$(now)
  (cd "$work/out" && exec dotnet ShapingbaPlans.Web.dll --urls http://localhost:5980 --ConnectionStrings:Plans "Data Source=$work/first.db" --Logs:Folder "$work/logs" >/dev/null 2>&1) & servers+=($!)
  ready http://localhost:5980/
  row start "from the command to the first page, $what" "$((($(now) - from) / 1000000)) ms" — — — ""
  stop
done

# Pages: the program without and with its cache, Kestrel with static files alone, nginx.
serve() { (cd "$work/out" && exec dotnet ShapingbaPlans.Web.dll --urls "http://localhost:$1" --ConnectionStrings:Plans "Data Source=$work/pages-$1.db" --Logs:Folder "$work/logs" --Pages:Cache "$2" >/dev/null 2>&1) & servers+=($!); ready "http://localhost:$1/"; }
pages=(/ /years/2024 /indicators/international-trains-run "/explore?topic=livelihood&role=plan")
mkdir "$work/static"
serve 5981 false
serve 5982 true
for i in "${!pages[@]}"; do curl -fs "http://localhost:5981${pages[$i]}" -o "$work/static/$i.html"; done
dotnet "$work/bench/ShapingbaPlans.Benchmarks.dll" serve "$work/static" http://localhost:5983 >/dev/null & servers+=($!)
cat >"$work/nginx.conf" <<CONF
worker_processes auto; pid $work/nginx.pid; error_log $work/nginx.log; daemon off;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; types { text/html html; }
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  server { listen 5984; root $work/static; } }
CONF
# Its workers are another user.
chmod 755 "$work" "$work/static"; chmod 644 "$work"/static/*
nginx -c "$work/nginx.conf" & servers+=($!)
ready http://localhost:5983/0.html; ready http://localhost:5984/0.html
quick() { wrk -t1 -c8 -d1s "http://localhost:$1" >/dev/null; }
for i in "${!pages[@]}"; do
  for address in "5981${pages[$i]}" "5982${pages[$i]}" "5983/$i.html" "5984/$i.html"; do quick "$address"; done
  for connections in 1 32 256; do
    t=2; [ $connections = 1 ] && t=1
    load() { wrk -t$t -c"$connections" -d"${seconds}s" --latency "http://localhost:$1" | awk '/50%/ { p50 = $2 } /99%/ { p99 = $2 } /Requests\/sec/ { r = $2 } END { print r, p50, p99 }'; }
    read -r off off50 off99 < <(load "5981${pages[$i]}")
    read -r on on50 on99 < <(load "5982${pages[$i]}")
    read -r kestrel k50 k99 < <(load "5983/$i.html")
    read -r nginx n50 n99 < <(load "5984/$i.html")
    what="\`${pages[$i]}\`, $(stat -c %s "$work/static/$i.html") bytes, $connections connections"
    beside="the same bytes by Kestrel · nginx" theirs="$kestrel/s, $k50, $k99 · $nginx/s, $n50, $n99"
    goal=""; [ $connections = 32 ] && goal="≥ 0.1 of Kestrel, p99 ≤ 30 ms"
    row page "$what, no cache: rate, p50, p99" "$off/s, $off50, $off99" "$beside" "$theirs" "$(ratio "$off" "$kestrel") · $(ratio "$off" "$nginx")" "$goal"
    row page "$what, cached" "$on/s, $on50, $on99" "$beside" "$theirs" "$(ratio "$on" "$kestrel") · $(ratio "$on" "$nginx")" "≥ 1.0 of Kestrel"
  done
done
stop

bench export "$figures" "$work/out/ShapingbaPlans.Web.dll"
bench import "$figures"
bench grow "$largest"

# Between the markers stands the last run.
awk -v table="$table" '/<!-- bench:end -->/ { while ((getline line < table) > 0) print line; print ""; keep = 1 } !hide || keep { print } /<!-- bench:start -->/ { hide = 1; print "" } /<!-- bench:end -->/ { hide = 0; keep = 0 }' \
  "$root/docs/performance.md" >"$work/performance.md"
cp "$work/performance.md" "$root/docs/performance.md"
