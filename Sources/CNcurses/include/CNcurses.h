// The few calls of ncursesw that a full-screen program needs; curses.h stays behind them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A terminal in full-screen mode. One at a time: ncurses keeps its state in globals.
typedef struct cterm cterm;

typedef enum : int32_t {
  CTERM_UNKNOWN,    // no such entry, or no terminfo at all
  CTERM_UNSUITABLE, // known, but its cursor cannot be placed
  CTERM_SUITABLE,
} cterm_suitability;

/// Whether full-screen output can be had from a terminal of this type.
cterm_suitability cterm_check(const char *_Nonnull type, int32_t output);

/// Has types found in the program itself, whatever the host's terminfo says; only "ansi" is there.
void cterm_use_builtin_types(void);

/// Has memory that is free at the end of the heap go back to the system, but for half a megabyte.
void cterm_keep_little_memory(void);

/// Takes the locale's character set from the environment, once; whether it is UTF-8.
bool cterm_is_utf8(void);

/// Enters full-screen mode, and writes `query`; NULL where the descriptors are no terminal. `type` has to be suitable.
cterm *_Nullable cterm_open(int32_t input, int32_t output, const char *_Nonnull type, bool uses_color,
                            const char *_Nonnull query);

/// Whether answers to the query may still come: then what was not read is thrown away as the terminal is handed back.
void cterm_expect_answers(bool expected);

/// Whether the terminal shows a frame only when it is whole, where it is told to (mode 2026).
void cterm_synchronize(cterm *_Nonnull term, bool on);

/// Leaves the terminal as it was found, and frees what was allocated.
void cterm_close(cterm *_Nonnull term);

/// Leaves full-screen mode for a while; the terminal is as it was found.
void cterm_leave(cterm *_Nonnull term);
/// After that, has the terminal hand over each key at once all the same.
void cterm_take_keys(cterm *_Nonnull term);

/// Comes back, and repaints all.
void cterm_return(cterm *_Nonnull term);

/// Takes over the size the terminal has now, and paints everything next time where it changed.
bool cterm_resize(cterm *_Nonnull term);

int32_t cterm_rows(const cterm *_Nonnull term);
int32_t cterm_columns(const cterm *_Nonnull term);

/// 0 without colours; above 256, colours are numbered 0xRRGGBB.
int32_t cterm_color_count(const cterm *_Nonnull term);

/// A string of the terminal's description, or NULL.
const char *_Nullable cterm_string(const char *_Nonnull capability);

/// Takes ASCII as the character set, whatever the environment says.
void cterm_use_ascii(void);

/// Whether terminals of this type have a character set of lines: all pieces of boxes, with their tees and the crossing.
bool cterm_has_lines(const char *_Nonnull type, int32_t output);

/// Says what ncurses wrote in fewer bytes, in place: of each look no more than differs from the one before. It has to
/// end in the plain look; `is_plain` is whether it is known to begin so. `has_offs` is whether the terminal takes bold
/// and the like away one by one; `rows` are those of the screen. The result is how many bytes are left.
size_t cterm_shorten(char *_Nonnull bytes, size_t count, bool is_plain, bool has_offs, int32_t rows);

enum { CTERM_DEFAULT_COLOR = -1 };

/// The number of a pair of colours, made on first use.
int32_t cterm_pair(cterm *_Nonnull term, int32_t foreground, int32_t background);

enum : uint32_t {
  CTERM_BOLD = 1, CTERM_DIM = 2, CTERM_UNDERLINED = 4, CTERM_REVERSED = 8,
};

typedef struct {
  uint32_t attributes;
  int32_t pair;
} cterm_pen;

enum : uint32_t {
  CTERM_WIDE = 1u << 30,      // set in a scalar that takes two columns
  CTERM_COMBINING = 1u << 31, // set in a scalar that joins the one before it
};

/// Writes characters from a place to the right; light lines are drawn with the terminal's own where it has no UTF-8.
void cterm_put(cterm *_Nonnull term, int32_t row, int32_t column, cterm_pen pen,
               const uint32_t *_Nonnull scalars, int32_t count);

/// Paints what changed, in one write, and leaves the cursor there; a negative row hides it.
void cterm_flush(cterm *_Nonnull term, int32_t cursor_row, int32_t cursor_column);

/// Has everything painted next time, whatever is believed to be on the screen.
void cterm_invalidate(cterm *_Nonnull term);

void cterm_set_mouse(cterm *_Nonnull term, bool on);

/// Blocks the signals of a full-screen program, to be read from the descriptor this returns; -1 where it fails.
int32_t cterm_signals_open(void);

/// The next signal that came in, or 0.
int32_t cterm_signals_next(int32_t signals);

/// Stops this process as Ctrl-Z does, until it is continued.
void cterm_signals_stop(void);

/// Handles signals again as before `cterm_signals_open`.
void cterm_signals_close(int32_t signals);
