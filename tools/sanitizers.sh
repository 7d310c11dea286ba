# A cluster whose extension is built for the address and undefined-behavior sanitizers, on the
# stock server. Sourced after suite.sh.

# -fwrapv, which PGXS brings, would silence signed overflow
PROFILE='-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-wrapv -fno-omit-frame-pointer -O1'

sanitized_cluster_up()
{
	# libp11-kit's constructor allocates under a lock of glibc's: had ASan not started
	# before it, in a library of its own that comes first, it would start there and hang
	inside sh -c 'echo "#include <stdlib.h>
__attribute__((constructor)) static void first(void) { free(malloc(1)); }" >"$1.c" &&
	gcc -shared -fPIC -Wl,-z,initfirst -o "$1.so" "$1.c"' sh "$T/tmp/first"

	cluster_up \
		"LD_PRELOAD=$(gcc -print-file-name=libasan.so):$(gcc -print-file-name=libubsan.so):$T/tmp/first.so" \
		ASAN_OPTIONS=detect_leaks=0:abort_on_error=1 UBSAN_OPTIONS=print_stacktrace=1
}

# A report ends its server process, and with it all connections for a moment.
recovered()
{
	inside sh -c 'for i in 1 2 3 4 5 6 7 8 9; do pg_isready -q && break; sleep 1; done'
}

# The count is of tests: what was reported is only ever a failure.
tally_reports()
{
	local report='runtime error: |ERROR: AddressSanitizer' reports
	reports=$(grep -cE "$report" "$T/log/server.log" || true)
	if [[ $reports != 0 ]]; then
		tally sanitizers 0 "$reports" "$SECONDS"
		grep -A 6 -E "$report" "$T/log/server.log" | head -n 20 | indent
	fi
}
