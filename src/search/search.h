/* What the files of the search share that speak with PostgreSQL. */
#ifndef WSIS_SEARCH_SEARCH_H
#define WSIS_SEARCH_SEARCH_H

#include "wsis.h"

/* Raises where ICU has failed to cut a run by its dictionaries. */
extern void search_check_dictionary(void);

#endif /* WSIS_SEARCH_SEARCH_H */
