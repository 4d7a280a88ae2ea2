#ifndef ONWARD_CCMARK_H
#define ONWARD_CCMARK_H

#include <cmark.h>

#endif
