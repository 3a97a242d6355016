#!/usr/bin/env bash
# The one test command: installs what is missing, restores, checks format, builds, runs all tests.
# Ends with the line "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 TZ=Asia/Shanghai LANG=C.UTF-8

# Any Chromium will do; where there is none, Debian's is installed.
for browser in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/google-chrome; do [ -x "$browser" ] && break; done
need=()
[ -x "$browser" ] || { need+=(chromium); browser=/usr/bin/chromium; }
export CHROMIUM=$browser
[ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || need+=(fonts-noto-cjk)
# Reads back the workbooks that the program writes: 26 seconds and 230 MB, once.
command -v soffice >/dev/null || need+=(libreoffice-calc-nogui)
if ((${#need[@]})); then
  export DEBIAN_FRONTEND=noninteractive
  root=(); [ "$(id -u)" = 0 ] || root=(sudo -E)
  "${root[@]}" apt-get update -qq
  "${root[@]}" apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
fi

dotnet tool restore
dotnet restore --locked-mode
dotnet format --verify-no-changes --no-restore
dotnet build -c Release --no-restore
dotnet ef migrations has-pending-model-changes --no-build --configuration Release --project src/ShapingbaPlans.Web

log=$(mktemp)
trap 'rm -f "$log"' EXIT
rc=0
timeout 1200 dotnet test -c Release --no-build --no-progress --no-ansi --minimum-expected-tests 100 2>&1 | tee "$log" || rc=$?
# What failed stands once more at the end, where a reader of a long log looks first.
[ "$rc" = 0 ] || grep -A 30 -E '^failed ' "$log" | tail -n 200 || true
count() { grep -E "^ *$1: [0-9]+" "$log" | tail -1 | grep -oE '[0-9]+' || echo 0; }
skipped=$(count skipped)
echo "$(count succeeded) passed, $(count failed) failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
exit "$rc"
