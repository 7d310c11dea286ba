/* Looking terms up in a corpus; see corpus_view.h. */
#include "search/corpus_view.h"

#include "access/detoast.h"
#include "access/heaptoast.h"

/* What is fetched at once: some of the pieces in which the value is stored. */
#define PART (4 * TOAST_MAX_CHUNK_SIZE)

/* Lets go of what was kept. */
static void
forget(CorpusView *view)
{
	if (!view->stored)
		return;
	pfree(view->stored);
	view->stored = NULL;
	pfree(view->kept);
	if (view->kept_fetched)
		pfree(view->kept_fetched);
	view->kept_fetched = NULL;
}

/* Fetches the parts that hold some bytes of a corpus, counted behind its length word. */
static void
fetch(CorpusView *view, Size from, Size to)
{
	for (Size part = from / PART; part <= (to - 1) / PART; part++)
	{
		Size end = VARSIZE(view->corpus) - VARHDRSZ;
		struct varlena *piece;

		if (view->fetched[part])
			continue;
		piece = detoast_attr_slice(view->stored, part * PART, Min(PART, end - part * PART));
		memcpy(VARDATA(view->corpus) + part * PART, VARDATA_ANY(piece), VARSIZE_ANY_EXHDR(piece));
		pfree(piece);
		view->fetched[part] = 1;
	}
}

/* Makes sure that bytes are there before they are read. */
static inline void
need(CorpusView *view, const void *at, Size length)
{
	Size from = (const char *) at - VARDATA(view->corpus);

	if (view->fetched && length > 0)
		fetch(view, from, from + length);
}

/* Begins to keep a value that is stored in pieces as it is, without any of them. */
static void
keep_pieces(CorpusView *view, Size size)
{
	view->kept = palloc(size + VARHDRSZ);
	SET_VARSIZE(view->kept, size + VARHDRSZ);
	view->kept_fetched = palloc0(size / PART + 1);
	view->corpus = view->kept;
	view->fetched = view->kept_fetched;
	need(view, VARDATA(view->kept), CORPUS_HEADER - VARHDRSZ);
}

static void
keep(CorpusView *view, struct varlena *value)
{
	struct varatt_external pointer;

	view->stored = palloc(VARSIZE_ANY(value));
	memcpy(view->stored, value, VARSIZE_ANY(value));
	if (VARATT_IS_EXTERNAL_ONDISK(value))
	{
		VARATT_EXTERNAL_GET_POINTER(pointer, value);
		if (!VARATT_EXTERNAL_IS_COMPRESSED(pointer))
		{
			keep_pieces(view, pointer.va_rawsize - VARHDRSZ);
			if (VARSIZE(view->kept) >= CORPUS_HEADER && view->kept->form == CORPUS_SORTED &&
				corpus_is_sound(view->kept))
				return;
			pfree(view->kept_fetched);
			pfree(view->kept);
			view->kept_fetched = NULL;
		}
	}
	view->kept = corpus_sorted(PointerGetDatum(value));
}

bool
corpus_look(CorpusView *view, MemoryContext context, Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);
	bool same = false;

	if (VARATT_IS_4B_U(value) || VARATT_IS_EXTERNAL_EXPANDED(value) ||
		VARATT_IS_EXTERNAL_INDIRECT(value))
	{
		view->corpus = corpus_sorted(datum);
		view->fetched = NULL;
		return false;
	}
	/* what is out of line is the same as long as its pointer is, for those who can see it */
	if (view->stored && VARSIZE_ANY(view->stored) == VARSIZE_ANY(value) &&
		memcmp(view->stored, value, VARSIZE_ANY(value)) == 0)
		same = true;
	else
	{
		MemoryContext before = MemoryContextSwitchTo(context);

		forget(view);
		keep(view, value);
		MemoryContextSwitchTo(before);
	}
	view->corpus = view->kept;
	view->fetched = view->kept_fetched;
	return same;
}

/* The bytes of the term at a place. */
static const char *
text_at(CorpusView *view, uint32 i, uint32 *length)
{
	const uint32 *ends = corpus_ends(view->corpus);
	uint32 start = 0;
	const char *text;

	need(view, &ends[i], sizeof(uint32));
	if (i > 0)
	{
		need(view, &ends[i - 1], sizeof(uint32));
		start = ends[i - 1];
	}
	corpus_check_place(view->corpus, start, ends[i]);
	*length = ends[i] - start;
	text = corpus_text(view->corpus) + start;
	need(view, text, *length);
	return text;
}

int64
corpus_view_sum(CorpusView *view, uint32 first, uint32 behind)
{
	const int64 *sums = corpus_sums(view->corpus);

	if (behind == first)
		return 0;
	if (first > 0)
		need(view, &sums[first - 1], sizeof(int64));
	need(view, &sums[behind - 1], sizeof(int64));
	return sums[behind - 1] - (first == 0 ? 0 : sums[first - 1]);
}

/* Does a term stand before what is looked for? */
static bool
is_before(CorpusView *view, uint32 i, const char *text, uint32 length, bool behind)
{
	uint32 n;
	const char *term = text_at(view, i, &n);

	if (behind)
		return corpus_compare_text(term, Min(n, length), text, length) <= 0;
	return corpus_compare_text(term, n, text, length) < 0;
}

uint32
corpus_find(CorpusView *view, const char *text, uint32 length, bool behind, uint32 *hint)
{
	uint32 low = 0;
	uint32 high = view->corpus->count;

	if (*hint <= high && (*hint == 0 || is_before(view, *hint - 1, text, length, behind)) &&
		(*hint == high || !is_before(view, *hint, text, length, behind)))
		return *hint;
	while (low < high)
	{
		uint32 middle = low + (high - low) / 2;

		if (is_before(view, middle, text, length, behind))
			low = middle + 1;
		else
			high = middle;
	}
	*hint = low;
	return low;
}

bool
corpus_has_at(CorpusView *view, uint32 i, const char *text, uint32 length)
{
	uint32 n;
	const char *term;

	if (i >= view->corpus->count)
		return false;
	term = text_at(view, i, &n);
	return n == length && memcmp(term, text, n) == 0;
}
