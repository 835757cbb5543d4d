#!/bin/sh
# Writes the documentation of every module's public declarations under .build/docs.
set -eu
graphs=.build/symbol-graphs
rm -rf "$graphs" .build/docs
mkdir -p "$graphs" .build/docs
swift build --product courant -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$graphs" --build-path .build-docs
for module in News Fetching Markup Parsing Extraction Claims Deduplication Scheduling Store Showing Serving Syncing; do
  mkdir -p "$graphs/$module"
  mv "$graphs/$module".symbols.json "$graphs/$module"@*.symbols.json "$graphs/$module/" 2>/dev/null || true
  docc convert --additional-symbol-graph-dir "$graphs/$module" --fallback-display-name "$module" \
    --fallback-bundle-identifier "courant.$module" --transform-for-static-hosting \
    --hosting-base-path "$module" --output-path ".build/docs/$module"
done
echo "written: .build/docs/MODULE/index.html"
