/// System calls, asked for one by one from Python.
enum Calls {
  /// Defines `ask(name, number, arguments…)`, which prints what the system answers: a name of errno, or
  /// `done`.
  static let prelude = """
    import ctypes, errno, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    def ask(name, number, *arguments):
      ctypes.set_errno(0)
      result = libc.syscall(ctypes.c_long(number), *[
        a if isinstance(a, bytes) else ctypes.c_long(a) for a in arguments])
      if name == "clone" and result == 0: os._exit(0)
      number = ctypes.get_errno()
      print(name, errno.errorcode.get(number, "done") if result < 0 else "done", flush=True)

    """
}
