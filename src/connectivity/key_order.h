/*
 * Many items in the order of a key of each, equal keys as they came: sorted as the cells
 * of a distribution are, by radix, and then taken one after the other.
 */
#ifndef WSIS_CONNECTIVITY_KEY_ORDER_H
#define WSIS_CONNECTIVITY_KEY_ORDER_H

#include "wsis.h"

#include "utils/memutils.h"

#include "distribution/distribution.h"
#include "distribution/huge_pages.h"

typedef struct KeyOrder
{
	MemoryContext context;
	DistributionWord *words; /* key and number of each item, and as much room again */
} KeyOrder;

static inline KeyOrder
key_order_begin(uint32 count)
{
	KeyOrder order;
	MemoryContext before;

	order.context = AllocSetContextCreate(CurrentMemoryContext, "order", ALLOCSET_SMALL_SIZES);
	before = MemoryContextSwitchTo(order.context);
	order.words = huge_pages_alloc(((Size) count + 1) * 4 * sizeof(DistributionWord));
	MemoryContextSwitchTo(before);
	return order;
}

/* The i-th entry: an item, and its key, a number that is not NaN or 63 bits. */
static inline void
key_order_set_number(KeyOrder *order, uint32 i, double key, uint32 item)
{
	order->words[2 * (Size) i].number = key + 0.0;
	order->words[2 * (Size) i + 1].bits = item;
}
static inline void
key_order_set_bits(KeyOrder *order, uint32 i, uint64 key, uint32 item)
{
	order->words[2 * (Size) i].bits = key;
	order->words[2 * (Size) i + 1].bits = item;
}

static inline void
key_order_sort(KeyOrder *order, uint32 count)
{
	distribution_sort_words(order->words, order->words + 2 * (Size) count, count,
							DISTRIBUTION_WEIGHTS);
}

/* The item that is i-th, and whether its key is that of the one before. */
static inline uint32
key_order_item(const KeyOrder *order, uint32 i)
{
	return (uint32) order->words[2 * (Size) i + 1].bits;
}
static inline bool
key_order_is_equal(const KeyOrder *order, uint32 i)
{
	return i > 0 && order->words[2 * (Size) i].bits == order->words[2 * (Size) i - 2].bits;
}

static inline void
key_order_end(KeyOrder *order)
{
	MemoryContextDelete(order->context);
}

#endif /* WSIS_CONNECTIVITY_KEY_ORDER_H */
