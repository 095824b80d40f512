#pragma once

#include <malloc.h>

/// Has blocks of `size` bytes and more go back to the system as soon as they are freed, however many have been before.
static inline void return_freed_blocks(int size) { mallopt(M_MMAP_THRESHOLD, size); }
