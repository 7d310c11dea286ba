# What the tools share: where they are, how they speak, which PostgreSQL they mean.
# Sourced.

tools=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=${tools%/*}
version=$(sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" "$root/wsis.control")

# the flags of the make that started us are not for the makes that we start
unset MAKEFLAGS MFLAGS MAKEOVERRIDES MAKELEVEL MAKEFILES DESTDIR CDPATH

say()
{
	printf '%s\n' "$*"
}

die()
{
	printf 'wsis: %s\n' "$*" >&2
	exit 1
}

# What a log says, as part of what we say.
indent()
{
	cut -c 1-160 | sed 's/^/    /'
}

has()
{
	command -v "$1" >/dev/null 2>&1
}

# Sets PG_CONFIG, if the caller hasn't, to one that can build an extension.
find_pg_config()
{
	local candidate
	if [[ -n ${PG_CONFIG-} ]]; then
		has "$PG_CONFIG" || die "PG_CONFIG=$PG_CONFIG: no such program"
		PG_CONFIG=$(command -v "$PG_CONFIG")
		return 0
	fi
	for candidate in "$(command -v pg_config || true)" $(ls -v /usr/lib/postgresql/*/bin/pg_config 2>/dev/null | tail -n 1); do
		if [[ -n $candidate && -e $("$candidate" --pgxs 2>/dev/null) ]]; then
			PG_CONFIG=$candidate
			return 0
		fi
	done
	return 1
}

# Copies what belongs to wsis, and nothing that was built or left lying about.
copy_tree()
{
	local piece pieces=()
	mkdir -p "$1"
	for piece in .ci .clang-format .gitignore CHANGELOG.md CONTRIBUTING.md LICENSE META.json Makefile \
		README.md SECURITY.md bench data debian demo doc expected sql src test tools wsis.control; do
		[[ ! -e $root/$piece ]] || pieces+=("$piece")
	done
	tar -C "$root" --exclude='*.o' --exclude='*.bc' --exclude='*.d' --exclude='*.so' \
		--exclude='demo/wsis.html' --exclude='debian/.debhelper' --exclude='debian/postgresql-*' \
		--exclude='debian/*.substvars' --exclude='debian/*.debhelper' --exclude='debian/debhelper-build-stamp' \
		--exclude='debian/files' -cf - "${pieces[@]}" | tar -C "$1" -xof -
	chmod -R u+w "$1"
}
