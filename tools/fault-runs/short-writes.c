/*
 * To be loaded before a program: write(2) takes at most as many bytes as MYNA_SHORT_WRITES says.
 *
 * strace cannot do this: a result that it makes up keeps the call from happening, so that the
 * program is told of bytes that were never written.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whether a short write is possible: what threads wake each other with takes 8 bytes or none. */
static int is_stream(int file) {
  struct stat status;
  return fstat(file, &status) == 0
         && (S_ISREG(status.st_mode) || S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode));
}

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  static size_t most;
  if (next == NULL) {
    const char *text = getenv("MYNA_SHORT_WRITES");
    most = text != NULL ? strtoul(text, NULL, 10) : 0;
    next = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  }
  return next(file, bytes, most > 0 && count > most && is_stream(file) ? most : count);
}
