"""What the tests in Python share: results as TAP."""
run = 0


def check(got, wanted, what):
    """One result."""
    global run
    run += 1
    print(f"{'ok' if got == wanted else 'not ok'} {run} - {what}")
    if got != wanted:
        print(f"# got {got!r}\n# wanted {wanted!r}")


def done():
    """The plan: a test that dies before prints none, and has failed."""
    print(f"1..{run}")
