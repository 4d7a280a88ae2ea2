// The least that a program on the whole terminal does: one full screen, and each key is answered.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <string.h>

static const char *words =
  "the quick brown fox jumps over the lazy dog and goes on to the next field where the grass is "
  "green and the evening is long";

static void page(int number) {
  for (int row = 0; row < LINES - 2; row++) {
    move(row, 0);
    clrtoeol();
    mvaddnstr(row, 2, words + (number * 7 + row * 3) % 40, COLS - 50);
  }
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  page(0);
  mvaddstr(LINES - 1, 1, "floor ready");
  move(LINES - 2, 0);
  refresh();
  int column = 0, row = 0, number = 0;
  for (;;) {
    int key = getch();
    switch (key) {
      case 3: endwin(); return 0;
      case KEY_DOWN:
      case KEY_UP:
        mvchgat(row, 0, COLS, A_NORMAL, 0, NULL);
        row = (row + (key == KEY_DOWN ? 1 : LINES - 3)) % (LINES - 2);
        mvchgat(row, 0, COLS, A_REVERSE, 0, NULL);
        move(row, 0);
        break;
      case KEY_NPAGE:
      case KEY_PPAGE: page(number += key == KEY_NPAGE ? 1 : -1); break;
      default:
        if (column == COLS - 1) {
          column = 0;
          move(LINES - 2, 0);
          clrtoeol();
        }
        mvaddch(LINES - 2, column++, (chtype)key);
    }
    refresh();
  }
}
