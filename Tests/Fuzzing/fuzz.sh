#!/bin/sh
# Runs each libFuzzer target for SECONDS over its seed corpus, or only the targets named; stops at the first finding,
# which is kept beside the build. What the runs discover is kept there too, for the next run; the seeds stay as they are.
#   fuzz.sh SECONDS [TARGET…]
set -eu
seconds=$1
shift
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
export COURANT_FUZZING=1
swift build -c release --build-path .build-fuzz --product courant-fuzz -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -parse-as-library
[ $# -gt 0 ] || set -- feed html date opml json
for target; do
  mkdir -p ".build-fuzz/corpus/$target"
  echo "fuzzing $target for $seconds s"
  COURANT_FUZZ_TARGET=$target .build-fuzz/release/courant-fuzz -max_total_time="$seconds" -max_len=65536 -timeout=10 \
    -rss_limit_mb=2048 -artifact_prefix=".build-fuzz/$target-" -print_final_stats=1 \
    -dict="$here/corpus/$target.dict" ".build-fuzz/corpus/$target" "$here/corpus/$target"
done
