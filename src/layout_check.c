/*
 * What is stored on disk or sent in binary, as the compiler sees it: a change
 * here is a change of format and needs a version of its own.
 */
#include "wsis.h"

#include "connectivity/coverage_set.h"
#include "connectivity/gap_change.h"
#include "connectivity/node_set.h"
#include "distribution/distribution.h"
#include "connectivity/key_order.h"
#include "connectivity/place_set.h"
#include "matrix/matrix.h"
#include "matrix/matrix_tally.h"
#include "measures/composite_data.h"
#include "measures/ranked.h"
#include "measures/series.h"
#include "search/concept_pack.h"
#include "search/corpus.h"
#include "vocabulary/types.h"

/* by-value types have no version: their bits are fixed for ever */
StaticAssertDecl(sizeof(ActionLine) == 1, "action_line is one byte");
StaticAssertDecl(sizeof(ActionLineSet) == 4, "action_line_set is four bytes");
StaticAssertDecl(ACTION_LINES <= 32, "every action line has a bit");
StaticAssertDecl(sizeof(Sdg) == 2, "sdg is two bytes");

/* goal, target and indicator fill the two bytes of a code */
StaticAssertDecl(5 + SDG_TARGET_BITS + SDG_INDICATOR_BITS == 16, "a code's fields fill it");
StaticAssertDecl(SDG_GOALS < 1 << 5, "goals fit");
StaticAssertDecl(SDG_FIRST_LETTER + 10 < 1 << SDG_TARGET_BITS, "targets a to k fit");

