# Checks a restored database beside the running one, and prints exactly one line. What goes to standard error would be a second line in the
# log of the pod, so it goes to a file, and the first error of the file is the reason.
set -u -o pipefail
work=$(mktemp -d)
exec 2>>"$work/errors"

report() {
  printf 'restore-drill %s service=%s environment=%s need=%s at=%s %s\n' \
    "$1" "$SERVICE" "$ENVIRONMENT" "$NEED" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$2"
}

failed() {
  local reason
  reason=$(printf '%s %s' "$1" "$(grep -m 1 -E 'FATAL|ERROR|error' "$work/errors")")
  reason=$(printf '%s' "$reason" | tr -c 'A-Za-z0-9 ._:/()-' ' ' | tr -s ' ' | cut -c 1-300)
  report failed "reason=${reason% }"
  exit 1
}

# connect <folder with the fields of a connection> <program> <arguments>
connect() {
  : >"$work/errors"
  PGHOST=$(cat "$1/host") PGPORT=$(cat "$1/port") PGUSER=$(cat "$1/username") PGPASSWORD=$(cat "$1/password") PGDATABASE=$DATABASE \
    PGSSLROOTCERT=$1/ca.crt PGCONNECT_TIMEOUT=10 PGTZ=UTC "${@:2}"
}

query() { connect "$1" psql -X -A -q -t -F "$(printf '\t')" -v ON_ERROR_STOP=1 "${@:2}"; }

# The tables of the service, and the version of their schema, as the owner sees them in both databases.
owner() { local options="-c role=$(cat "$RUNNING/username")"; PGOPTIONS=$options query "$@"; }

tables() {
  owner "$1" <<'SQL'
select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.relpersistence = 'p' and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' order by 1;
SQL
}

schema() {
  owner "$1" <<'SQL' | tr -c 'A-Za-z0-9._\n-' '_' | paste -s -d + -
select format('select max(%I) from %I.%I', column_name, table_schema, table_name) from information_schema.columns
where (table_name, column_name) in (('platform_migrations', 'name'), ('__EFMigrationsHistory', 'MigrationId'),
  ('schemaversions', 'scriptname'), ('flyway_schema_history', 'installed_rank')) order by table_schema, table_name \gexec
SQL
}

# 1. The running database, before anything else: what it has archived by now must be in the restored one.
archived=$(query "$RUNNING" <<'SQL'
select case when last_failed_time > coalesce(last_archived_time, '-infinity') then 'failing'
  else coalesce(substring(last_archived_wal from '^([0-9A-F]{24})(\.[0-9A-F]{8}\.backup)?$'), 'nothing') end from pg_stat_archiver;
SQL
) || failed 'The running database cannot be read.'
case $archived in
  failing) failed 'The running database cannot archive its changes, so a backup would lose them.' ;;
  nothing) failed 'The running database has archived nothing since its last start or failover. Repeat the drill in ten minutes.' ;;
esac
running_schema=$(schema "$RUNNING") || failed 'The schema of the running database cannot be read.'
tables "$RUNNING" >"$work/running" || failed 'The tables of the running database cannot be read.'

# 2. The restored database accepts connections only when the backup and all changes that were found are restored.
until [ "$(query "$RESTORED" -c 'select not pg_is_in_recovery()')" = t ]; do
  [ "$SECONDS" -lt "$PATIENCE" ] || failed "The backup was not restored within $PATIENCE seconds."
  sleep 5
done

# 3. A missing or damaged file of changes ends the recovery early and silently. The history has the place where it ended. The last change may
# continue in a file that is not archived yet, so up to 1 MiB may be missing.
short=$(query "$RESTORED" -v "archived=$archived" <<'SQL'
with size as (select pg_size_bytes(current_setting('wal_segment_size')) as bytes),
wanted as (select '0/0'::pg_lsn + ((('x' || substr(:'archived', 9, 8))::bit(32)::bigint * (4294967296 / bytes)
  + ('x' || substr(:'archived', 17, 8))::bit(32)::bigint + 1) * bytes)::numeric as position from size),
reached as (select max(split_part(line, E'\t', 2)::pg_lsn) as position from regexp_split_to_table(pg_read_file(
  'pg_wal/' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) || '.history'), E'\n') as line where line ~ '^[0-9]+\t')
