#pragma once

#include <pthread.h>

/// Starts a thread that answers to no signal which is sent to the process, on another processor than this one where there
/// is one. Gives 0, or the error number of pthread_create(3).
int start_thread(pthread_t *_Nonnull thread, void *_Nullable (*_Nonnull run)(void *_Nullable), void *_Nullable argument);
