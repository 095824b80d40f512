#define _GNU_SOURCE
#include "Screen.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return; // the terminal is gone: poll will say so
    bytes += written;
    count -= (size_t)written;
  }
}

static attr_t attributes(uint32_t flags) {
  return (flags & CTERM_BOLD ? A_BOLD : 0) | (flags & CTERM_DIM ? A_DIM : 0)
    | (flags & CTERM_UNDERLINED ? A_UNDERLINE : 0) | (flags & CTERM_REVERSED ? A_REVERSE : 0);
}

// Fills in the cell of scalars[0] and what combines with it, in the look of `blank`; the cells used: two where `?`
// stands for a wide one.
static int fill_cell(cchar_t *cell, const cchar_t *blank, const uint32_t *scalars, int32_t count) {
  *cell = *blank;
  bool is_wide = scalars[0] & CTERM_WIDE;
  wchar_t base = (wchar_t)(scalars[0] & ~CTERM_WIDE);
  if (base < 0x7F && count == 1) {
    cell->chars[0] = base;
    return 1;
  }
  if (!cterm_is_utf8() && line_cell(cell, base)) return 1;
  if (base >= 0x7F && wcwidth(base) != (is_wide ? 2 : 1)) { // this locale does not know it
    cell->chars[0] = L'?';
    cell[1] = cell[0];
    return is_wide ? 2 : 1;
  }
  cell->chars[0] = base;
  int length = 1;
  for (int32_t i = 1; i < count && length < CCHARW_MAX; i++) {
    wchar_t mark = (wchar_t)(scalars[i] & ~CTERM_COMBINING);
    if (wcwidth(mark) == 0) cell->chars[length++] = mark;
  }
  return 1;
}

void cterm_put(cterm *term, int32_t row, int32_t column, cterm_pen pen, const uint32_t *scalars, int32_t count) {
  cchar_t blank;
  setcchar(&blank, L" ", attributes(pen.attributes), 0, &pen.pair);
  int used = 0;
  for (int32_t i = 0; i < count && used < term->column_count - column;) {
    int32_t next = i + 1;
    while (next < count && scalars[next] & CTERM_COMBINING) next++;
    used += fill_cell(&term->cells[used], &blank, &scalars[i], next - i);
    i = next;
  }
  mvadd_wchnstr(row, column, term->cells, used);
}

// Bytes that come at once on any line, so that the cursor is not seen on its way.
enum { packet = 512 };

// What doupdate wrote into the file of a frame, in one write; between `begin` and `end` where it is more than a packet.
static void send_painting(cterm *term, bool shows_cursor) {
  off_t size = lseek(term->paint, 0, SEEK_CUR);
  if (size == 0 && shows_cursor == term->is_cursor_shown) return;
  size_t needed = (size_t)size + sizeof(control) * 3;
  if (needed > term->capacity) {
    char *bytes = realloc(term->bytes, needed);
    if (bytes == NULL) return;
    term->bytes = bytes;
    term->capacity = needed;
  }
  char *painting = term->bytes + sizeof(control);
  ssize_t count = pread(term->paint, painting, (size_t)size, 0);
  size_t length = count < 0 ? 0 : (size_t)count;
  length = cterm_shorten(painting, length, term->is_painted, term->has_offs, term->row_count);
  term->is_painted = true;
  char *start = painting, *end = painting + length;
  if (length > packet || !shows_cursor || !term->is_cursor_shown) {
    start -= term->begin.count;
    memcpy(start, term->begin.bytes, term->begin.count);
    if (shows_cursor) end = mempcpy(end, term->show_cursor.bytes, term->show_cursor.count);
    end = mempcpy(end, term->end.bytes, term->end.count);
  }
  write_all(term->output, start, (size_t)(end - start));
  term->is_cursor_shown = shows_cursor;
}

void cterm_flush(cterm *term, int32_t cursor_row, int32_t cursor_column) {
  bool shows_cursor = cursor_row >= 0;
  if (shows_cursor) move(cursor_row, cursor_column);
  wnoutrefresh(stdscr);
  bool is_gathered = term->paint >= 0 && ftruncate(term->paint, 0) == 0 && lseek(term->paint, 0, SEEK_SET) == 0
    && dup3(term->paint, term->channel, O_CLOEXEC) >= 0;
  if (!is_gathered) curs_set(shows_cursor);
  doupdate();
  if (!is_gathered) return;
  dup3(term->output, term->channel, O_CLOEXEC);
  send_painting(term, shows_cursor);
}
