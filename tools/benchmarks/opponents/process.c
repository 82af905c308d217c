#if defined(__linux__)
#define _GNU_SOURCE
#include <sched.h>
#endif

#include "CMynaOpponents.h"

#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static uint64_t now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

__attribute__((noinline)) void myna_measured(void (*body)(void *), void *context) {
  body(context);
  /* Not a tail call: the profiler has to see this function return. */
  __asm__ volatile("" : : : "memory");
}

struct worker {
  pthread_barrier_t *barrier;
  void (*body)(void *);
  void *context;
  int number;
  uint64_t start, end, processor;
};

/* Gives the calling thread the processor of that number among those that the process may use. */
static void pin(int number) {
#if defined(__linux__)
  cpu_set_t allowed, chosen;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  number %= CPU_COUNT(&allowed);
  for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
    if (!CPU_ISSET(processor, &allowed) || number-- > 0) continue;
    CPU_ZERO(&chosen);
    CPU_SET(processor, &chosen);
    pthread_setaffinity_np(pthread_self(), sizeof chosen, &chosen);
    return;
  }
#else
  (void)number;
#endif
}

static void *work(void *argument) {
  struct worker *worker = argument;
  pin(worker->number);
  pthread_barrier_wait(worker->barrier);
  const uint64_t processor = now(CLOCK_THREAD_CPUTIME_ID);
  worker->start = now(CLOCK_MONOTONIC);
  worker->body(worker->context);
  worker->end = now(CLOCK_MONOTONIC);
  worker->processor = now(CLOCK_THREAD_CPUTIME_ID) - processor;
  return NULL;
}

myna_times myna_parallel(int threads, void (*body)(void *), void *const *contexts) {
  enum { most = 64 };
  pthread_t handles[most];
  struct worker workers[most];
  pthread_barrier_t barrier;
  myna_times times = {0, 0};
  if (threads < 1 || threads > most) return times;
  pthread_barrier_init(&barrier, NULL, (unsigned)threads);
  for (int index = 0; index < threads; ++index) {
    workers[index] = (struct worker){&barrier, body, contexts[index], index, 0, 0, 0};
    pthread_create(&handles[index], NULL, work, &workers[index]);
  }
  /* The threads themselves look at the clock: this one may be woken late. */
  uint64_t start = UINT64_MAX, end = 0;
  for (int index = 0; index < threads; ++index) {
    pthread_join(handles[index], NULL);
    if (workers[index].start < start) start = workers[index].start;
    if (workers[index].end > end) end = workers[index].end;
    times.processor += workers[index].processor;
  }
  pthread_barrier_destroy(&barrier);
  times.wall = end - start;
  return times;
}

uint64_t myna_time_to_first_byte(char *const *arguments) {
  int ends[2];
  pid_t process;
  posix_spawn_file_actions_t actions;
  if (pipe(ends) != 0) return 0;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, ends[0]);
  posix_spawn_file_actions_addclose(&actions, ends[1]);
  const uint64_t start = now(CLOCK_MONOTONIC);
  const int failure = posix_spawn(&process, arguments[0], &actions, NULL, arguments, environ);
  close(ends[1]);
  char bytes[4096];
  const ssize_t count = failure ? 0 : read(ends[0], bytes, sizeof bytes);
  const uint64_t time = now(CLOCK_MONOTONIC) - start;
  while (!failure && read(ends[0], bytes, sizeof bytes) > 0) {}
  close(ends[0]);
  posix_spawn_file_actions_destroy(&actions);
  if (!failure) waitpid(process, NULL, 0);
  return count > 0 ? time : 0;
}
