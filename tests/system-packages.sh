#!/bin/sh
# Installs what the tests need beside Python packages, where it is missing and can be had: Chromium for the pages, a JDK
# and Maven for the Neo4j server. Where it can't be had, the tests that need it say so and are skipped.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v java >/dev/null 2>&1 || missing="$missing default-jdk-headless"
command -v mvn >/dev/null 2>&1 || missing="$missing maven"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    # shellcheck disable=SC2086 # one word a package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Not on this machine:$missing. Tests that need them are skipped; install them with your package manager." >&2
fi
