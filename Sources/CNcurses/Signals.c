// The signals of a full-screen program, read from a descriptor instead of handled.
#include "CNcurses.h"
#include "Private.h"

#include <errno.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

// All that would end or stop the program and can be answered; the last six nobody sends it on purpose.
static const int watched[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP,    SIGINT,
                              SIGUSR1,  SIGUSR2, SIGALRM, SIGPROF, SIGVTALRM, SIGIO};
enum { watched_count = sizeof watched / sizeof *watched };

static struct sigaction before[watched_count], pipe_before;
static sigset_t mask_before;

int32_t cterm_signals_open(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < watched_count; i++) {
    sigaction(watched[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaddset(&set, watched[i]); // nohup stays nohup
  }
  int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor < 0) return -1;
  sigprocmask(SIG_BLOCK, &set, &mask_before);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGPIPE, &ignore, &pipe_before); // a terminal that went away is an error of write
  return descriptor;
}

int32_t cterm_signals_next(int32_t signals) {
  struct signalfd_siginfo info;
  ssize_t count;
  do count = read(signals, &info, sizeof info);
  while (count < 0 && errno == EINTR);
  return count == sizeof info ? (int32_t)info.ssi_signo : 0;
}

void cterm_signals_stop(void) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &mask); // stops here
  sigprocmask(SIG_SETMASK, &mask, NULL);
}

void signals_reclaim(void) {
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &before[i], NULL);
}

void cterm_signals_close(int32_t signals) {
  close(signals);
  signals_reclaim();
  sigaction(SIGPIPE, &pipe_before, NULL);
  sigprocmask(SIG_SETMASK, &mask_before, NULL);
}
