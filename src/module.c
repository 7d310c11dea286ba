/* The module itself: its magic block. */
#include "wsis.h"

PG_MODULE_MAGIC;
