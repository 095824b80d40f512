#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "Private.h"

#include <curses.h>

// A few bytes of terminal control, prepared once.
typedef struct {
  char bytes[256];
  size_t count;
} control;

struct cterm {
  SCREEN *screen;
  FILE *in, *out;
  int input, output;
  int channel; // what ncurses writes to: the terminal, and while it paints, `paint`
  int paint;   // an anonymous file that gathers a frame, so that it goes out in one write; or -1
  char *bytes; // room for a frame
  size_t capacity;
  struct termios modes, raw;
  control begin, end, show_cursor; // around a frame
  bool is_cursor_shown, has_default_colors, is_mouse_on;
  bool has_offs;   // the terminal takes bold and the like away one by one
  bool is_painted; // nothing but this program has written to the screen since a whole frame
  int32_t colors, row_count, column_count; // ncurses changes its own LINES and COLS unasked when it comes back
  cchar_t *cells; // room for a row
};

void write_all(int descriptor, const char *bytes, size_t count);
// Has the cell show a light line by the terminal's own means; false where `base` is none, or it has none.
bool line_cell(cchar_t *cell, wchar_t base);
