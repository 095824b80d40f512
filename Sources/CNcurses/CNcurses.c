#define _GNU_SOURCE
#include "Screen.h"

#include <term.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

static control *collected; // tputs hands over no context

static int collect(int byte) {
  if (collected->count < sizeof collected->bytes) collected->bytes[collected->count++] = (char)byte;
  return byte;
}

static void append(control *to, const char *string) {
  if (string == NULL || string == (char *)-1) return;
  collected = to;
  tputs(string, 1, collect);
}

cterm_suitability cterm_check(const char *type, int32_t output) {
  // the archive this is linked from knows its own distribution's directories alone
  setenv("TERMINFO_DIRS",
         ":/etc/terminfo:/lib/terminfo:/usr/share/terminfo:/usr/lib/terminfo:/usr/local/share/terminfo"
         ":/run/current-system/sw/share/terminfo", 0);
  int status;
  if (setupterm(type, output, &status) != OK) return CTERM_UNKNOWN;
  cterm_suitability result = cursor_address == NULL ? CTERM_UNSUITABLE : CTERM_SUITABLE;
  del_curterm(cur_term);
  return result;
}

// Around a frame of more than a packet.
static void prepare_frame(cterm *term, bool is_synchronized) {
  term->begin = term->end = (control){0};
  if (is_synchronized) append(&term->begin, "\033[?2026h");
  append(&term->begin, cursor_invisible);
  if (is_synchronized) append(&term->end, "\033[?2026l");
}

static void prepare_controls(cterm *term, bool is_asked) {
  bool is_synchronized = cterm_string("Sync") != NULL;
  prepare_frame(term, is_synchronized);
  append(&term->show_cursor, cursor_normal);
  // Its shape was set at the start: between frames it is only hidden and shown.
  static const char shown[] = "\033[?25h";
  if (term->show_cursor.count > strlen(shown)
      && memmem(term->show_cursor.bytes, term->show_cursor.count, shown, strlen(shown)) != NULL) {
    term->show_cursor.count = 0;
    append(&term->show_cursor, shown);
  }

  control restoring = {0};
  if (is_synchronized || is_asked) append(&restoring, "\033[?2026l");
  if (key_mouse != NULL) append(&restoring, "\033[?1006l\033[?1000l");
  append(&restoring, exit_attribute_mode);
  append(&restoring, orig_pair);
  append(&restoring, exit_alt_charset_mode);
  append(&restoring, keypad_local);
  append(&restoring, cursor_normal);
  if (exit_ca_mode != NULL) append(&restoring, exit_ca_mode);
  else append(&restoring, "\r\n");
  guard_hold_errors();
  guard_arm(term->output, restoring.bytes, restoring.count, term->input, &term->modes);
}

// Keys one by one and unchanged, Ctrl-C and Ctrl-S among them; Ctrl-Z and Ctrl-\ stay signals.
static void prepare_modes(cterm *term) {
  cbreak();
  noecho();
  nonl();
  tcgetattr(term->input, &term->raw);
  term->raw.c_iflag &= ~(tcflag_t)(IXON | ICRNL | INLCR | IGNCR | ISTRIP);
  term->raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  term->raw.c_lflag |= ISIG;
  term->raw.c_cc[VINTR] = _POSIX_VDISABLE;
  term->raw.c_cc[VMIN] = 1;
  term->raw.c_cc[VTIME] = 0;
  tcsetattr(term->input, TCSANOW, &term->raw);
  def_prog_mode();
}

static void prepare_colors(cterm *term, bool uses_color) {
  if (!uses_color || !has_colors() || start_color() != OK) return;
  term->has_default_colors = use_default_colors() == OK;
  term->colors = COLORS;
}

static bool open_streams(cterm *term) {
  term->channel = fcntl(term->output, F_DUPFD_CLOEXEC, 3);
  int reading = fcntl(term->input, F_DUPFD_CLOEXEC, 3);
  if (term->channel < 0 || reading < 0) return false;
  term->out = fdopen(term->channel, "w");
  term->in = fdopen(reading, "r");
  term->paint = memfd_create("frame", MFD_CLOEXEC);
  return term->in != NULL && term->out != NULL;
}

static void release(cterm *term) {
  if (term->screen != NULL) delscreen(term->screen);
  if (term->in != NULL) fclose(term->in);
  if (term->out != NULL) fclose(term->out);
  if (term->paint >= 0) close(term->paint);
  free(term->bytes);
  free(term->cells);
  free(term);
}

