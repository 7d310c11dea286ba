/* The rules of the methods; doc/measures.md has the formulas and where they were read. */
#include "measures/progress.h"

Progress
progress_unknown(const char *reason)
{
	return (Progress){"not_available", reason,	UNKNOWN, UNKNOWN, UNKNOWN,
					  UNKNOWN,		   UNKNOWN, UNKNOWN, UNKNOWN};
}

/* Why no method can say anything, or NULL. */
static const char *
what_is_missing(const ProgressCase *c)
{
	if (isnan(c->value))
		return "no_value";
	if (isnan(c->base))
		return "no_base_value";
	if (c->year - c->base_year < 1)
		return "one_year_only";
	return NULL;
}

static bool
is_met(const ProgressCase *c)
{
	return c->direction > 0 ? c->value >= c->target : c->value <= c->target;
}

/* The compound change a year; unknown where there is none: no years, zeros, mixed signs. */
static double
compound_pace(double from, double to, int years)
{
	double times = to / from;

	if (years < 1 || from == 0 || !(times >= 0) || isinf(times))
		return UNKNOWN;
	return pow(times, 1.0 / years) - 1;
}

/* The first year in which the target is met at the pace so far; unknown: never. */
static double
reached_year(const ProgressCase *c, double pace)
{
	double years;

	if (is_met(c))
		return c->year;
	years = log(c->target / c->value) / log1p(pace);
	/* away from it, not at all, or so late that the year is no year */
	if (!(years > 0 && c->year + years < 9999))
		return UNKNOWN;
	/* what is a whole number but for rounding is that number */
	return c->year + ceil(years - 1e-9);
}

static double
finite_or_unknown(double number)
{
	return isfinite(number) ? number : UNKNOWN;
}

/* Paces, projection and the year of reaching the target: the same for all methods. */
static void
add_paces(Progress *p, const ProgressCase *c)
{
	p->pace = compound_pace(c->base, c->value, c->year - c->base_year);
	if (c->target_year >= c->year)
		p->projected = finite_or_unknown(c->value * pow(1 + p->pace, c->target_year - c->year));
	if (isnan(c->target))
		return;
	p->required_pace = compound_pace(c->base, c->target, c->target_year - c->base_year);
	p->needed_pace = compound_pace(c->value, c->target, c->target_year - c->year);
	p->reached_year = reached_year(c, p->pace);
}

/* The place of a number among falling thresholds. */
static int
band_of(double number, const double *thresholds, int count)
{
	int band = 0;

	while (band < count && !(number >= thresholds[band]))
		band++;
	return band;
}

/*
 * open_sdg
 */

static const char *const open_sdg_statuses[] = {"substantial_progress", "moderate_progress",
												"limited_progress", "deterioration"};

/* What stands for zero, of which nothing is a multiple. */
#define INSTEAD_OF_ZERO 0.001

/*
 * Values of parity as their distance from it: for a ratio of 1 the larger of it and its
 * reciprocal, 3 % either way counting as none; for another target what is below as far
 * above it.
 */
static double
distance_from_parity(double value, double target)
{
	if (target != 1)
		return target + fabs(value - target);
	if (value >= 0.97 && value <= 1.03)
		return 1;
	return value >= 1 ? value : 1 / value;
}

/* -1, 0 or 1: all below, of both signs, all above zero; zeros and what is unknown have none. */
static int
common_sign(const double *numbers, int count)
{
	bool above = false;
	bool below = false;

	for (int i = 0; i < count; i++)
	{
		above = above || numbers[i] > 0;
		below = below || numbers[i] < 0;
	}
	return above && below ? 0 : below ? -1 : 1;
}

/*
 * How much smaller steps are near a limit that the direction leads to: a maximum when
 * up, a minimum when down; 1 without one. 4.44 = 1 / (15 years x 1.5 %).
 */
static double
room_to_limit(const ProgressCase *c)
{
	double near = c->direction > 0 ? c->base / c->limit : c->limit / c->base;

	return near < 1 ? 1 - pow(near, 4.44) : 1;
}

/* The score of a ratio to the required pace, with the method's own rounded constants. */
static double
score_of_ratio(double ratio)
{
	if (ratio <= 0.6)
		return fmax(4.1667 * ratio - 2.5, -5);
	return fmin(7.1429 * ratio - 4.2857, 5);
}

/* The score of a pace in the desired direction, as a multiple of the room there is. */
static double
score_of_pace(double pace, double room)
{
	double z;

	if (pace < 0)
		return fmax(-5, -2.5 + 125 * pace);
	if (room == 0)
		return 5;
	z = pace / room;
	if (z < 0.005)
		return -2.5 + 500 * z;
	if (z < 0.015)
		return 250 * (z - 0.005);
	return fmin(5, 2.5 + 500 * (z - 0.015));
}

static void
judge_with_target(Progress *p, const ProgressMethod *method, const ProgressCase *c, bool met)
{
	if (c->base != c->target)
		p->ratio = c->direction * p->pace / fabs(p->required_pace);
	if (met)
	{
		p->status = "target_achieved";
		p->score = 5;
		return;
	}
	if (isnan(p->ratio))
	{
		*p = progress_unknown(c->base == c->target ? "base_equals_target"
								  : c->target_year <= c->base_year
								  ? "target_year_not_after_base_year"
								  : "out_of_range");
		return;
	}
	p->status = open_sdg_statuses[band_of(p->ratio, method->with_target, 3)];
	p->score = score_of_ratio(p->ratio);
}

