/*
 * Where a piece of text is kept in a table of a fixed number of places. Cheap, and good
 * enough for a place; engine only: knows no PostgreSQL.
 */
#ifndef WSIS_SEARCH_PLACE_H
#define WSIS_SEARCH_PLACE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t
place_mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 32;
}

/* A number for so many bytes, read eight at a time; the last eight perhaps twice in part. */
static inline uint32_t
place_of(const void *bytes, size_t length)
{
	const uint8_t *at = bytes;
	uint64_t hash = length;
	uint64_t word = 0;

	if (length >= sizeof(word))
	{
		for (size_t i = 0; i + sizeof(word) < length; i += sizeof(word))
		{
			memcpy(&word, at + i, sizeof(word));
			hash = place_mix(hash, word);
		}
		memcpy(&word, at + length - sizeof(word), sizeof(word));
	}
	else if (length >= sizeof(uint32_t))
	{
		uint32_t first;
		uint32_t last;

		memcpy(&first, at, sizeof(first));
		memcpy(&last, at + length - sizeof(last), sizeof(last));
		word = (uint64_t) first << 32 | last;
	}
	else if (length > 0)
		word = (uint64_t) at[0] << 16 | (uint64_t) at[length / 2] << 8 | at[length - 1];
	return place_mix(hash, word);
}

#endif /* WSIS_SEARCH_PLACE_H */
