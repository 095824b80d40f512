#include "Screen.h"

#include <string.h>

// How many numbers one sequence may have: ECMA-48 sets no limit, the Linux console's is 16.
enum { most_numbers = 16 };

typedef struct {
  char *text; // the numbers, between `ESC [` and `m`
  size_t length;
} look;

// The `ESC [ … m` at `at`; how many bytes it takes, 0 where there is none.
static size_t read_look(char *at, const char *end, look *result) {
  if (end - at < 3 || at[0] != '\033' || at[1] != '[') return 0;
  char *last = at + 2;
  while (last < end && ((*last >= '0' && *last <= '9') || *last == ';' || *last == ':')) last++;
  if (last == end || *last != 'm') return 0;
  *result = (look){at + 2, (size_t)(last - at - 2)};
  return (size_t)(last - at + 1);
}

static bool is_reset(const look *it) {
  return it->length == 0 || (it->text[0] == '0' && (it->length == 1 || it->text[1] == ';'));
}

static int numbers(const look *it) {
  int count = 1;
  for (size_t i = 0; i < it->length; i++) count += it->text[i] == ';' || it->text[i] == ':';
  return count;
}

// Writes the looks that follow each other as one, from the last one on that resets all before it.
static char *write_looks(char *to, look *looks, int count, bool *is_plain) {
  int first = 0;
  for (int i = 0; i < count; i++)
    if (is_reset(&looks[i])) first = i;
  bool resets = is_reset(&looks[first]);
  if (resets && looks[first].length > 0) { // `0;1` is what `1` is after a reset
    size_t zero = looks[first].length > 1 ? 2 : 1;
    looks[first].text += zero;
    looks[first].length -= zero;
  }
  bool needs_reset = resets && !*is_plain, is_empty = true;
  char *start = to;
  *to++ = '\033';
  *to++ = '[';
  if (needs_reset) *to++ = '0';
  for (int i = first; i < count; i++) {
    if (looks[i].length == 0) continue;
    if (to[-1] != '[') *to++ = ';';
    memmove(to, looks[i].text, looks[i].length);
    to += looks[i].length;
    is_empty = false;
  }
  *is_plain = resets && is_empty;
  if (is_empty && !needs_reset) return resets ? start : to;
  if (is_empty) to--; // `ESC [ m` for `ESC [ 0 m`
  *to++ = 'm';
  return to;
}

size_t cterm_shorten(char *bytes, size_t count) {
  char *at = bytes, *to = bytes, *end = bytes + count;
  bool is_plain = false;
  while (at < end) {
    look looks[4];
    int found = 0, total = 0;
    size_t length;
    while (found < 4 && at < end) {
      if (end - at >= 3 && memcmp(at, "\033(B", 3) == 0) { // no other character set was ever chosen
        at += 3;
      } else if ((length = read_look(at, end, &looks[found])) > 0
                 && ((total += numbers(&looks[found])) <= most_numbers || found == 0)) {
        at += length;
        found++;
      } else {
        break;
      }
    }
    if (found > 0) to = write_looks(to, looks, found, &is_plain);
    else if (at < end) *to++ = *at++;
  }
  return (size_t)(to - bytes);
}
