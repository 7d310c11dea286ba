/*
 * Many items in the order of a key of each, equal keys as they came. Key and number of an item
 * are one word, of which the sort of distributions sorts many fast.
 */
#ifndef WSIS_CONNECTIVITY_KEY_ORDER_H
#define WSIS_CONNECTIVITY_KEY_ORDER_H

#include "wsis.h"

#include "port/pg_bitutils.h"
#include "utils/memutils.h"

#include "distribution/distribution.h"
#include "huge_pages.h"

/*
 * More items than places fit a value; the keys of a sign bit, which is 0, and the rest. Of fewer
 * items the numbers are shorter, and keys may be longer.
 */
#define KEY_ORDER_ITEM_BITS 25
#define KEY_ORDER_KEY_BITS (63 - KEY_ORDER_ITEM_BITS)

typedef struct KeyOrder
{
	MemoryContext context;
	DistributionWord *words; /* and as much room again */
	int item_bits;
} KeyOrder;

static inline int
key_order_item_bits(uint32 count)
{
	return pg_leftmost_one_pos32(count | 1) + 1;
}

static inline KeyOrder
key_order_begin(uint32 count)
{
	KeyOrder order;
	MemoryContext before;

	Assert(count >> KEY_ORDER_ITEM_BITS == 0);
	order.item_bits = key_order_item_bits(count);
	order.context = AllocSetContextCreate(CurrentMemoryContext, "order", ALLOCSET_SMALL_SIZES);
	before = MemoryContextSwitchTo(order.context);
	order.words = huge_pages_alloc(((Size) count + 1) * 2 * sizeof(DistributionWord));
	MemoryContextSwitchTo(before);
	return order;
}

/* The i-th entry. */
static inline void
key_order_set(KeyOrder *order, uint32 i, uint64 key, uint32 item)
{
	order->words[i].bits = key << order->item_bits | item;
}

static inline void
key_order_sort(KeyOrder *order, uint32 count)
{
	if (count > 1)
		distribution_sort_words(order->words, order->words + count, count, 0);
}

/* The key that is i-th, its item, and whether its key is that of the one before. */
static inline uint64
key_order_key(const KeyOrder *order, uint32 i)
{
	return order->words[i].bits >> order->item_bits;
}
static inline uint32
key_order_item(const KeyOrder *order, uint32 i)
{
	return order->words[i].bits & (((uint64) 1 << order->item_bits) - 1);
}
static inline bool
key_order_is_equal(const KeyOrder *order, uint32 i)
{
	return i > 0 && (order->words[i].bits ^ order->words[i - 1].bits) >> order->item_bits == 0;
}

static inline void
key_order_end(KeyOrder *order)
{
	MemoryContextDelete(order->context);
}

#endif /* WSIS_CONNECTIVITY_KEY_ORDER_H */
