#include "CPostings.h"

typedef struct {
  int32_t slot;
  uint16_t weight;
  uint16_t language;
} Posting;

/// Inlined once for each of both scopes. Two thousand entries are walked for an article: where lists hold no dead, an entry
/// takes no branch but the loop's own and that of its language.
static inline __attribute__((always_inline)) int32_t add(
    CourantWalk *walk, const Posting *list, int32_t count, uint32_t weight, int32_t most, bool is_other) {
  uint32_t *sums = walk->sums;
  int32_t *touched = walk->touched;
  uint64_t touching = (uint64_t)walk->count;
  const bool *alive = walk->alive;
  const int32_t newest_dead = walk->newest_dead;
  const uint16_t language = walk->language;
  const Posting *end = list + count;
  const Posting *stop = most < count ? end - most : list;
  const Posting *place = end;
  int32_t dead = 0;
  while (place > stop) {
    place--;
    const int32_t slot = place->slot;
    if (slot <= newest_dead && !alive[slot]) {
      dead++;
      if (stop > list) stop--;
      continue;
    }
    if ((place->language == language) == is_other) continue;
    const uint32_t sum = sums[slot];
    touched[touching] = slot;
    touching += sum < 1;
    sums[slot] = sum + ((weight * place->weight) >> 12) + 1;
  }
  walk->count = (int32_t)touching;
  return (int32_t)(end - place) - dead;
}

int32_t courant_walk(CourantWalk *walk, const void *list, int32_t count, uint32_t weight, int32_t most) {
  return walk->is_other ? add(walk, list, count, weight, most, true) : add(walk, list, count, weight, most, false);
}

typedef struct {
  uint32_t hash;
  uint16_t weight;
  uint8_t rarity;
  uint8_t marks;
} Term;

int64_t courant_product(const void *list, int32_t count, const void *table, uint32_t mask, uint8_t left_out) {
  const Term *terms = list;
  const Term *places = table;
  int64_t sum = 0;
  while (count > 0) {
    const int32_t stretch = count < 256 ? count : 256;
    // First those that meet something, nearly always themselves, without a branch for each.
    uint8_t met[256];
    int32_t found = 0;
    for (int32_t index = 0; index < stretch; index++) {
      met[found] = (uint8_t)index;
      found += places[terms[index].hash & mask].hash != 0;
    }
    for (int32_t index = 0; index < found; index++) {
      const Term term = terms[met[index]];
      uint32_t place = term.hash & mask;
      while (places[place].hash != 0 && places[place].hash != term.hash) place = (place + 1) & mask;
      if ((places[place].marks | term.marks) & left_out) continue;
      sum += (int64_t)places[place].weight * term.weight;
    }
    terms += stretch;
    count -= stretch;
  }
  return sum;
}
