#ifndef COURANT_LANGUAGE_WORDS_H
#define COURANT_LANGUAGE_WORDS_H

#include <stdint.h>

/// What is known of a word: for each language that has it among its commonest, the language's number in bits 8 to 15
/// (in the order of generate.py) and in bits 0 to 7 eight times the natural logarithm of its frequency over e^-13.
typedef struct {
  const uint16_t *values;
  int count;
} CourantWordEntries;

/// The entries of a word by its hash; none if no language has it among its commonest.
CourantWordEntries courant_language_words(uint32_t hash);

#endif
