#include "Look.h"
#include "Screen.h"

#include <string.h>

// Ways to have characters stand for lines, and no longer; the numbers of the third are those of a look.
static const struct {
  const char *on, *off;
} line_sets[] = {{"\033(0", "\033(B"}, {"\016", "\017"}, {"\033[11m", "\033[10m"}};

typedef struct {
  look shown, wanted;
  bool is_known;  // what is shown: not after a number that means nothing here
  bool has_reset; // what is wanted begins anew, and is said to be all
  bool has_offs;  // the terminal takes a flag away alone
  bool knows_lines, says_lines; // as is_known and has_reset of the look, of whether characters stand for lines
  int line_set;   // the last one used
} state;

// The `ESC [ … m` at `at`: how many bytes it takes, 0 where there is none.
static size_t look_length(const char *at, const char *end) {
  if (end - at < 3 || at[0] != '\033' || at[1] != '[') return 0;
  const char *last = at + 2;
  while (last < end && ((*last >= '0' && *last <= '9') || *last == ';' || *last == ':')) last++;
  return last < end && *last == 'm' ? (size_t)(last - at + 1) : 0;
}

// Whether characters are said to stand for lines, or no longer, at `at`: how many bytes that takes.
static size_t read_lines(state *it, const char *at, const char *end) {
  for (int i = 0; i < 2; i++) {
    size_t length = strlen(line_sets[i].on);
    if ((size_t)(end - at) < length) continue;
    bool is_on = memcmp(at, line_sets[i].on, length) == 0;
    if (!is_on && memcmp(at, line_sets[i].off, length) != 0) continue;
    if (is_on || !it->knows_lines) it->line_set = i;
    it->wanted.is_lines = is_on;
    it->says_lines = true;
    return length;
  }
  return 0;
}

// Takes in the look at `at`, which has so many bytes; false where it cannot be told.
static bool read_look(state *it, const char *at, size_t length) {
  look wanted = it->wanted;
  bool begins_anew = at[2] == 'm' || (at[2] == '0' && (at[3] == 'm' || at[3] == ';'));
  if (!look_apply(&wanted, at + 2, at + length - 1) || !(it->is_known || it->has_reset || begins_anew)) return false;
  if (wanted.is_lines && !it->wanted.is_lines) it->line_set = 2;
  it->says_lines |= wanted.is_lines != it->wanted.is_lines;
  it->wanted = wanted;
  it->has_reset |= begins_anew;
  return true;
}

// The fewest bytes for the look that is wanted; none where it is shown already.
static sequence best_look(const state *it) {
  if (it->is_known ? look_is_same(&it->shown, &it->wanted) : !it->has_reset) return (sequence){.length = 0};
  sequence change = look_difference(&it->shown, &it->wanted);
  if (!it->has_reset) return change;
  sequence anew = look_reset(&it->wanted);
  bool needs_offs = (it->shown.flags & ~it->wanted.flags) != 0;
  return it->is_known && (it->has_offs || !needs_offs) && change.length < anew.length ? change : anew;
}

// Writes what leads from what is shown to what is wanted, in the place of `pending`; where that ends.
static char *write_pending(state *it, char *to, const char *pending, size_t length) {
  sequence best = best_look(it);
  bool is_lines = it->wanted.is_lines;
  const char *lines = is_lines ? line_sets[it->line_set].on : line_sets[it->line_set].off;
  bool needs_lines = it->says_lines && (!it->knows_lines || is_lines != it->shown.is_lines);
  size_t line_length = needs_lines ? strlen(lines) : 0;
  if (best.length + line_length <= length) {
    memcpy(to, best.text, best.length);
    memcpy(to + best.length, lines, line_length);
    length = best.length + line_length;
  } else {
    memmove(to, pending, length);
  }
  it->shown = it->wanted;
  it->is_known |= it->has_reset;
  it->knows_lines |= it->says_lines;
  it->has_reset = it->says_lines = false;
  return to + length;
}

// Writes the `ESC [ a ; b H` or `r` at `at` without numbers that go without saying: the first column, all of the rows.
// How many bytes were read; 0 where there is no such thing.
static size_t shorten_place(char **to, const char *at, const char *end, int32_t rows) {
  if (end - at < 3 || at[0] != '\033' || at[1] != '[') return 0;
  int numbers[2] = {0, 0}, place = 0;
  const char *last = at + 2;
  for (; last < end && ((*last >= '0' && *last <= '9') || (*last == ';' && place == 0)); last++) {
    if (*last == ';') place = 1;
    else if (numbers[place] < 10000) numbers[place] = numbers[place] * 10 + *last - '0';
  }
  if (last == end || place == 0) return 0;
  bool is_row = *last == 'H' && numbers[1] == 1, is_all = *last == 'r' && numbers[0] == 1 && numbers[1] == rows;
  if (!is_row && !is_all) return 0;
  const char *rest = is_row ? memchr(at, ';', (size_t)(last - at)) : at + 2;
  memmove(*to, at, (size_t)(rest - at));
  *to += rest - at;
  *(*to)++ = *last;
  return (size_t)(last - at + 1);
}

size_t cterm_shorten(char *bytes, size_t count, bool is_plain, bool has_offs, int32_t rows) {
  const char *at = bytes, *pending = bytes, *end = bytes + count;
  char *to = bytes;
  state it = {.is_known = is_plain, .knows_lines = is_plain, .has_offs = has_offs};
  while (at < end) {
    size_t lines = read_lines(&it, at, end), length = look_length(at, end);
    if (lines > 0 || (length > 0 && read_look(&it, at, length))) {
      at += lines + length;
      continue;
    }
    if (pending < at) to = write_pending(&it, to, pending, (size_t)(at - pending));
    if (length > 0) it.is_known = false;
    size_t place = shorten_place(&to, at, end, rows);
    at += place;
    if (place == 0)
      for (size_t left = length > 0 ? length : 1; left > 0; left--) *to++ = *at++;
    pending = at;
  }
  if (pending < at) to = write_pending(&it, to, pending, (size_t)(at - pending));
  return (size_t)(to - bytes);
}