/* sdg_set: header, version, form, a map of bits or a list of them */
StaticAssertDecl(offsetof(SdgSet, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(SdgSet, form) == VARHDRSZ + 1, "form behind the version");
StaticAssertDecl(offsetof(SdgSet, bytes) == VARHDRSZ + 2, "bytes behind the form");
StaticAssertDecl(SDG_SET_MAP == 0 && SDG_SET_LIST == 1, "forms are fixed");
StaticAssertDecl(SDG_SET_CODES <= 256, "a bit's number fits in a byte of a list");
StaticAssertDecl(SDG_SET_CODES == 186, "17 goals and 169 targets");
StaticAssertDecl(SDG_SET_HEADER + SDG_SET_BYTES <= 32, "a set takes at most 32 bytes");
StaticAssertDecl(SDG_SET_WORDS * 64 >= SDG_SET_BYTES * 8, "the words hold all bytes");

/* matrix: header, then values, then keys */
StaticAssertDecl(offsetof(Matrix, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Matrix, count) == 8, "count behind form and reserved bytes");
StaticAssertDecl(MATRIX_HEADER == 16, "values begin at an eighth byte");
StaticAssertDecl(MATRIX_CELL == 12, "twelve bytes a cell");
StaticAssertDecl(ACTION_LINES *MATRIX_LINE_STRIDE <= TALLY_CAPACITY,
				 "goals of all lines have places of their own");

/* node_set: header, then nodes, then classes, then their names */
StaticAssertDecl(offsetof(NodeSet, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(NodeSet, count) == 8, "count behind form and reserved bytes");
StaticAssertDecl(offsetof(NodeSet, left_out) == 40, "counts at an eighth byte");
StaticAssertDecl(NODE_SET_HEADER == 56, "nodes begin at an eighth byte");
StaticAssertDecl(NODE_SET_TREE == 0 && NODE_SET_LIST == 1, "forms are fixed");
StaticAssertDecl(sizeof(NodePlace) + sizeof(NodePoint) == 32, "32 bytes a node, its id apart");
StaticAssertDecl(sizeof(SetNode) == 32, "32 bytes a node of a list");
StaticAssertDecl(sizeof(NodeClass) == 8, "eight bytes a class, its name apart");
StaticAssertDecl(NODE_CLASS_NONE == NODE_CLASSES_MAX, "classes are numbered below none");

/* coverage_set: header, then the parts of an index, those of eight bytes first, or records */
StaticAssertDecl(offsetof(CoverageSet, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(CoverageSet, polygons) == 8, "counts behind form and reserved bytes");
StaticAssertDecl(offsetof(CoverageSet, left_out) == 48, "counts at an eighth byte");
StaticAssertDecl(COVERAGE_HEADER == 64, "vertices begin at an eighth byte");
StaticAssertDecl(COVERAGE_INDEX == 0 && COVERAGE_LIST == 1, "forms are fixed");
StaticAssertDecl(sizeof(CoverageVertex) == 16, "16 bytes a vertex");
StaticAssertDecl(sizeof(CoverageGroup) == 16, "16 bytes a polygon of a band");
StaticAssertDecl(sizeof(CoveragePolygon) == 8, "eight bytes a polygon");
StaticAssertDecl(sizeof(CoverageRecord) == 16, "rings of a record begin at an eighth byte");

/* distribution: header, then words; a cell is its value, its weight, its count */
StaticAssertDecl(offsetof(Distribution, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Distribution, form) == 5 && offsetof(Distribution, parts) == 6,
				 "form and parts behind the version");
StaticAssertDecl(offsetof(Distribution, count) == 8, "count behind the reserved byte");
StaticAssertDecl(offsetof(Distribution, relative_error) == 16, "relative error behind capacity");
StaticAssertDecl(DISTRIBUTION_HEADER == 24, "words begin at an eighth byte");
StaticAssertDecl(sizeof(DistributionWord) == 8, "a word is eight bytes");
StaticAssertDecl(DISTRIBUTION_SORTED == 0 && DISTRIBUTION_BUFFER == 1, "forms are fixed");
StaticAssertDecl(DISTRIBUTION_WEIGHTS == 1 && DISTRIBUTION_COUNTS == 2, "parts are fixed");

/* gap: header, then counts that are not 0, then distributions */
StaticAssertDecl(offsetof(Gap, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Gap, form) == 5 && offsetof(Gap, distributions) == 6,
				 "form and number of distributions behind the version");
StaticAssertDecl(offsetof(Gap, parts) == 7, "parts behind distributions");
StaticAssertDecl(GAP_HEADER == 8, "counts begin at an eighth byte");
StaticAssertDecl(sizeof(People) == 16 && offsetof(People, high) == 8, "people are two halves");
StaticAssertDecl(GAP_PART_LOCATIONS == 8 && GAP_PART_WEIGHTS == 16 && GAP_PARTS_ALL == 31,
				 "parts are fixed");
StaticAssertDecl(GAP_CONNECTED == 0 && GAP_UNCONNECTED == 1 && GAP_UNKNOWN == 2,
				 "statuses are fixed");

/* gap_change: header, unknown weights, then the changes that there are */
StaticAssertDecl(offsetof(GapChange, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(GapChange, changes) == 6, "changes behind the reserved byte");
StaticAssertDecl(offsetof(GapChange, unknown_weights) == 8, "unknown weights behind changes");
StaticAssertDecl(offsetof(GapChange, cells) == 16, "cells behind unknown weights");
StaticAssertDecl(sizeof(ChangeCell) == 24, "24 bytes a change");
StaticAssertDecl(GAP_CHANGES == 9, "nine changes have bits");

/* series: header, then values, then years */
StaticAssertDecl(offsetof(Series, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Series, count) == 8, "count behind the reserved bytes");
StaticAssertDecl(SERIES_HEADER == 16, "values begin at an eighth byte");
StaticAssertDecl(SERIES_POINT == 12, "twelve bytes a year");

/* ranked_distribution: header, then cells */
StaticAssertDecl(offsetof(Ranked, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Ranked, form) == 5, "form behind the version");
StaticAssertDecl(offsetof(Ranked, count) == 8, "count behind the reserved bytes");
StaticAssertDecl(RANKED_HEADER == 16, "cells begin at an eighth byte");
StaticAssertDecl(sizeof(RankedCell) == 24, "24 bytes a cell");
StaticAssertDecl(RANKED_SORTED == 0 && RANKED_BUFFER == 1, "forms are fixed");

/* composite_data: header, then cells, then names, then their bytes */
StaticAssertDecl(offsetof(CompositeData, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(CompositeData, form) == 5, "form behind the version");
StaticAssertDecl(offsetof(CompositeData, cells) == 8, "counts behind the reserved bytes");
StaticAssertDecl(COMPOSITE_HEADER == 32, "cells begin at an eighth byte");
StaticAssertDecl(sizeof(CompositeCell) == 16, "16 bytes a cell");
StaticAssertDecl(sizeof(CompositeName) == 8, "eight bytes a name, its bytes apart");
StaticAssertDecl(COMPOSITE_SORTED == 0 && COMPOSITE_BUFFER == 1, "forms are fixed");
/* place_set: header, then places */
StaticAssertDecl(offsetof(PlaceSet, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(PlaceSet, count) == 8, "count behind form and reserved bytes");
StaticAssertDecl(PLACE_SET_HEADER == 16, "places begin at an eighth byte");
StaticAssertDecl(MaxAllocSize / sizeof(SetPlace) < 1 << KEY_ORDER_ITEM_BITS,
				 "as many places as fit a value can be put in order");
StaticAssertDecl(PLACE_SET_SORTED == 0 && PLACE_SET_LIST == 1, "forms are fixed");
StaticAssertDecl(sizeof(SetPlace) == 40, "40 bytes a place");

/* corpus: header, then sums of documents, ends of terms, terms */
StaticAssertDecl(offsetof(Corpus, version) == VARHDRSZ, "version behind the header");
StaticAssertDecl(offsetof(Corpus, form) == 5, "form behind the version");
StaticAssertDecl(offsetof(Corpus, count) == 8 && offsetof(Corpus, bytes) == 12,
				 "count behind the reserved bytes");
StaticAssertDecl(offsetof(Corpus, documents) == 16 && offsetof(Corpus, length) == 24,
				 "totals behind count and bytes");
StaticAssertDecl(CORPUS_HEADER == 32, "sums begin at an eighth byte");
StaticAssertDecl(CORPUS_SORTED == 0 && CORPUS_HASHED == 1, "forms are fixed");

/* labels of concepts: header, then two streams of bytes */
StaticAssertDecl(sizeof(ConceptPack) == 64, "the streams begin behind 64 bytes");
StaticAssertDecl(offsetof(ConceptPack, crc) == 20, "the checksum covers what follows it");
StaticAssertDecl(offsetof(ConceptPack, index) == 48, "the streams' sizes end the header");
StaticAssertDecl(sizeof(CONCEPT_PREFIX) == sizeof(CONCEPT_DERIVED_PREFIX),
				 "a concept's name stands at the same place in every lexeme");
StaticAssertDecl(LANGUAGE_AR == 0 && LANGUAGE_ZH == 5, "languages' numbers are fixed");
