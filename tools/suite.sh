# Steps of tests: runs them, counts, says in a line how they went and, for what
# failed, why. Sourced after throwaway.sh and cluster.sh.

passed=0
failed=0
# a step that hangs is ended, and has failed; without coreutils it hangs
limit=(env)
if has timeout; then
	limit=(timeout -k 10 1200)
fi

# suite NAME EXPLAIN COMMAND…: runs inside; EXPLAIN names what shows the reason.
suite()
{
	local name=$1 explain=$2 start=$SECONDS log=$T/log/$1.log rc=0 good bad
	shift 2
	inside "${limit[@]}" "$@" >"$log" 2>&1 || rc=$?
	[[ $rc != 124 ]] || say "$name was ended: it took longer than ${limit[3]} s"
	good=$(count_passed "$log")
	bad=$(count_failed "$log")
	# a runner that fails or ends early without naming a test has failed once
	if [[ $bad == 0 ]] && [[ $rc != 0 || $good == 0 ]]; then
		bad=1
	fi
	tally "$name" "$good" "$bad" "$start"
	[[ $bad == 0 ]] || "$explain" "$log" | indent
}

# check NAME COMMAND…: a command that passes or fails as one.
check()
{
	local name=$1 start=$SECONDS log=$T/log/$1.log
	shift
	if inside "${limit[@]}" "$@" >"$log" 2>&1; then
		tally "$name" 1 0 "$start"
	else
		tally "$name" 0 1 "$start"
		explain_check "$log" | indent
	fi
}

tally()
{
	passed=$((passed + $2))
	failed=$((failed + $3))
	progress "$1" "$2 passed, $3 failed" "$4"
}

# pg_regress prints "test NAME ... ok" up to PostgreSQL 15, TAP from 16 on. A file of
# TAP that died without failing a test is in prove's summary with none failed.
count_passed()
{
	grep -cE '^ok [0-9]+|^(test | {5})[^ ]+ +\.\.\. ok' "$1" || true
}

count_failed()
{
	grep -cE '^not ok [0-9]+|^(test | {5})[^ ]+ +\.\.\. FAILED|\(Wstat: .* Failed: 0\)$' "$1" || true
}

explain_regress()
{
	if [[ -s $T/src/regression.diffs ]]; then
		cp "$T/src/regression.diffs" "$T/log/"
		grep -vE '^(diff |--- |\+\+\+ )' "$T/log/regression.diffs" | head -n 20
	else
		tail -n 10 "$1"
	fi
}

explain_isolation()
{
	if [[ -s $T/src/output_iso/regression.diffs ]]; then
		cp "$T/src/output_iso/regression.diffs" "$T/log/isolation.diffs"
		grep -vE '^(diff |--- |\+\+\+ )' "$T/log/isolation.diffs" | head -n 20
	else
		tail -n 10 "$1"
	fi
}

explain_tap()
{
	if grep -q '^not ok' "$1"; then
		grep -A 6 '^not ok' "$1" | grep -E '^(not ok|#)' | head -n 20
	else
		sed '/^Test Summary Report/,$d' "$1" | tail -n 10
	fi
}

explain_check()
{
	tail -n 15 "$1"
}

# The names, without folder and ending, of the tests there are of a kind; those
# in TESTS, if it is given.
names()
{
	local file name
	for file in "$T/src"/$1; do
		[[ -e $file ]] || continue
		name=${file##*/}
		name=${name%.*}
		if wanted "$name"; then
			echo "$name"
		fi
	done
}

wanted()
{
	[[ -z ${TESTS-} || " $TESTS " == *" $1 "* ]]
}

run_regress()
{
	local tests
	tests=$(names 'test/sql/*.sql')
	[[ -n $tests ]] || return 0
	suite regress explain_regress make -s installcheck "REGRESS=${tests//$'\n'/ }" ISOLATION=
}

run_isolation()
{
	local tests
	tests=$(names 'test/specs/*.spec')
	[[ -n $tests ]] || return 0
	suite isolation explain_isolation make -s installcheck "ISOLATION=${tests//$'\n'/ }" REGRESS=
}

run_pgtap()
{
	local tests
	tests=$(names 'test/pgtap/*.sql')
	[[ -n $tests ]] || return 0
	# shellcheck disable=SC2046,SC2086 # one word a test
	suite pgtap explain_tap tools/run-pgtap $(printf 'test/pgtap/%s.sql ' $tests)
}

# The tests in Perl, the browser's among them: they find the cluster by PGHOST,
# PGUSER and PGDATABASE, the checkout by WSIS_ROOT; servers of their own are
# PostgreSQL::Test's, which TEMP_CONFIG lets find the extension.
run_perl()
{
	local tests pgxs
	tests=$(names 'test/t/*.pl')
	[[ -n $tests ]] || return 0
	pgxs=$(dirname "$("$PG_CONFIG" --pgxs)")/../..
	# shellcheck disable=SC2046,SC2086 # one word a test
	suite perl explain_tap env "TEMP_CONFIG=$T/lookup.conf" \
		"TESTDIR=$T/tmp" "TESTDATADIR=$T/tmp/data" "TESTLOGDIR=$T/log/perl" \
		"PG_REGRESS=$pgxs/src/test/regress/pg_regress" \
		prove -v -m -I test/perl -I "$pgxs/src/test/perl" \
		$(printf 'test/t/%s.pl ' $tests)
}

# run_check NAME COMMAND…: a check, if TESTS wants it.
run_check()
{
	if wanted "$1"; then
		check "$@"
	fi
}

# Ends the script with the count, alone on the last line.
finish()
{
	local rc=0
	if [[ $failed != 0 || $passed == 0 ]]; then
		rc=1
	fi
	verdict="$passed passed, $failed failed"
	exit "$rc"
}
