#ifndef ONWARD_CNcurses_H
#define ONWARD_CNcurses_H
#endif
