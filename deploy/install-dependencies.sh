#!/bin/sh
# Makes sure that what the build needs is there: the C libraries, installed with apt where they are missing, and a
# Swift 6 toolchain, which it only looks for. Quiet and without network where nothing is missing.
#
#   deploy/install-dependencies.sh            install what is missing
#   deploy/install-dependencies.sh --check    only say what is missing
#
# Exit codes: 0 all there, 1 apt failed, 64 wrong usage, 69 something is missing that this script cannot install.

set -eu

case ${1:-} in
    '') install=yes ;;
    --check) install=no ;;
    *)
        echo "usage: install-dependencies.sh [--check]" >&2
        exit 64
        ;;
esac

say() { printf '%s\n' "$*" >&2; }

# has_library NAME: pkg-config's name of a C library.
has_library() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"; }

missing_packages() {
    missing=
    command -v pkg-config >/dev/null 2>&1 || missing="$missing pkg-config"
    command -v git >/dev/null 2>&1 || missing="$missing git"
    has_library libcurl || missing="$missing libcurl4-openssl-dev"
    has_library sqlite3 || missing="$missing libsqlite3-dev"
    has_library libxml-2.0 || missing="$missing libxml2-dev"
    has_library libpsl || missing="$missing libpsl-dev"
    has_library zlib || missing="$missing zlib1g-dev"
    # libstemmer comes without a file for pkg-config
    [ -e /usr/include/libstemmer.h ] || missing="$missing libstemmer-dev"
    has_library libcrypto || missing="$missing libssl-dev"
    [ -e /usr/share/publicsuffix/public_suffix_list.dafsa ] || missing="$missing publicsuffix"
    printf '%s' "${missing# }"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Missing: $1"
        say "These are Debian's names; there is no apt-get here, so please install them with your own package manager."
        exit 69
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
        say "Missing: $1"
        say "Installing them needs root and there is no sudo here. As root:  apt-get install $1"
        exit 69
    fi
    say "Installing: $1"
    # An update that fails (a broken extra source, say) need not hinder the installation.
    as_root apt-get update -q >&2 || say "apt-get update failed; trying with the package lists that are there."
    # shellcheck disable=SC2086 # the list is meant to be split into words
    if ! as_root apt-get install --yes -q --no-install-recommends $1 >&2; then
        say "apt-get could not install: $1"
        say "Its own message stands above. By hand:  sudo apt-get update && sudo apt-get install $1"
        exit 1
    fi
}

check_swift() {
    if ! command -v swift >/dev/null 2>&1; then
        say "Missing: a Swift toolchain, version 6.1 or newer (no 'swift' in the PATH)."
    else
        version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
        major=${version%%.*}
        rest=${version#*.}
        minor=${rest%%.*}
        if [ "${major:-0}" -gt 6 ] || { [ "${major:-0}" -eq 6 ] && [ "${minor:-0}" -ge 1 ]; }; then return 0; fi
        say "Too old: Swift ${version:-of an unknown version} at $(command -v swift); version 6.1 or newer is needed."
    fi
    say "Get it with swiftly from https://www.swift.org/install/linux/ , put it first in the PATH, and try again."
    return 69
}

packages=$(missing_packages)
if [ -n "$packages" ]; then
    if [ "$install" = no ]; then
        say "Missing: $packages"
        check_swift || :
        exit 69
    fi
    install_packages "$packages"
    packages=$(missing_packages)
    if [ -n "$packages" ]; then
        say "Installed, yet still not found: $packages"
        exit 1
    fi
fi
check_swift
