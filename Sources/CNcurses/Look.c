#include "Look.h"

#include <string.h>

enum { bold = 1 << 1, dim = 1 << 2 };

// The number at `at`, up to what ends it; -1 where there is none.
static int read_number(const char **at, const char *end) {
  int number = 0;
  while (*at < end && **at >= '0' && **at <= '9' && number < 1000) number = number * 10 + *(*at)++ - '0';
  return *at == end || **at == ';' || **at == ':' ? number : -1;
}

// Where the colour ends whose first number, 38 or 48, does at `at`; NULL where it is none.
static const char *colour_end(const char *at, const char *end) {
  if (at < end && *at == ':') { // all of it is one number, in parts
    while (at < end && *at != ';') at++;
    return at;
  }
  int count = 1;
  for (int place = 0; place < count; place++) {
    if (at == end) return NULL;
    at++;
    int number = read_number(&at, end);
    if (place == 0) count = number == 5 ? 2 : number == 2 ? 4 : 0;
    if (number < 0 || count == 0) return NULL;
  }
  return at;
}

static bool set_colour(look *it, bool is_background, const char *start, const char *end) {
  colour *place = is_background ? &it->background : &it->foreground;
  if ((size_t)(end - start) > sizeof place->text) return false;
  place->length = (size_t)(end - start);
  memcpy(place->text, start, place->length);
  if (place->length > 8) colour_shorten(place);
  return true;
}

// Takes in the number that starts at `start` and ends at `*at`, and what belongs to it.
static bool apply(look *it, int number, const char *start, const char **at, const char *end) {
  bool is_background = number / 10 == 4 || number / 10 == 10;
  switch (number) {
  case 0: *it = (look){.is_lines = it->is_lines}; return true;
  case 1 ... 9: it->flags |= 1u << number; return true;
  case 10 ... 11: it->is_lines = number == 11; return true;
  case 22: it->flags &= ~(unsigned)(bold | dim); return true;
  case 23 ... 29: it->flags &= ~(1u << (number - 20)); return true;
  case 30 ... 37: case 40 ... 47: case 90 ... 97: case 100 ... 107: return set_colour(it, is_background, start, *at);
  case 38: case 48:
    *at = colour_end(*at, end);
    return *at != NULL && set_colour(it, is_background, start, *at);
  case 39: case 49: return set_colour(it, is_background, start, start);
  default: return false;
  }
}

bool look_apply(look *it, const char *at, const char *end) {
  do {
    const char *start = at;
    int number = read_number(&at, end);
    if (!apply(it, number, start, &at, end) || (at < end && *at != ';')) return false;
  } while (at++ < end);
  return true;
}

static bool is_same(const colour *one, const colour *other) {
  return one->length == other->length && memcmp(one->text, other->text, one->length) == 0;
}

bool look_is_same(const look *one, const look *other) {
  return one->flags == other->flags && is_same(&one->foreground, &other->foreground)
    && is_same(&one->background, &other->background);
}

bool look_is_plain(const look *it) { return look_is_same(it, &(look){0}); }

static void add(sequence *it, const char *numbers, size_t length) {
  if (it->length > 2) it->text[it->length++] = ';';
  memcpy(it->text + it->length, numbers, length);
  it->length += length;
}

static void add_flags(sequence *it, unsigned flags) {
  for (int number = 1; number < 10; number++)
    if (flags & 1u << number) add(it, &"0123456789"[number], 1);
}

static void add_colour(sequence *it, const colour *from, const colour *to, const char *own) {
  if (is_same(from, to)) return;
  if (to->length > 0) add(it, to->text, to->length);
  else add(it, own, 2);
}

sequence look_reset(const look *to) {
  sequence it = {"\033[", 2};
  if (!look_is_plain(to)) add(&it, "0", 1);
  add_flags(&it, to->flags);
  add_colour(&it, &(colour){0}, &to->foreground, "39");
  add_colour(&it, &(colour){0}, &to->background, "49");
  it.text[it.length++] = 'm';
  return it;
}

sequence look_difference(const look *from, const look *to) {
  sequence it = {"\033[", 2};
  unsigned off = from->flags & ~to->flags, on = to->flags & ~from->flags;
  if (off & (bold | dim)) {
    add(&it, "22", 2);
    on |= to->flags & (bold | dim);
  }
  for (int number = 3; number < 10; number++)
    if (off & 1u << number) add(&it, (char[]){'2', (char)('0' + number)}, 2);
  add_flags(&it, on);
  add_colour(&it, &from->foreground, &to->foreground, "39");
  add_colour(&it, &from->background, &to->background, "49");
  it.text[it.length++] = 'm';
  return it;
}
