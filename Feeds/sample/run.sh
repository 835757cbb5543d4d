#!/bin/sh
# Syncs both rounds of the offline sample into a fresh store and shows what Courant makes of them.
#   run.sh PATH-TO-COURANT [FOLDER]      FOLDER (default .build/sample) is emptied first
set -eu
courant=$1
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=${2:-$PWD/.build/sample}
rm -rf "$work"
mkdir -p "$work/feeds"
export COURANT_STORE="$work/courant.sqlite"

say() { printf '\n== %s\n' "$*"; }

cp "$here"/round1/* "$work/feeds/"
set --
for file in "$work"/feeds/*; do set -- "$@" "file://$file"; done
say "Round one: $# feeds of invented outlets"
"$courant" feeds add "$@" >/dev/null
"$courant" sync --all

say "Round two, a day later: new articles, and edits of old ones"
cp "$here"/round2/* "$work/feeds/"
"$courant" sync --all

say "Stories that two or more publishers report (courant stories --limit 12)"
"$courant" stories --limit 12

for sources in 9 8 7 6 5 4 3 2; do
  story=$("$courant" stories --sources "$sources" --limit 1 --json | sed -n 's/.*"stories":\[{"id":"\([^"]*\)".*/\1/p')
  [ -z "$story" ] || break
done
say "The one with the most sources (courant stories show $story)"
"$courant" stories show "$story"

say "What to type next, after: export COURANT_STORE=$work/courant.sqlite"
cat <<END
  $courant stories why $story ARTICLE    why an article was put there
  $courant articles versions ARTICLE     what it said before
  $courant search kursk                  full text over current versions
  $courant status                        how the feeds are doing
With feeds of your own: unset COURANT_STORE; $courant feeds import Feeds/world.opml; $courant sync
END