select reached.position || ' of ' || wanted.position from reached, wanted where not coalesce(reached.position >= wanted.position - 1048576, false);
SQL
) || failed 'The end of the recovery cannot be found.'
[ -z "$short" ] || failed "The recovery ended early at $short. An archived file of changes is missing or damaged."

# 4. Every page: its checksum, and that no file is missing or shorter than the statistics say. New pages at the end of a file are not archived.
[ "$(query "$RESTORED" -c 'show data_checksums')" = on ] || failed 'The database has no checksums, so damage cannot be found.'
query "$RESTORED" >"$work/pages" <<'SQL' || failed 'A page is damaged.'
create extension if not exists pg_prewarm;
select c.oid::regclass from pg_class c where c.relkind in ('r', 'm', 't', 'i') and c.relpersistence = 'p' and c.relpages > 0
  and (pg_relation_size(c.oid) = 0 and c.reltuples > 0
    or pg_relation_size(c.oid) / current_setting('block_size')::bigint < c.relpages - 1024);
select format('select from pg_class c where c.relkind in (''r'', ''m'', ''t'', ''i'', ''S'') and c.relpersistence = ''p''
  and pg_relation_size(c.oid) > 0 having count(%I.pg_prewarm(c.oid, ''buffer'')) < 0', n.nspname)
from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_prewarm' \gexec
SQL
[ ! -s "$work/pages" ] || failed "A file is missing or too short: $(head -n 1 "$work/pages")."
connect "$RESTORED" pg_dump --no-sync --file /dev/null || failed 'The database cannot be read completely.'

# 5. The same schema, the same tables, their rows, and the newest time in them.
restored_schema=$(schema "$RESTORED") || failed 'The schema of the restored database cannot be read.'
[ "$restored_schema" = "$running_schema" ] \
  || failed "The schema is ${restored_schema:-none}, and that of the running database ${running_schema:-none}."
tables "$RESTORED" >"$work/restored" || failed 'The tables of the restored database cannot be read.'
missing=$(grep -v -x -F -f "$work/restored" "$work/running" | head -n 1)
[ -z "$missing" ] || failed "The table $missing is missing."
# An index has rows whose pages are lost, so it does not count.
export PGOPTIONS='-c enable_indexscan=off -c enable_indexonlyscan=off -c enable_bitmapscan=off'
query "$RESTORED" >"$work/rows" <<'SQL' || failed 'The rows cannot be counted.'
select format('select %L, count(*), %s from %I.%I', format('%I.%I', n.nspname, c.relname), greatest(c.reltuples, 0)::bigint,
  n.nspname, c.relname)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and c.relpersistence = 'p' and (c.relkind = 'r' or c.relispopulated)
  and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' order by 1 \gexec
SQL
rows=0
count=0
while IFS=$'\t' read -r name number estimate; do
  rows=$((rows + number))
  count=$((count + 1))
  # Statistics are never exact, but half of the rows do not disappear unnoticed.
  if [ "$estimate" -ge 1000 ] && [ "$number" -lt $((estimate / 2)) ]; then
    failed "The table $name has $number rows, and about $estimate when it was last analyzed."
  fi
done <"$work/rows"
newest=$(query "$RESTORED" <<'SQL' | sort | tail -n 1
select format('select to_char(max(%1$I)::timestamptz at time zone ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS"Z"'') from %2$I.%3$I
  where isfinite(%1$I) and %1$I <= now()', a.attname, n.nspname, c.relname)
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype) and a.attnum > 0 and not a.attisdropped and c.relkind = 'r'
  and c.relpersistence = 'p' and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema' \gexec
SQL
) || failed 'The newest rows cannot be read.'
report ok "schema=${restored_schema:-none} tables=$count rows=$rows newest=${newest:-none} archived=$archived seconds=$SECONDS"
