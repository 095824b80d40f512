import CNcurses

/// Has memory that the program no longer uses go back to the system, but for half a megabyte at the end of the heap.
package func keepLittleFreeMemory() { cterm_keep_little_memory() }
