#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

// The other screen, pasting in brackets, no cursor until one is wanted; and all of it back.
static const char enter_sequence[] = "\033[?1049h\033[?2004h\033[?25l\033[2J\033[H";
static const char leave_sequence[] = "\033[0m\033[?2004l\033[?25h\033[?1049l";

static const int told_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { TOLD = sizeof told_signals / sizeof *told_signals };
enum { FATAL = sizeof fatal_signals / sizeof *fatal_signals };

static struct termios found;
static struct sigaction found_told[TOLD], found_fatal[FATAL];
static int output_descriptor = -1, input_descriptor = -1;
static int news_pipe[2] = {-1, -1};
static volatile sig_atomic_t is_entered, ending_signal;

static void send(char letter) {
  int old = errno;
  ssize_t ignored = write(news_pipe[1], &letter, 1);
  (void)ignored;
  errno = old;
}

static void tell(int signal) {
  switch (signal) {
    case SIGWINCH: send('r'); break;
    case SIGTSTP: send('s'); break;
    case SIGCONT: send('c'); break;
    default:
      ending_signal = signal;
      send('e');
  }
}

// Only calls that a handler may make: write, tcsetattr, sigaction.
static void give_back(void) {
  if (!is_entered) return;
  is_entered = 0;
  ssize_t ignored = write(output_descriptor, leave_sequence, sizeof leave_sequence - 1);
  (void)ignored;
  tcsetattr(input_descriptor, TCSANOW, &found);
}

// Whoever was to handle the failure does so with the terminal as it was.
static void fail(int signal) {
  give_back();
  for (int index = 0; index < FATAL; index++) {
    if (fatal_signals[index] == signal) sigaction(signal, &found_fatal[index], NULL);
  }
  // A failing instruction fails again; what somebody sent has to be sent again.
  raise(signal);
}

static void handle(void (*handler)(int), const int *signals, struct sigaction *old, int count) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < count; index++) sigaction(signals[index], &action, &old[index]);
}

static void unhandle(const int *signals, struct sigaction *old, int count) {
  for (int index = 0; index < count; index++) sigaction(signals[index], &old[index], NULL);
}

static int prepare(void) {
  if (news_pipe[0] >= 0) return 0;
  if (pipe(news_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(news_pipe[end], F_SETFD, FD_CLOEXEC);
    fcntl(news_pipe[end], F_SETFL, O_NONBLOCK);
  }
  atexit(terminal_leave);
  return 0;
}

int terminal_enter(int input, int output) {
  if (is_entered) return 0;
  if (prepare() != 0 || tcgetattr(input, &found) != 0) return -1;
  struct termios raw = found;
  raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  input_descriptor = input;
  output_descriptor = output;
  handle(fail, fatal_signals, found_fatal, FATAL);
  handle(tell, told_signals, found_told, TOLD);
  // From here on each way out leads through give_back.
  is_entered = 1;
  if (tcsetattr(input, TCSADRAIN, &raw) != 0) {
    terminal_leave();
    return -1;
  }
  ssize_t ignored = write(output, enter_sequence, sizeof enter_sequence - 1);
  (void)ignored;
  return 0;
}

void terminal_leave(void) {
  if (!is_entered) return;
  give_back();
  unhandle(told_signals, found_told, TOLD);
  unhandle(fatal_signals, found_fatal, FATAL);
}

int terminal_suspend(void) {
  terminal_leave();
  // The whole job stops, as it does with Ctrl-Z elsewhere: the others first, and then this process by
  // a signal to this very thread. One to the process may be taken by another thread, and this one
  // would be on the other screen again before the stop.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, as_found;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGTSTP, &ignore, &as_found);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &as_found, NULL);
  // Threads of a pool come with signals blocked.
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  pthread_kill(pthread_self(), SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return terminal_enter(input_descriptor, output_descriptor);
}

int terminal_wait(int input, int milliseconds) {
  struct pollfd waits[2] = {{.fd = news_pipe[0], .events = POLLIN},
                            {.fd = input, .events = POLLIN}};
  int ready;
  do ready = poll(waits, 2, milliseconds);
  while (ready < 0 && errno == EINTR);
  if (ready < 0) return -1;
  if (waits[0].revents & POLLIN) return 2;
  if (waits[1].revents & POLLIN) return 1;
  return waits[1].revents ? -1 : 0;
}

int terminal_news(void) {
  char letters[64];
  int news = 0;
  ssize_t count;
  while ((count = read(news_pipe[0], letters, sizeof letters)) > 0) {
    for (ssize_t index = 0; index < count; index++) {
      switch (letters[index]) {
        case 'r': news |= TERMINAL_RESIZED; break;
        case 's': news |= TERMINAL_STOPPED; break;
        case 'c': news |= TERMINAL_CONTINUED; break;
        case 'e': news |= TERMINAL_ENDED; break;
        default: news |= TERMINAL_WOKEN;
      }
    }
  }
  return news;
}

int terminal_ending_signal(void) { return ending_signal; }

void terminal_wake(void) { send('w'); }

int terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int terminal_run(const char *command, const char *argument) {
  // The program gets the signals as they are by themselves; this one lets Ctrl-C pass meanwhile.
  struct sigaction ignore = {.sa_handler = SIG_IGN}, interrupt, quit;
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGQUIT);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

  char *script = malloc(strlen(command) + 8);
  int status = -1;
  if (script) {
    strcpy(script, command);
    strcat(script, " \"$1\"");
    char *arguments[] = {"sh", "-c", script, "sh", (char *)argument, NULL};
    pid_t child;
    if (posix_spawn(&child, "/bin/sh", NULL, &attributes, arguments, environ) == 0) {
      int end = 0;
      pid_t waited;
      do waited = waitpid(child, &end, 0);
      while (waited < 0 && errno == EINTR);
      if (waited == child) status = WIFEXITED(end) ? WEXITSTATUS(end) : 255;
    }
    free(script);
  }
  posix_spawnattr_destroy(&attributes);
  sigaction(SIGINT, &interrupt, NULL);
  sigaction(SIGQUIT, &quit, NULL);
  return status;
}
