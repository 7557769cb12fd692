// A terminal for one program alone: raw input, the screen beside the scrolled one, and a way back from
// both that works however the program ends.
#ifndef TERMINAL_H
#define TERMINAL_H

// What happened meanwhile; a set of bits.
enum {
  TERMINAL_RESIZED = 1,
  TERMINAL_ENDED = 2,    // somebody wants the program to end: SIGTERM, SIGHUP, SIGINT
  TERMINAL_STOPPED = 4,  // somebody wants it to stop: SIGTSTP
  TERMINAL_CONTINUED = 8,
  TERMINAL_WOKEN = 16,   // terminal_wake was called
};

// Takes the terminal over. Returns 0, or -1 with errno; once it is taken over, does nothing.
int terminal_enter(int input, int output);
// Gives it back as it was found, with its signals; may be called at any time, also by a handler.
void terminal_leave(void);
// Gives it back, stops the program until somebody continues it, and takes the terminal over again.
int terminal_suspend(void);

// Waits for a key, for news, or until the time is over (never where it is negative).
// Returns 1 for a key, 2 for news, 0 if the time is over, -1 if the terminal is gone.
int terminal_wait(int input, int milliseconds);
// What happened since the last call.
int terminal_news(void);
// The signal that wants the program to end, or 0.
int terminal_ending_signal(void);
// Ends a wait; may be called from any thread.
void terminal_wake(void);

// How large the terminal is, in characters. Returns 0, or -1 where nobody knows.
int terminal_size(int descriptor, int *columns, int *rows);

// Runs a command of the shell with one more argument on this terminal, and waits for its end; Ctrl-C is
// for that program alone meanwhile. Returns its exit status, or -1.
int terminal_run(const char *command, const char *argument);

#endif
