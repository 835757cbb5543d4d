#ifndef COURANT_TRANSLATIONS_H
#define COURANT_TRANSLATIONS_H

#include <stdint.h>

/// What is known of a word of another language than English.
typedef struct {
  /// The hashes of up to two English words for it, the better first; 0 where there is none.
  uint32_t english[2];
  /// How rare it is: ten times the natural logarithm of the articles for each that has it; 0 for an unknown word.
  uint8_t rarity;
} CourantTranslation;

/// What is known of a word, by the hash of its language combined with that of the word.
CourantTranslation courant_translation(uint32_t hash);

/// Whether the common words of a language (by the hash of its BCP 47 tag) are in the table.
int courant_has_translations(uint32_t language);

#endif
