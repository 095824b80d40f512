// Leaves the terminal as it was found when the program crashes. Everything here that runs in a handler is
// async-signal-safe: the bytes and the modes are prepared beforehand.
#define _GNU_SOURCE
#include "Private.h"

#include <signal.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGQUIT, SIGSYS, SIGXCPU, SIGXFSZ};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct {
  volatile sig_atomic_t is_armed;
  volatile sig_atomic_t expects_answers; // which nobody is there to read when the program has ended
  bool wants_backtrace; // then Swift's own handlers go on; they ask questions, so they have to be asked for
  int input, output;
  struct termios modes;
  size_t count;
  char bytes[512];
  struct sigaction before[fatal_count];
  stack_t stack_before;
} guard;

static char handler_stack[64 * 1024];

static struct {
  volatile sig_atomic_t is_held;
  int file, terminal; // where standard error goes meanwhile, and where it went
} errors;

void guard_hold_errors(void) {
  if (errors.is_held || !isatty(STDERR_FILENO)) return;
  int file = memfd_create("stderr", MFD_CLOEXEC);
  int terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (file < 0 || terminal < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    close(terminal);
    return;
  }
  errors.file = file;
  errors.terminal = terminal;
  errors.is_held = 1;
}

void guard_release_errors(void) {
  if (!errors.is_held) return;
  errors.is_held = 0;
  dup2(errors.terminal, STDERR_FILENO);
  close(errors.terminal);
  lseek(errors.file, 0, SEEK_SET);
  char bytes[1024];
  for (ssize_t count; (count = read(errors.file, bytes, sizeof bytes)) > 0;)
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
  close(errors.file);
}

void guard_expect_answers(bool expected) { guard.expects_answers = expected; }

void guard_drop_answers(int input) {
  if (guard.expects_answers) tcflush(input, TCIFLUSH);
}

static void restore(void) {
  if (!guard.is_armed) return;
  guard.is_armed = 0;
  ssize_t written = write(guard.output, guard.bytes, guard.count);
  (void)written; // nothing is left to be done about it
  guard_drop_answers(guard.input);
  tcsetattr(guard.input, TCSANOW, &guard.modes);
  guard_release_errors();
}

static void handle(int signal) {
  restore();
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == signal && guard.wants_backtrace) action = guard.before[i];
  sigaction(signal, &action, NULL);
  raise(signal); // delivered as this handler returns
}

void guard_arm(int output, const char *bytes, size_t count, int input, const struct termios *modes) {
  static bool is_registered;
  if (!is_registered) is_registered = atexit(restore) == 0;
  guard.wants_backtrace = getenv("SWIFT_BACKTRACE") != NULL;
  guard.input = input;
  guard.output = output;
  guard.modes = *modes;
  guard.count = count < sizeof guard.bytes ? count : sizeof guard.bytes;
  memcpy(guard.bytes, bytes, guard.count);

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &guard.stack_before);
  struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], NULL, &guard.before[i]);
    if (guard.before[i].sa_handler != SIG_IGN) sigaction(fatal[i], &action, NULL);
  }
  guard.is_armed = 1;
}

void guard_disarm(void) {
  if (!guard.is_armed) return;
  guard.is_armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &guard.before[i], NULL);
  sigaltstack(&guard.stack_before, NULL);
}
