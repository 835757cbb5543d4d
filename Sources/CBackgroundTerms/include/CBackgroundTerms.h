#ifndef COURANT_BACKGROUND_TERMS_H
#define COURANT_BACKGROUND_TERMS_H

#include <stdint.h>

/// How frequent an English term is in the background collection, by the hash of its stem: bits 0 to 6 are ten times
/// its inverse document frequency (natural logarithm), bit 7 is set if it is mostly a name. 0: the term is not there.
uint8_t courant_background_value(uint32_t hash);

#include "CMemory.h"
#include "CPairTrees.h"
#include "CPostings.h"

#endif
