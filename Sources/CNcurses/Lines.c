#include "Screen.h"

#include <string.h>
#include <term.h>

// The terminal's own name of a light line, as the VT100 had it; 0 for any other character.
static char line_piece(wchar_t base) {
  switch (base) {
  case 0x2500: return 'q';
  case 0x2502: return 'x';
  case 0x250C: return 'l';
  case 0x2510: return 'k';
  case 0x2514: return 'm';
  case 0x2518: return 'j';
  case 0x251C: return 't';
  case 0x2524: return 'u';
  case 0x252C: return 'w';
  case 0x2534: return 'v';
  case 0x253C: return 'n';
  default: return 0;
  }
}

bool line_cell(cchar_t *cell, wchar_t base) {
  chtype piece = acs_map[(unsigned char)line_piece(base)];
  if (line_piece(base) == 0 || (piece & A_ALTCHARSET) == 0) return false;
  cell->attr |= A_ALTCHARSET;
  cell->chars[0] = (wchar_t)(piece & A_CHARTEXT);
  return true;
}

bool cterm_has_lines(const char *type, int32_t output) {
  int status;
  if (setupterm(type, output, &status) != OK) return false;
  const char *pieces = "jklmnqtuvwx";
  size_t found = 0;
  if (enter_alt_charset_mode != NULL && acs_chars != NULL)
    for (const char *pair = acs_chars; pair[0] != 0 && pair[1] != 0; pair += 2) found += strchr(pieces, pair[0]) != NULL;
  del_curterm(cur_term);
  return found == strlen(pieces);
}
