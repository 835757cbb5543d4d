#ifndef COURANT_MEMORY_H
#define COURANT_MEMORY_H

/// Asks for the cache line of an address, which will be read soon; reads nothing, and any address will do.
static inline void courant_fetch(const void *address) { __builtin_prefetch(address); }

#endif
