/* libxml2 drags ICU's headers in where it was built with ICU, and Foundation brings an ICU of its own: a compilation that
   sees both refuses the enums that differ. The fields that fall away stand at the end of xmlCharEncodingHandler, which
   is only ever used by pointer. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
