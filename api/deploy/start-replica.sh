#!/bin/bash
# Takes a copy of the database once, then follows it.
set -eu
DATABASE_HOST=${DATABASE_HOST:-database}
DATABASE_PORT=${DATABASE_PORT:-5432}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup -h "$DATABASE_HOST" -p "$DATABASE_PORT" -U replica -D "$PGDATA" -X stream -R --checkpoint=fast; do
    # What a copy that was broken off has left would stop the next one.
    find "$PGDATA" -mindepth 1 -delete 2> /dev/null || true
    sleep 2
  done
fi
chmod 700 "$PGDATA"
exec postgres -D "$PGDATA" "$@"
