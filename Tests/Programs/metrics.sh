#!/bin/sh
# Has Prometheus's own check (promtool, Debian: prometheus) look at /metrics and at the alert rules.
#
#   Tests/Programs/metrics.sh http://127.0.0.1:8420
set -eu
base=${1:?the address of a running service}
curl -fs "$base/metrics" | promtool check metrics
promtool check rules "$(dirname "$0")/../../deploy/alerts.yml"
