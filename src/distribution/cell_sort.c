/*
 * Sorting cells by value, then weight: few by comparison, many by radix, least digit
 * first. Only the bits in which the values differ are looked at.
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

#define DIGIT_BITS 11
#define DIGIT_VALUES (1 << DIGIT_BITS)
#define DIGITS ((64 + DIGIT_BITS - 1) / DIGIT_BITS)

/* The digits that are looked at: those of the bits that differ. */
typedef struct Digits
{
	int count;
	int bits;
	int shift[DIGITS];
	uint32 histogram[DIGITS][DIGIT_VALUES];
} Digits;

static pg_attribute_always_inline uint64
differing_bits(const DistributionWord *words, uint32 count, int width)
{
	uint64 first = key_of(words[0]);
	uint64 differing = 0;

	for (uint32 i = 1; i < count; i++)
		differing |= key_of(words[(Size) i * width]) ^ first;
	return differing;
}

static void
choose_digits(Digits *digits, uint64 differing)
{
	int low = differing ? pg_rightmost_one_pos64(differing) : 0;
	int bits = differing ? pg_leftmost_one_pos64(differing) + 1 - low : 0;

	digits->count = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
	digits->bits = digits->count ? (bits + digits->count - 1) / digits->count : 0;
	for (int i = 0; i < digits->count; i++)
		digits->shift[i] = low + i * digits->bits;
	memset(digits->histogram, 0, digits->count * sizeof(digits->histogram[0]));
}

static pg_attribute_always_inline void
count_digits(Digits *digits, const DistributionWord *words, uint32 count, int width)
{
	uint64 mask = ((uint64) 1 << digits->bits) - 1;

	for (uint32 i = 0; i < count; i++)
	{
		uint64 key = key_of(words[(Size) i * width]);

		for (int digit = 0; digit < digits->count; digit++)
			digits->histogram[digit][key >> digits->shift[digit] & mask]++;
	}
}

/* Counts become the places where each digit's cells begin. */
static void
find_places(uint32 *histogram)
{
	uint32 place = 0;

	for (int i = 0; i < DIGIT_VALUES; i++)
	{
		uint32 cells = histogram[i];

		histogram[i] = place;
		place += cells;
	}
}

static pg_attribute_always_inline void
scatter(const DistributionWord *from, DistributionWord *to, uint32 count, int width, int column,
		int shift, int bits, uint32 *places)
{
	uint64 mask = ((uint64) 1 << bits) - 1;

	for (uint32 i = 0; i < count; i++)
	{
		const DistributionWord *cell = from + (Size) i * width;
		uint32 place = places[key_of(cell[column]) >> shift & mask]++;

		for (int word = 0; word < width; word++)
			to[(Size) place * width + word] = cell[word];
	}
}

/* Stable sort by one word of the cells, into a or b; b may be where they come from. */
static pg_attribute_always_inline DistributionWord *
radix_sort(const DistributionWord *cells, DistributionWord *a, DistributionWord *b, uint32 count,
		   int width, int column)
{
	Digits digits;
	DistributionWord *sorted = NULL;

	choose_digits(&digits, differing_bits(cells + column, count, width));
	count_digits(&digits, cells + column, count, width);
	for (int digit = 0; digit < digits.count; digit++)
	{
		DistributionWord *to = sorted == a ? b : a;

		CHECK_FOR_INTERRUPTS();
		find_places(digits.histogram[digit]);
		scatter(cells, to, count, width, column, digits.shift[digit], digits.bits,
				digits.histogram[digit]);
		cells = sorted = to;
	}
	if (!sorted)
	{
		memcpy(a, cells, (Size) count * width * sizeof(DistributionWord));
		sorted = a;
	}
	return sorted;
}

/* Cells of one value, sorted by weight. */
static void
sort_run(DistributionWord *run, DistributionWord *scratch, uint32 count, int width)
{
	DistributionWord *sorted;
	uint32 i = 1;

	while (i < count && run[(Size) (i - 1) * width + 1].bits <= run[(Size) i * width + 1].bits)
		i++;
	if (i == count)
		return;
	if (count < DISTRIBUTION_SORT_SMALL)
	{
		sort_by_comparison(run, count, width);
		return;
	}
	sorted = width == 2 ? radix_sort(run, scratch, run, count, 2, 1)
						: radix_sort(run, scratch, run, count, 3, 1);
	if (sorted != run)
		memcpy(run, sorted, (Size) count * width * sizeof(DistributionWord));
}

static void
sort_runs(DistributionWord *cells, DistributionWord *scratch, uint32 count, int width)
{
	uint32 start = 0;

	for (uint32 i = 1; i <= count; i++)
	{
		if (i < count && cells[(Size) i * width].bits == cells[(Size) start * width].bits)
			continue;
		if (i - start > 1)
			sort_run(cells + (Size) start * width, scratch + (Size) start * width, i - start,
					 width);
		start = i;
		if (i % 65536 == 0)
			CHECK_FOR_INTERRUPTS();
	}
}

DistributionWord *
distribution_sort_cells(const DistributionWord *cells, DistributionWord *a, DistributionWord *b,
						uint32 count, int parts)
{
	int width = distribution_width(parts);
	DistributionWord *sorted;

	if (count < DISTRIBUTION_SORT_SMALL)
	{
		memcpy(a, cells, (Size) count * width * sizeof(DistributionWord));
		sort_by_comparison(a, count, width);
		return a;
	}
	if (width == 1)
		return radix_sort(cells, a, b, count, 1, 0);
	sorted =
		width == 2 ? radix_sort(cells, a, b, count, 2, 0) : radix_sort(cells, a, b, count, 3, 0);
	if (parts & DISTRIBUTION_WEIGHTS)
		sort_runs(sorted, sorted == a ? b : a, count, width);
	return sorted;
}
