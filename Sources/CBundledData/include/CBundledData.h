#pragma once

#include <stddef.h>
#include <stdint.h>

/// A file of data/, as it was when the program was built.
typedef struct {
  const char *_Nonnull name;  // inside data/
  const uint8_t *_Nonnull bytes;
  size_t length;
} bundled_file;

const bundled_file *_Nonnull bundled_files(void);
size_t bundled_file_count(void);
