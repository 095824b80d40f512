// What the dashboard is measured against: the lines of a file as a list, drawn with as little as ncurses needs.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

static char **lines;
static int count;

static int read_lines(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) return 0;
  char *line = NULL;
  size_t capacity = 0;
  while (getline(&line, &capacity, file) > 0) {
    char **longer = realloc(lines, (size_t)(count + 1) * sizeof *lines);
    if (longer == NULL) break;
    lines = longer;
    lines[count++] = line;
    line = NULL;
    capacity = 0;
  }
  fclose(file);
  return count;
}

static void draw(int top, int selected) {
  erase();
  for (int row = 0; row < LINES && top + row < count; row++) {
    if (top + row == selected) attron(A_REVERSE);
    mvaddnstr(row, 0, lines[top + row], COLS - 1);
    if (top + row == selected) attroff(A_REVERSE);
  }
  refresh();
}

int main(int argc, char **argv) {
  setlocale(LC_CTYPE, "");
  if (argc != 2 || read_lines(argv[1]) == 0 || initscr() == NULL) return 1;
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  curs_set(0);
  int top = 0, selected = 0;
  for (int key = 0; key != 'q' && key != ERR; key = getch()) {
    if (key == 'j' && selected < count - 1) selected++;
    if (key == 'k' && selected > 0) selected--;
    if (key == KEY_NPAGE) top = selected = selected + LINES < count ? selected + LINES : count - 1;
    if (key == KEY_PPAGE) top = selected = selected > LINES ? selected - LINES : 0;
    if (top > count - LINES) top = count > LINES ? count - LINES : 0;
    if (selected < top) top = selected;
    if (selected >= top + LINES) top = selected - LINES + 1;
    draw(top, selected);
  }
  endwin();
  return 0;
}
