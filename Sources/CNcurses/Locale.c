#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Whether the environment asks for UTF-8, by whatever name the host may not have a locale for.
static bool asks_for_utf8(void) {
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != 0) return strcasestr(value, "utf-8") != NULL || strcasestr(value, "utf8") != NULL;
  }
  return false;
}

static bool is_set, is_utf8;

void cterm_use_ascii(void) {
  setlocale(LC_CTYPE, "C");
  is_set = true;
  is_utf8 = false;
}

bool cterm_is_utf8(void) {
  if (is_set) return is_utf8;
  is_set = true;
  if (setlocale(LC_CTYPE, "") == NULL && asks_for_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
  return is_utf8;
}
