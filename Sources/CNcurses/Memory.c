// What a program that stays open for weeks keeps of the memory that it has freed.
#include "CNcurses.h"

#include <malloc.h>

// By itself the library keeps twice the largest block that was ever freed, up to 64 MiB.
enum { kept = 512 * 1024, own_pages = 1024 * 1024 };

void cterm_keep_little_memory(void) {
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, own_pages); // else it falls to 128 KiB, and every large frame comes and goes by system calls
}