// A terminal may say that it is of any size, and a stranger's would like to see what 4 billion cells do.
enum { most_rows = 500, most_columns = 1000 };

static void refuse_absurd_size(int output) {
  struct winsize size;
  bool is_known = ioctl(output, TIOCGWINSZ, &size) == 0;
  if (is_known && (size.ws_row > most_rows || size.ws_col > most_columns)) use_env(FALSE); // newterm takes terminfo's
}

cterm *cterm_open(int32_t input, int32_t output, const char *type, bool uses_color, const char *query) {
  cterm *term = calloc(1, sizeof *term);
  if (term == NULL) return NULL;
  term->input = input;
  term->output = output;
  term->paint = -1;
  cterm_is_utf8();
  refuse_absurd_size(output);
  if (tcgetattr(input, &term->modes) != 0 || !open_streams(term)
      || (term->screen = newterm(type, term->out, term->in)) == NULL) {
    release(term);
    return NULL;
  }
  signals_reclaim();
  prepare_controls(term, *query != 0);
  prepare_modes(term);
  prepare_colors(term, uses_color);
  // What takes the underline away alone knows the numbers of the others too.
  term->has_offs = exit_underline_mode != NULL && strcmp(exit_underline_mode, "\033[24m") == 0;
  typeahead(-1);
  keypad(stdscr, TRUE);
  curs_set(0);
  guard_expect_answers(*query != 0);
  write_all(output, query, strlen(query)); // on the full screen: what is not understood goes with the first frame
  if (cterm_resize(term)) return term;
  cterm_close(term); // no memory for a row
  return NULL;
}

void cterm_leave(cterm *term) {
  if (term->is_mouse_on) write_all(term->output, "\033[?1006l\033[?1000l", 16);
  endwin();
  guard_drop_answers(term->input);
  tcsetattr(term->input, TCSANOW, &term->modes);
  guard_release_errors();
}

void cterm_synchronize(cterm *term, bool on) { prepare_frame(term, on); }
void cterm_expect_answers(bool expected) { guard_expect_answers(expected); }

void cterm_take_keys(cterm *term) { tcsetattr(term->input, TCSANOW, &term->raw); }

void cterm_return(cterm *term) {
  guard_hold_errors();
  tcsetattr(term->input, TCSANOW, &term->raw);
  reset_prog_mode();
  clearok(curscr, TRUE);
  doupdate(); // straight to the terminal: ncurses sets modes here, which the file of a frame has not
  term->is_cursor_shown = false;
  term->is_painted = false;
  cterm_set_mouse(term, term->is_mouse_on);
}

void cterm_close(cterm *term) {
  cterm_leave(term);
  guard_disarm();
  release(term);
}

bool cterm_resize(cterm *term) {
  struct winsize size;
  if (ioctl(term->output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    size = (struct winsize){.ws_row = (unsigned short)LINES, .ws_col = (unsigned short)COLS}; // as terminfo has it
  }
  if (size.ws_row > most_rows) size.ws_row = most_rows;
  if (size.ws_col > most_columns) size.ws_col = most_columns;
  if (size.ws_row == term->row_count && size.ws_col == term->column_count) return false;
  // two cells more: a wide character may stand across the edge
  cchar_t *cells = realloc(term->cells, ((size_t)size.ws_col + 2) * sizeof *cells);
  if (cells == NULL) return false;
  term->cells = cells;
  term->row_count = size.ws_row;
  term->column_count = size.ws_col;
  resize_term(term->row_count, term->column_count);
  clearok(curscr, TRUE); // what a terminal makes of its screen meanwhile differs
  return true;
}

int32_t cterm_rows(const cterm *term) { return term->row_count; }
int32_t cterm_columns(const cterm *term) { return term->column_count; }
int32_t cterm_color_count(const cterm *term) { return term->colors; }

const char *cterm_string(const char *capability) {
  const char *string = tigetstr(capability);
  return string == (char *)-1 ? NULL : string;
}

int32_t cterm_pair(cterm *term, int32_t foreground, int32_t background) {
  if (term->colors == 0) return 0;
  if (foreground < 0 && background < 0) return 0;
  if (!term->has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

void cterm_invalidate(cterm *term) {
  term->is_painted = false;
  clearok(curscr, TRUE);
}

void cterm_set_mouse(cterm *term, bool on) {
  if (key_mouse == NULL) return;
  const char *bytes = on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l";
  if (on || term->is_mouse_on) write_all(term->output, bytes, strlen(bytes));
  term->is_mouse_on = on;
}