static void
judge_without_target(Progress *p, const ProgressMethod *method, const ProgressCase *c, double room)
{
	double pace = c->direction * p->pace;
	double thresholds[3];

	if (isnan(pace))
	{
		*p = progress_unknown("out_of_range");
		return;
	}
	for (int i = 0; i < 3; i++)
		thresholds[i] = method->without_target[i] * room;
	p->status = open_sdg_statuses[band_of(pace, thresholds, 3)];
	p->score = score_of_pace(pace, room);
}

/* Parity as a fall to the target. */
static void
fold_parity(ProgressCase *c)
{
	c->base = distance_from_parity(c->base, c->target);
	c->value = distance_from_parity(c->value, c->target);
	c->direction = -1;
}

/* Why the growth that the method is about can't be told from these numbers, or NULL. */
static const char *
what_has_no_growth(const ProgressCase *c)
{
	double numbers[] = {c->base, c->value, c->target, isnan(c->target) ? c->limit : UNKNOWN};

	if (common_sign(numbers, 4) == 0)
		return "mixed_signs";
	if (c->direction == 0 && isnan(c->target))
		return "parity_without_target";
	if (c->direction == 0 && c->target == 1 && (c->base <= 0 || c->value <= 0))
		return "ratio_not_above_zero";
	return NULL;
}

Progress
progress_open_sdg(const ProgressMethod *method, const ProgressCase *given)
{
	ProgressCase c = *given;
	Progress p = progress_unknown(what_is_missing(&c));
	bool at_limit = c.base == c.limit;
	bool met;
	double room;

	if (p.reason || (p.reason = what_has_no_growth(&c)))
		return p;
	if (c.direction == 0)
		fold_parity(&c);
	c.base = c.base == 0 ? INSTEAD_OF_ZERO : c.base;
	c.target = c.target == 0 ? INSTEAD_OF_ZERO : c.target;
	/* what stands for zero is above it, and the others may be below */
	if ((p.reason = what_has_no_growth(&c)))
		return p;
	met = is_met(&c);
	add_paces(&p, &c);
	/* the growth of negative numbers goes the other way */
	if (c.base < 0)
		c.direction = -c.direction;
	room = at_limit ? 0 : room_to_limit(&c);
	if (isnan(c.target))
		judge_without_target(&p, method, &c, room);
	else
		judge_with_target(&p, method, &c, met);
	return p;
}

/*
 * un_progress_chart
 */

static const char *const un_chart_statuses[] = {"met_or_on_track", "fair_progress",
												"stagnation_or_regression"};

/* Within one of a target that is the end of a scale to 0 or to 100, or there or beyond. */
static bool
is_met_or_next_to_it(const ProgressCase *c)
{
	if (is_met(c))
		return true;
	return c->target == c->limit && (c->target == 0 || c->target == 100) &&
		fabs(c->value - c->target) <= 1;
}

static const char *
what_un_chart_lacks(const ProgressCase *c)
{
	if (c->direction == 0)
		return "no_rule_for_parity";
	if (c->base == 0)
		return "zero_base";
	if (c->value / c->base < 0)
		return "mixed_signs";
	if (isnan(c->target))
		return c->base < 0 ? "negative_values" : NULL;
	if (c->base == c->target)
		return "base_equals_target";
	return c->year > c->target_year ? "year_after_target_year" : NULL;
}

Progress
progress_un_progress_chart(const ProgressMethod *method, const ProgressCase *given)
{
	Progress p = progress_unknown(what_is_missing(given));
	bool met = given->direction != 0 && !isnan(given->target) && is_met_or_next_to_it(given);
	int band = 0;

	if (!p.reason && !met)
		p.reason = what_un_chart_lacks(given);
	if (p.reason)
		return p;
	add_paces(&p, given);
	if (!isnan(given->target) && given->base != given->target)
		p.ratio = (p.projected - given->base) / (given->target - given->base);
	if (!met && isnan(isnan(given->target) ? p.pace : p.ratio))
		return progress_unknown("out_of_range");
	if (isnan(given->target))
		band = band_of(given->direction * p.pace, method->without_target, 2);
	else if (!met)
		band = band_of(p.ratio, method->with_target, 2);
	p.status = un_chart_statuses[band];
	p.score = 3 - band;
	return p;
}

/*
 * escap_current_status
 */

Progress
progress_escap_current_status(const ProgressMethod *method, const ProgressCase *given)
{
	Progress p = progress_unknown(what_is_missing(given));
	double distance = fabs(given->target - given->base);

	(void) method;
	if (p.reason)
		return p;
	if (isnan(given->target))
		return progress_unknown("no_target");
	if (distance == 0)
		return progress_unknown("base_equals_target");
	if (!isfinite(distance))
		return progress_unknown("out_of_range");
	if (given->direction == 0)
		p.ratio = 1 - fabs(given->target - given->value) / distance;
	else
	{
		p.ratio = given->direction * (given->value - given->base) / distance;
		add_paces(&p, given);
	}
	p.status = "scored";
	p.score = 10 * p.ratio;
	return p;
}
