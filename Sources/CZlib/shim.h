#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot see.
static inline int courant_inflate_init(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

// deflateInit2 likewise; used by the tests, which make compressed bodies.
static inline int courant_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}
