// Of <malloc.h>, which brings in more than Swift's modules can share.
extern int mallopt(int parameter, int value);

enum { COURANT_M_TOP_PAD = -2, COURANT_M_ARENA_MAX = -8 };

// Bytes in use: `uordblks`, and `hblkhd` in mappings of their own.
extern struct courant_heap {
  unsigned long arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
} mallinfo2(void);
