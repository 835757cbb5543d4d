#ifndef COURANT_POSTINGS_H
#define COURANT_POSTINGS_H

#include <stdbool.h>
#include <stdint.h>

/// What lists are walked with. The sums of all slots are zero at first; the slots whose sums are not are the first
/// `count` of those touched, which has room for one more than there can be.
typedef struct {
  uint32_t *sums;
  int32_t *touched;
  int32_t count;
  /// Whether each slot is of an open story, and the newest that is not.
  const bool *alive;
  int32_t newest_dead;
  /// Only articles of this language are added, or only those of others.
  uint16_t language;
  bool is_other;
} CourantWalk;

/// Adds what a term of some weight says of the newest open articles of its list, whose last is the newest; at most so many
/// of the list are looked at, those that are not open left out. Returns how many were. A list has eight bytes for each
/// article: slot (four), the term's weight in it (two), the place of its language (two).
int32_t courant_walk(CourantWalk *walk, const void *list, int32_t count, uint32_t weight, int32_t most);

/// The product of the weights of the terms in a list that are also in an open table, summed. Terms are eight bytes each:
/// hash (four), weight (two), one more, marks. An empty place of the table has hash 0; `mask` is one less than its
/// places, a power of two. Terms with one of the marks in `left_out`, on either side, do not count.
int64_t courant_product(const void *list, int32_t count, const void *table, uint32_t mask, uint8_t left_out);

#endif
