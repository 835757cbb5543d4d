#!/bin/sh
# Asks a running `courant run --listen` for the story list and for one story, as fast as two threads of wrk can, and prints
# requests a second and latencies. Needs wrk.
#
#   Tests/Programs/serving_load.sh http://127.0.0.1:8420 [SECONDS]
set -eu
base=${1:?the address of a running service}
seconds=${2:-10}
story=$(curl -s "$base/v1/stories?limit=1&sources=2" | sed -n 's/.*"stories":\[{"id":"\([^"]*\)".*/\1/p')
[ -n "$story" ] || { echo "there is no story of two sources at $base" >&2; exit 66; }
for path in / "/stories/$story" /edits /feeds/stories.atom "/v1/stories?limit=50"; do
    printf '%s\n' "$path"
    wrk -t 2 -c 16 -d "${seconds}s" --latency "$base$path" | grep -E '50%|99%|Requests/sec|Non-2xx' || true
done
