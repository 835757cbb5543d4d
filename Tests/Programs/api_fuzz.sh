#!/bin/sh
# Asks a running `courant run --listen` whatever its description of the API allows and forbids (schemathesis, PyPI) and checks
# every answer against the description: statuses, shapes, content types, headers.
#
#   Tests/Programs/api_fuzz.sh http://127.0.0.1:8420 [SECONDS]
set -eu
base=${1:?the address of a running service}
seconds=${2:-600}
end=$(($(date +%s) + seconds))
seed=1
said=$(mktemp)
trap 'rm -f "$said"' EXIT
# One run ends when it has tried its examples; another seed begins another until the time is over.
while [ "$(date +%s)" -lt "$end" ]; do
    left=$((end - $(date +%s)))
    if ! schemathesis run "$base/v1/openapi.json" --seed "$seed" --phases examples,coverage,fuzzing --max-examples 200 \
        --max-time "$left" --no-color >"$said" 2>&1; then
        cat "$said"
        exit 1
    fi
    grep -E 'passed|generated' "$said" || true
    seed=$((seed + 1))
done
echo "$seconds seconds without a finding"
