/* The labels that come with wsis, analyzed when a session first needs them. */
#include "search/concept_built_in.h"

#include "utils/memutils.h"

#include "search/concept_labels.h"
#include "search/concept_pack.h"

ConceptLabels *
concept_labels_built_in(void)
{
	static ConceptLabels *labels;
	MemoryContext context;
	MemoryContext caller;
	ConceptBuilder *builder;
	const char *fault;
	char *bytes;
	Size size;

	if (labels)
		return labels;
	context = AllocSetContextCreate(CurrentMemoryContext, "wsis labels", ALLOCSET_DEFAULT_SIZES);
	caller = MemoryContextSwitchTo(context);
	builder = concept_builder_begin();
	for (int i = 0; i < built_in_label_count; i++)
	{
		const BuiltInLabel *label = &built_in_labels[i];
		uint32 concept = concept_builder_concept(builder, built_in_concepts[label->concept], false);

		concept_builder_label(builder, concept, label->language, label->text, strlen(label->text));
	}
	bytes = concept_builder_pack(builder, &size);
	MemoryContextSwitchTo(TopMemoryContext);
	bytes = memcpy(palloc(size), bytes, size);
	labels = concept_labels_open(bytes, size, &fault);
	MemoryContextSwitchTo(caller);
	MemoryContextDelete(context);
	return labels;
}
