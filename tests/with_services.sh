#!/bin/sh
# with_services.sh COMMAND…: runs COMMAND with what the tests need around it, all of it thrown away afterwards:
# a home folder, an unlocked Secret Service on a bus of its own, and a PostgreSQL server on a socket of its own.
set -eu

# Debian keeps the server's programs out of the PATH.
for bin in /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    [ -x "$bin/initdb" ] && break
done
for program in dbus-run-session gnome-keyring-daemon "$bin/initdb"; do
    command -v "$program" >/dev/null || { echo "The tests need $program, which is not installed." >&2; exit 1; }
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/letterwright-tests.XXXXXX")
chmod 755 "$folder" # the server's user must reach its own folder below
mkdir -m 700 "$folder/home" "$folder/runtime" "$folder/postgresql"

# initdb and postgres refuse to run as root; Debian's package brings the user postgres.
if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$folder/postgresql"
    server() { (cd / && runuser -u postgres -- "$@"); }
else
    server() { "$@"; }
fi

stop_services() {
    server "$bin/pg_ctl" --pgdata "$folder/postgresql/data" --mode immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop_services EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

server "$bin/initdb" --pgdata "$folder/postgresql/data" --username letterwright --auth trust --encoding UTF8 \
    --locale C --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
# Nothing is kept, so nothing need reach the disk; no port is opened.
server "$bin/pg_ctl" --pgdata "$folder/postgresql/data" --log "$folder/postgresql/log" --wait start \
    --options "-c listen_addresses= -c unix_socket_directories=$folder/postgresql -c fsync=off -c full_page_writes=off" \
    >/dev/null || { cat "$folder/postgresql/log" >&2; exit 1; }

unset LETTERWRIGHT_HOME LETTERWRIGHT_PASSPHRASE PYTHON_KEYRING_BACKEND XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME \
    XDG_CACHE_HOME DISPLAY WAYLAND_DISPLAY
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/runtime" QT_QPA_PLATFORM=offscreen
export LETTERWRIGHT_TEST_KEYRING=1
export LETTERWRIGHT_TEST_POSTGRESQL="postgresql+psycopg://letterwright@/postgres?host=$folder/postgresql"

# A newline is the password; with nothing at all gnome-keyring makes no collection. It ends with its bus.
dbus-run-session -- sh -c 'printf "\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "$@"' sh "$@"
