/*
 * Sorting cells by value, then weight: few by comparison, many by radix. Of the bits in
 * which the values differ it takes the leading ones, a few more than there are bits in the
 * number of cells, least digit first; what they leave unsorted are short runs, mostly.
 */
#include "distribution/distribution.h"

#include "miscadmin.h"
#include "port/pg_bitutils.h"

/* The bits of a number, so that they order as the numbers do. */
static inline uint64
key_of(DistributionWord word)
{
	return word.bits ^ ((uint64) ((int64) word.bits >> 63) | (uint64) 1 << 63);
}

/*
 * Comparison by value, then by whatever is next: the bits of a weight order as the
 * weights, and among counts of one value any order will do.
 */
static inline int
compare_words(const DistributionWord *a, const DistributionWord *b, int width)
{
	uint64 x = key_of(a[0]);
	uint64 y = key_of(b[0]);

	if (x == y && width > 1)
	{
		x = a[1].bits;
		y = b[1].bits;
	}
	return x < y ? -1 : x > y;
}

typedef struct OneWord
{
	DistributionWord word[1];
} OneWord;
typedef struct TwoWords
{
	DistributionWord word[2];
} TwoWords;
typedef struct ThreeWords
{
	DistributionWord word[3];
} ThreeWords;

#define ST_SORT sort_one_word
#define ST_ELEMENT_TYPE OneWord
#define ST_COMPARE(a, b) compare_words((a)->word, (b)->word, 1)
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

#define ST_SORT sort_two_words
#define ST_ELEMENT_TYPE TwoWords
#define ST_COMPARE(a, b) compare_words((a)->word, (b)->word, 2)
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

#define ST_SORT sort_three_words
#define ST_ELEMENT_TYPE ThreeWords
#define ST_COMPARE(a, b) compare_words((a)->word, (b)->word, 3)
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

static void
sort_by_comparison(DistributionWord *cells, uint32 count, int width)
{
	if (width == 1)
		sort_one_word((OneWord *) cells, count);
	else if (width == 2)
		sort_two_words((TwoWords *) cells, count);
	else
		sort_three_words((ThreeWords *) cells, count);
}

/* Up to so many are sorted by comparison. */
#define SMALL 1024

#define DIGIT_BITS 10
#define DIGIT_VALUES (1 << DIGIT_BITS)
#define DIGITS 4

/* The digits that are looked at, of the key less the least key. */
typedef struct Digits
{
	uint64 least;
	int count;
	int bits;  /* of each */
	int shift; /* below the lowest */
	bool all;  /* whether keys that agree in them are equal */
	uint32 places[DIGITS][DIGIT_VALUES];
} Digits;

static void
choose_digits(Digits *digits, uint64 least, uint64 most, uint64 differing, uint32 count)
{
	int low = differing ? pg_rightmost_one_pos64(differing) : 0;
	int high = differing ? pg_leftmost_one_pos64(most - least) + 1 : 0;
	int wanted = Min(high - low, pg_leftmost_one_pos32(count) + 8);

	digits->least = least;
	digits->count = Min((wanted + DIGIT_BITS - 1) / DIGIT_BITS, DIGITS);
	digits->bits =
		digits->count ? Min((high - low + digits->count - 1) / digits->count, DIGIT_BITS) : 0;
	digits->shift = Max(high - digits->count * digits->bits, low);
	digits->all = digits->shift == low;
	memset(digits->places, 0, digits->count * sizeof(digits->places[0]));
}

/* The digits in which the words of a column differ. */
static pg_attribute_always_inline void
find_digits(Digits *digits, const DistributionWord *words, uint32 count, int width)
{
	uint64 first = key_of(words[0]);
	uint64 least = first;
	uint64 most = first;
	uint64 differing = 0;

	for (uint32 i = 1; i < count; i++)
	{
		uint64 key = key_of(words[(Size) i * width]);

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		differing |= key ^ first;
		least = Min(least, key);
		most = Max(most, key);
	}
	choose_digits(digits, least, most, differing, count);
}

/* Counts each digit's values. */
static pg_attribute_always_inline void
count_digits(Digits *digits, const DistributionWord *words, uint32 count, int width)
{
	uint64 mask = ((uint64) 1 << digits->bits) - 1;

	for (uint32 i = 0; i < count; i++)
	{
		uint64 key = (key_of(words[(Size) i * width]) - digits->least) >> digits->shift;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		for (int digit = 0; digit < digits->count; digit++)
			digits->places[digit][key >> digit * digits->bits & mask]++;
	}
}

/* Counts become the places where each value's cells begin. */
static void
find_places(uint32 *places)
{
	uint32 place = 0;

	for (int i = 0; i < DIGIT_VALUES; i++)
	{
		uint32 cells = places[i];

		places[i] = place;
		place += cells;
	}
}

