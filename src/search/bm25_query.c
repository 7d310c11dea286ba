/* A query made ready for many documents: what each of its items is, and what its terms say. */
#include "search/bm25.h"

#include "search/concept_labels.h"
#include "search/lexeme.h"

/* A lexeme that stands for a concept because of a word that its labels teach. */
static bool
is_derived(const char *text, int length)
{
	const int prefix = strlen(CONCEPT_DERIVED_PREFIX);

	return length > prefix && memcmp(text, CONCEPT_DERIVED_PREFIX, prefix) == 0;
}

/* A label's words: side by side, or one in so many spellings at most. */
#define SPELLINGS_MAX 6

/* What an oper is, when its operands are known. */
static void
know_operator(Bm25Item *known, int oper, const Bm25Item *left, const Bm25Item *right)
{
	if (oper == OP_PHRASE)
		known->spellings = 1;
	if (oper != OP_OR)
		return;
	known->concept = left->concept && right->concept;
	if (left->spellings > 0 && right->spellings > 0)
		known->spellings = Min(left->spellings + right->spellings, SPELLINGS_MAX + 1);
	if (known->spellings > SPELLINGS_MAX)
		known->spellings = 0;
	known->better =
		(left->concept && right->spellings > 0) || (right->concept && left->spellings > 0);
}

/* Operands stand behind their operators: from the last item on, all is known in time. */
static void
know_items(Bm25Query *q)
{
	const QueryItem *items = GETQUERY(q->query);

	for (int i = q->query->size - 1; i >= 0; i--)
	{
		Bm25Item *known = &q->items[i];

		if (items[i].type == QI_VAL)
		{
			known->concept = lexeme_is_concept(GETOPERAND(q->query) + items[i].qoperand.distance,
											   items[i].qoperand.length);
			known->derived = is_derived(GETOPERAND(q->query) + items[i].qoperand.distance,
										items[i].qoperand.length);
			known->spellings = known->concept ? 0 : 1;
		}
		else if (items[i].qoperator.oper != OP_NOT)
			know_operator(known, items[i].qoperator.oper, known + items[i].qoperator.left,
						  known + 1);
	}
}

void
bm25_prepare(Bm25Query *q, TSQuery query, MemoryContext context)
{
	MemoryContext before = MemoryContextSwitchTo(context);

	if (q->query)
	{
		pfree(q->items);
		pfree(q->query);
		q->query = NULL;
	}
	q->items = palloc0(mul_size(sizeof(Bm25Item), query->size + 1));
	q->query = palloc(VARSIZE(query));
	memcpy(q->query, query, VARSIZE(query));
	q->known = false;
	MemoryContextSwitchTo(before);
	know_items(q);
}

/* How much an operand says: by how many documents have it. */
static double
weigh_operand(Bm25Query *q, const QueryOperand *operand, Bm25Item *item)
{
	const char *text = GETOPERAND(q->query) + operand->distance;
	const Corpus *c = q->view.corpus;
	uint32 first = corpus_find(&q->view, text, operand->length, false, &item->first);
	uint32 behind = first;
	int64 documents;

	if (operand->prefix)
		behind = corpus_find(&q->view, text, operand->length, true, &item->behind);
	else if (corpus_has_at(&q->view, first, text, operand->length))
		behind++;
	documents = corpus_view_sum(&q->view, first, behind);
	if (documents == 0 && !corpus_counts_lexeme(text, operand->length))
		documents = sqrt(c->documents); /* nobody knows: neither rare nor common */
	return bm25_idf(c->documents, Min(documents, c->documents));
}

void
bm25_weigh(Bm25Query *q)
{
	const QueryItem *items = GETQUERY(q->query);

	for (int i = q->query->size - 1; i >= 0; i--)
	{
		Bm25Item *known = &q->items[i];
		double left;

		if (items[i].type == QI_VAL)
			known->idf = weigh_operand(q, &items[i].qoperand, known);
		else if (items[i].qoperator.oper == OP_NOT)
			known->idf = 0;
		else
		{
			/* of spellings, the more common one */
			left = known[items[i].qoperator.left].idf;
			known->idf =
				items[i].qoperator.oper == OP_OR ? Min(left, known[1].idf) : left + known[1].idf;
		}
	}
}
