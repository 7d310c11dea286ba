/*
 * Progress to a target by published methods. The thresholds and years of a method are
 * rows of data/progress_method.csv, its rule is a function in progress_rule.c.
 */
#ifndef WSIS_MEASURES_PROGRESS_H
#define WSIS_MEASURES_PROGRESS_H

#include "wsis.h"

#include <math.h>

/* A number that may be unknown, which NaN stands for. */
#define UNKNOWN NAN

/* What progress is judged by; numbers that are not unknown are finite. */
typedef struct ProgressCase
{
	int base_year;
	double base;
	int year;
	double value;
	int target_year;
	double target; /* unknown: there is no quantified target */
	int direction; /* 1, -1, 0: parity */
	double limit;  /* unknown: there is none */
} ProgressCase;

typedef struct Progress
{
	const char *status;
	const char *reason; /* NULL: nothing to explain */
	double ratio;
	double pace;
	double required_pace;
	double needed_pace;
	double projected;
	double reached_year;
	double score;
} Progress;

typedef struct ProgressMethod
{
	const char *name;
	int base_year;
	int target_year;
	double with_target[3];	  /* of the ratio, falling */
	double without_target[3]; /* of the pace, falling */
	/* in a series: no year but base_year will do, else the next one that there is */
	bool only_base_year;
	/* in a series: an earlier base where the next one is the last value; nothing behind the target
	 * year */
	bool earlier_base_year;
	bool up_to_target_year;
	Progress (*rule)(const struct ProgressMethod *method, const ProgressCase *given);
} ProgressMethod;

extern const ProgressMethod progress_methods[];
extern const int progress_method_count;

extern Progress progress_open_sdg(const ProgressMethod *method, const ProgressCase *given);
extern Progress progress_un_progress_chart(const ProgressMethod *method, const ProgressCase *given);
extern Progress progress_escap_current_status(const ProgressMethod *method,
											  const ProgressCase *given);

/* Nothing but that it is not known, and why. */
extern Progress progress_unknown(const char *reason);

/*
 * Progress by the arguments that progress() of a series has, in its order; also what it was judged
 * by, and the base year that was asked for.
 */
extern Progress progress_of_series(FunctionCallInfo fcinfo, ProgressCase *given, int *base_year);

#endif /* WSIS_MEASURES_PROGRESS_H */
