// Of <malloc.h>, which brings in more than Swift's modules can share.
extern int mallopt(int parameter, int value);

enum { COURANT_M_TOP_PAD = -2, COURANT_M_ARENA_MAX = -8 };
