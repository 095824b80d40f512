#pragma once
#include <stdbool.h>
#include <stddef.h>

// A colour as `ESC [ … m` gives it, such as `38;5;130`; empty for the terminal's own.
typedef struct {
  char text[24];
  size_t length;
} colour;

// How characters look by the numbers of `ESC [ … m`, and whether they stand for pieces of lines.
typedef struct {
  colour foreground, background;
  unsigned flags; // a bit for each of 1 to 9
  bool is_lines;
} look;

// Names a colour of red, green and blue that is one of the 256 by its number there: the themes mix no others, and each
// change in a row costs half as much.
void colour_shorten(colour *it);

// A sequence `ESC [ … m`.
typedef struct {
  char text[96];
  size_t length;
} sequence;

bool look_is_plain(const look *it);
// But for lines.
bool look_is_same(const look *one, const look *other);

// Takes in the numbers between `at` and `end`; false where one of them means nothing here.
bool look_apply(look *it, const char *at, const char *end);

// What makes `to` of anything.
sequence look_reset(const look *to);
// What makes `to` of `from`, one change after the other.
sequence look_difference(const look *from, const look *to);
