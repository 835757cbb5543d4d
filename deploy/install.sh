#!/bin/sh
# Installs or uninstalls Courant: binary, systemd units, settings, feed catalogues. Run it again to update.
#
#   deploy/install.sh [BINARY]     install under /usr (needs the right to write there); BINARY is .build/release/courant
#   deploy/install.sh uninstall    remove what it installed; articles and settings stay
#
#   PREFIX=/usr/local     another place than /usr
#   DESTDIR=/tmp/stage    put everything below this folder and touch nothing of the running system (for packages)
#
# Exit codes: 0 done, 1 a step failed, 64 wrong usage, 66 no binary, 77 no right to write there.

set -eu

prefix=${PREFIX:-/usr}
destdir=${DESTDIR:-}
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
binary=$root/.build/release/courant

bin=$destdir$prefix/bin
units=$destdir$prefix/lib/systemd/system
sysusers=$destdir$prefix/lib/sysusers.d
share=$destdir$prefix/share
etc=$destdir/etc/courant

say() { printf '%s\n' "$*"; }
fail() {
    code=$1
    shift
    printf 'install.sh: %s\n' "$*" >&2
    exit "$code"
}

# The nearest folder that exists decides whether we may write.
need_right() {
    folder=$1
    while [ ! -e "$folder" ]; do folder=$(dirname -- "$folder"); done
    [ -w "$folder" ] || fail 77 "no right to write in $folder: run this with sudo, or set PREFIX or DESTDIR"
}

live() { [ -z "$destdir" ] && [ "$(id -u)" -eq 0 ] && [ -d /run/systemd/system ]; }

# put MODE SOURCE TARGET: replaced in one step, so that a running binary is left alone.
put() {
    mkdir -p -- "$(dirname -- "$3")"
    install -m "$1" -- "$2" "$3.new"
    mv -f -- "$3.new" "$3"
}

# The units name /usr/bin and /usr/share; another prefix is written into them.
put_unit() {
    mkdir -p -- "$units"
    sed -e "s|/usr/bin/courant|$prefix/bin/courant|" -e "s|/usr/share/doc|$prefix/share/doc|" \
        "$root/deploy/$1" >"$units/$1.new"
    chmod 644 "$units/$1.new"
    mv -f -- "$units/$1.new" "$units/$1"
}

put_completions() {
    put_completion bash "$share/bash-completion/completions/courant"
    put_completion zsh "$share/zsh/site-functions/_courant"
    put_completion fish "$share/fish/vendor_completions.d/courant.fish"
}

put_completion() {
    if script=$("$binary" --generate-completion-script "$1" 2>/dev/null); then
        mkdir -p -- "$(dirname -- "$2")"
        printf '%s\n' "$script" >"$2"
    fi
}

install_all() {
    [ -x "$binary" ] || fail 66 "no binary at $binary: build it first with 'make build'"
    for folder in "$bin" "$units" "$share" "$etc"; do need_right "$folder"; done

    put 755 "$binary" "$bin/courant"
    for unit in courant.service courant-sync.service courant-sync.timer; do put_unit "$unit"; done
    put 644 "$root/deploy/courant.sysusers" "$sysusers/courant.conf"
    put 644 "$root/deploy/courant.env.example" "$share/doc/courant/courant.env.example"
    put 644 "$root/README.md" "$share/doc/courant/README.md"
    for catalogue in "$root"/Feeds/*.opml; do put 644 "$catalogue" "$share/courant/feeds/${catalogue##*/}"; done
    put_completions
    [ -e "$etc/courant.env" ] || put 644 "$root/deploy/courant.env.example" "$etc/courant.env"

    if live; then
        systemd-sysusers "$sysusers/courant.conf"
        systemctl daemon-reload
        systemctl try-restart courant.service
    fi
    say "installed $bin/courant; settings are in $etc/courant.env"
    say "next:  sudo systemctl enable --now courant.service"
    say "       sudo -u courant courant feeds import $prefix/share/courant/feeds/world.opml"
}

uninstall_all() {
    for folder in "$bin" "$units" "$share"; do need_right "$folder"; done
    if live; then
        for unit in courant.service courant-sync.timer courant-sync.service; do
            systemctl disable --now "$unit" >/dev/null 2>&1 || :
        done
    fi
    rm -f -- "$bin/courant" "$units/courant.service" "$units/courant-sync.service" "$units/courant-sync.timer" \
        "$sysusers/courant.conf" "$share/bash-completion/completions/courant" "$share/zsh/site-functions/_courant" \
        "$share/fish/vendor_completions.d/courant.fish"
    rm -rf -- "$share/courant" "$share/doc/courant"
    if live; then systemctl daemon-reload; fi
    say "uninstalled; kept: settings in $etc, articles in $destdir/var/lib/courant, the account courant"
}

[ $# -le 1 ] || fail 64 "usage: install.sh [BINARY | uninstall]"
case ${1:-} in
    uninstall) uninstall_all ;;
    -*) fail 64 "usage: install.sh [BINARY | uninstall]" ;;
    *)
        binary=${1:-$binary}
        install_all
        ;;
esac
