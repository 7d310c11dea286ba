# A throwaway cluster with the extension in it. Sourced after throwaway.sh.
#
# The extension is installed below $T/dest; the server is told to look there by
# extension_control_path (PostgreSQL 18) or extension_destdir (Debian's 15 to 17),
# or else is itself copied there, since a server finds its files from its own place.

# cluster_up [VARIABLE=value…]: the variables are for the server's environment.
cluster_up()
{
	local settings lookup destdir=$T/dest
	settings=$(inside postgres --describe-config | cut -f 1) ||
		die "$("$PG_CONFIG" --bindir)/postgres doesn't run"
	if [[ ${WSIS_RELOCATE-} == 1 ]]; then
		settings=
	fi
	case $settings in
		*extension_control_path*)
			lookup="extension_control_path = '$T/dest$("$PG_CONFIG" --sharedir):\$system'" ;;
		*extension_destdir*)
			lookup="extension_destdir = '$T/dest'" ;;
		*)
			lookup='' destdir=''
			relocate ;;
	esac
	if [[ -n $lookup ]]; then
		lookup+=$'\n'"dynamic_library_path = '$T/dest$("$PG_CONFIG" --pkglibdir):\$libdir'"
	fi
	step build make -s -j2 with_llvm=no install "DESTDIR=$destdir"
	inside sh -c 'cp test/upgrade/wsis--*.sql "$1"' sh "$destdir$("$PG_CONFIG" --sharedir)/extension"
	step cluster tools/start-server "$T" "$lookup" "$@"
	step extension tools/create-database wsis
}

# From here on the server is the copy.
relocate()
{
	local bindir
	bindir=$("$PG_CONFIG" --bindir)
	step relocate tools/relocate "$T/dest" "$PG_CONFIG"
	PG_CONFIG=$T/dest$bindir/pg_config
	choose_environment
}
