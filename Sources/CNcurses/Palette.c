#include "Look.h"

#include <stdio.h>
#include <string.h>

// Which of the six levels of the cube a part is; -1 where it is none of them.
static int level(int part) {
  if (part == 0) return 0;
  return part >= 95 && part <= 255 && (part - 55) % 40 == 0 ? (part - 55) / 40 : -1;
}

// The one of 256 colours that is this one; 0 where none is.
static int palette_index(int red, int green, int blue) {
  if (red == green && green == blue && red >= 8 && red <= 238 && (red - 8) % 10 == 0) return 232 + (red - 8) / 10;
  int levels[3] = {level(red), level(green), level(blue)};
  if (levels[0] < 0 || levels[1] < 0 || levels[2] < 0) return 0;
  return 16 + levels[0] * 36 + levels[1] * 6 + levels[2];
}

void colour_shorten(colour *it) {
  char text[sizeof it->text + 1];
  memcpy(text, it->text, it->length);
  text[it->length] = 0;
  int plane, red, green, blue, end = 0;
  if (sscanf(text, "%d:2::%d:%d:%d%n", &plane, &red, &green, &blue, &end) < 4
      && sscanf(text, "%d;2;%d;%d;%d%n", &plane, &red, &green, &blue, &end) < 4) return;
  int index = end == (int)it->length ? palette_index(red, green, blue) : 0;
  if (index > 0) it->length = (size_t)snprintf(it->text, sizeof it->text, "%d;5;%d", plane, index);
}
