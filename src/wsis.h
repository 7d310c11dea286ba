/* What every file of wsis includes first. */
#ifndef WSIS_H
#define WSIS_H

#include "postgres.h"
#include "fmgr.h"

#include "compat.h"

#endif /* WSIS_H */
