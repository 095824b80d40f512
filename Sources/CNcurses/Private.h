#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// From now on a crash, or an exit that passes by `cterm_close`, writes `bytes` to `output` and sets these modes.
void guard_arm(int output, const char *bytes, size_t count, int input, const struct termios *modes);
void guard_disarm(void);

/// Whether the terminal was asked something and has not answered all of it; and throws away what came of that and was not
/// read, before somebody else takes it for keys.
void guard_expect_answers(bool expected);
void guard_drop_answers(int input);

/// Holds back what is written to standard error, where that is a terminal, so that it does not spoil the screen; and
/// shows it.
void guard_hold_errors(void);
void guard_release_errors(void);

/// Undoes what ncurses did to the signals that are read from a descriptor.
void signals_reclaim(void);