static pg_attribute_always_inline void
scatter(const DistributionWord *from, DistributionWord *to, uint32 count, int width, int column,
		const Digits *digits, uint32 *places, int shift)
{
	uint64 least = digits->least;
	uint64 mask = ((uint64) 1 << digits->bits) - 1;

	for (uint32 i = 0; i < count; i++)
	{
		const DistributionWord *cell = from + (Size) i * width;
		uint32 place = places[(key_of(cell[column]) - least) >> shift & mask]++;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		for (int word = 0; word < width; word++)
			to[(Size) place * width + word] = cell[word];
	}
}

/* Stable sort by the digits of one word, into a or b; b may be where the cells come from. */
static pg_attribute_always_inline DistributionWord *
radix_sort(const DistributionWord *cells, DistributionWord *a, DistributionWord *b, uint32 count,
		   int width, int column, Digits *digits)
{
	DistributionWord *sorted = NULL;

	find_digits(digits, cells + column, count, width);
	count_digits(digits, cells + column, count, width);
	for (int digit = 0; digit < digits->count; digit++)
	{
		DistributionWord *to = sorted == a ? b : a;

		CHECK_FOR_INTERRUPTS();
		find_places(digits->places[digit]);
		scatter(cells, to, count, width, column, digits, digits->places[digit],
				digits->shift + digit * digits->bits);
		cells = sorted = to;
	}
	if (!sorted)
	{
		memcpy(a, cells, (Size) count * width * sizeof(DistributionWord));
		sorted = a;
	}
	return sorted;
}

static DistributionWord *
radix_sort_any(const DistributionWord *cells, DistributionWord *a, DistributionWord *b,
			   uint32 count, int width, int column, Digits *digits)
{
	if (width == 1)
		return radix_sort(cells, a, b, count, 1, 0, digits);
	if (width == 2)
		return column == 0 ? radix_sort(cells, a, b, count, 2, 0, digits)
						   : radix_sort(cells, a, b, count, 2, 1, digits);
	return column == 0 ? radix_sort(cells, a, b, count, 3, 0, digits)
					   : radix_sort(cells, a, b, count, 3, 1, digits);
}

static bool
in_order(const DistributionWord *cells, uint32 count, int width)
{
	for (uint32 i = 1; i < count; i++)
	{
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (compare_words(cells + (Size) (i - 1) * width, cells + (Size) i * width, width) > 0)
			return false;
	}
	return true;
}

static void sort_in_place(DistributionWord *cells, DistributionWord *scratch, uint32 count,
						  int parts, int column);

/* Sorts the runs of cells whose keys agree in the digits that have been looked at. */
static void
sort_runs(DistributionWord *cells, uint32 count, int parts, int column, const Digits *digits)
{
	int width = distribution_width(parts);
	uint64 before = 0;
	uint32 start = 0;
	/* equal values are sorted by weight next */
	int next = digits->all ? column + 1 : column;

	for (uint32 i = 0; i <= count; i++)
	{
		uint64 key = i < count
			? (key_of(cells[(Size) i * width + column]) - digits->least) >> digits->shift
			: PG_UINT64_MAX;

		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
		if (i > 0 && key == before && i < count)
			continue;
		if (i - start > 1)
			sort_in_place(cells + (Size) start * width, NULL, i - start, parts, next);
		before = key;
		start = i;
	}
}

/* Sorts cells, which agree in the columns before this one, in place, with scratch or without. */
static void
sort_in_place(DistributionWord *cells, DistributionWord *scratch, uint32 count, int parts,
			  int column)
{
	int width = distribution_width(parts);
	Size size = (Size) count * width * sizeof(DistributionWord);
	Digits digits;
	DistributionWord *own = NULL;

	if (in_order(cells, count, width))
		return;
	if (count < SMALL)
	{
		sort_by_comparison(cells, count, width);
		return;
	}
	if (!scratch)
		scratch = own = palloc(size);
	if (radix_sort_any(cells, scratch, cells, count, width, column, &digits) != cells)
		memcpy(cells, scratch, size);
	if (own)
		pfree(own);
	if (!digits.all || (column == 0 && (parts & DISTRIBUTION_WEIGHTS)))
		sort_runs(cells, count, parts, column, &digits);
}

void
distribution_sort_words(DistributionWord *cells, DistributionWord *scratch, uint32 count, int parts)
{
	sort_in_place(cells, scratch, count, parts, 0);
}

/*
 * Sorts cells to another place. What they come from keeps all cells, but in any order if
 * it may be reordered: then it serves as scratch.
 */
void
distribution_sort_cells(DistributionWord *cells, uint32 count, int parts, bool reorder,
						DistributionWord *sorted)
{
	int width = distribution_width(parts);
	Size size = (Size) count * width * sizeof(DistributionWord);
	DistributionWord *scratch;
	Digits digits;

	if (count < SMALL)
	{
		memcpy(sorted, cells, size);
		sort_by_comparison(sorted, count, width);
		return;
	}
	scratch = reorder ? cells : palloc(size);
	if (radix_sort_any(cells, sorted, scratch, count, width, 0, &digits) != sorted)
		memcpy(sorted, scratch, size);
	if (scratch != cells)
		pfree(scratch);
	if (!digits.all || (parts & DISTRIBUTION_WEIGHTS))
		sort_runs(sorted, count, parts, 0, &digits);
}
