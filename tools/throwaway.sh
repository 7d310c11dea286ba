# A throwaway folder, and commands that run in it as somebody who may do no harm.
# Sourced after common.sh.
#
#   $T/src   a copy of the checkout, so that neither it nor another run is disturbed
#   $T/log   one log a step; all that is kept after a failure
#   $T/tmp   TMPDIR, $T/home HOME, $T/out what a step hands back
#
# Whatever ends the script (its end, a failure, Ctrl-C, kill) takes the folder and
# every server in it down. KEEP=1 leaves them once the work is done.

job=
stopped=
verdict=

throwaway_begin()
{
	find_pg_config || die "no pg_config"
	choose_user
	T=$(make_folder "$1")
	trap throwaway_end EXIT
	trap 'stopped=1; exit 130' INT
	trap 'stopped=1; exit 143' TERM
	trap 'stopped=1; exit 129' HUP
	trap 'stopped=1; exit 141' PIPE
	mkdir "$T/log" "$T/tmp" "$T/home" "$T/out"
	copy_tree "$T/src"
	[[ $(id -u) != 0 ]] || chown -R nobody "$T"
	choose_environment
}

# The server refuses to run as root: everything in the folder is run as nobody then.
choose_user()
{
	if [[ $(id -u) != 0 ]]; then
		as_user=(env)
	elif has setpriv; then
		as_user=(setpriv --reuid=nobody "--regid=$(id -g nobody)" --clear-groups env)
	elif has runuser; then
		as_user=(runuser -u nobody -- env)
	else
		die "PostgreSQL doesn't run as root: run this as an ordinary user"
	fi
}

# The folder is closed to others, since the cluster in it trusts whoever reaches its
# socket. Its path is short enough for a socket, has no blank, which make wouldn't
# stand, and leads through nothing that is closed to the user who works in it.
make_folder()
{
	local base folder
	for base in "${TMPDIR:-/tmp}" /tmp; do
		[[ ${#base} -le 40 && $base != *[[:space:]]* ]] || continue
		folder=$(mktemp -d "$base/wsis-$1.XXXXXX") || continue
		[[ $(id -u) != 0 ]] || chown nobody "$folder"
		if "${as_user[@]}" test -w "$folder"; then
			echo "$folder"
			return
		fi
		rmdir "$folder"
	done
	die "no temporary folder that ${as_user[*]} can write"
}

# Nothing of the caller's environment reaches the work but what is named here.
choose_environment()
{
	local name
	environment=(
		"PATH=$("$PG_CONFIG" --bindir):$PATH" "HOME=$T/home" "TMPDIR=$T/tmp" "LANG=C.UTF-8"
		"PG_CONFIG=$PG_CONFIG" "WSIS_ROOT=$T/src" "PGHOST=$T" "PGUSER=postgres" "PGDATABASE=wsis"
	)
	for name in CC COPT PROFILE CI ${!WSIS_@}; do
		[[ -z ${!name-} || $name == WSIS_ROOT ]] || environment+=("$name=${!name}")
	done
}

# inside COMMAND…: runs it in the copy, in a process group of its own, which a
# signal to us ends as a whole; wait, other than a command in the foreground,
# lets the signal through at once.
inside()
{
	local rc=0
	set -m
	(cd "$T/src" && exec "${as_user[@]}" -i "${environment[@]}" "$@") </dev/null &
	job=$!
	set +m
	wait "$job" || rc=$?
	job=
	return "$rc"
}

# step NAME COMMAND…: one line of progress; a failure ends with its reason.
step()
{
	local name=$1 start=$SECONDS
	shift
	if ! inside "$@" >"$T/log/$name.log" 2>&1; then
		say "$name failed:"
		tail -n 15 "$T/log/$name.log" | indent
		exit 1
	fi
	progress "$name" "" "$start"
}

progress()
{
	printf '%-12s %-24s %4d s\n' "$1" "$2" "$((SECONDS - $3))"
}

throwaway_end()
{
	local rc=$?
	trap '' INT TERM HUP PIPE
	set +e
	end_job
	if [[ ${KEEP-} == 1 && -z $stopped && -e $T/data/postmaster.pid ]]; then
		say "kept: $(printf '%q' "$("$PG_CONFIG" --bindir)/psql") -h $(printf '%q' "$T") -U postgres -d wsis"
		say "take it down with: kill -INT $(head -n 1 "$T/data/postmaster.pid"); rm -rf $(printf '%q' "$T")"
		rest "$rc"
	fi
	stop_servers
	if [[ $rc != 0 && -z $stopped ]]; then
		find "$T" -mindepth 1 -maxdepth 1 ! -name log -exec rm -rf {} +
		say "logs: $T/log" >&2
	else
		rm -rf "$T"
	fi
	rest "$rc"
}

# The last words, which a suite sets.
rest()
{
	[[ -z $verdict || -n $stopped ]] || say "$verdict"
	exit "$1"
}

# Ends what inside is running, politely first.
end_job()
{
	local i
	[[ -n $job ]] || return 0
	kill -TERM -- "-$job"
	for ((i = 0; i < 50; i++)); do
		kill -0 -- "-$job" || return 0
		sleep 0.1
	done
	kill -KILL -- "-$job"
} 2>/dev/null

# Stops every server below the folder, those of tests too; its data is not missed.
stop_servers()
{
	local file pid i
	find "$T" -name postmaster.pid -print 2>/dev/null | while read -r file; do
		pid=$(head -n 1 "$file") || continue
		[[ $pid =~ ^[0-9]+$ ]] && kill -QUIT "$pid" || continue
		for ((i = 0; i < 100; i++)); do
			kill -0 "$pid" || continue 2
			sleep 0.1
		done
		kill -KILL "$pid"
	done
} 2>/dev/null
