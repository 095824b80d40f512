#define _GNU_SOURCE
#include "CThreads.h"

#include <sched.h>
#include <signal.h>

/// Moves a thread that has just been made to any processor but this one: Linux 6.18 was seen to leave it waiting here, beside
/// an idle one, for as long as this thread runs.
static void send_elsewhere(pthread_t thread) {
  cpu_set_t processors;
  int here = sched_getcpu();
  if (here < 0 || here >= CPU_SETSIZE || sched_getaffinity(0, sizeof processors, &processors) != 0) return;
  CPU_CLR(here, &processors);
  if (CPU_COUNT(&processors) > 0) pthread_setaffinity_np(thread, sizeof processors, &processors);
}

int start_thread(pthread_t *thread, void *(*run)(void *), void *argument) {
  // A signal that the main thread holds back, to answer it later, would end the process here.
  sigset_t sent, before;
  sigfillset(&sent);
  const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t index = 0; index < sizeof faults / sizeof *faults; index++) sigdelset(&sent, faults[index]);
  pthread_sigmask(SIG_BLOCK, &sent, &before);
  int code = pthread_create(thread, NULL, run, argument);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (code == 0) send_elsewhere(*thread);
  return code;
}
