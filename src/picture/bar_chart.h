/* A bar chart: a label, a bar and a number in each row. */
#ifndef WSIS_PICTURE_BAR_CHART_H
#define WSIS_PICTURE_BAR_CHART_H

#include "picture/canvas.h"

typedef struct Bar
{
	TextPiece label; /* data NULL: unknown */
	double amount;	 /* finite */
	bool unknown;	 /* the amount is */
	Color color;
} Bar;

typedef struct BarChart
{
	const Bar *bars;
	int count;
	Language language;
	TextPiece title; /* data NULL: none */
	int width;
} BarChart;

extern void append_bar_chart(StringInfo out, const BarChart *chart);

#endif /* WSIS_PICTURE_BAR_CHART_H */
