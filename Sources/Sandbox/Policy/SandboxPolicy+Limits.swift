extension SandboxPolicy {
  /// How much of the machine a program may use.
  ///
  /// All but `processes` are bounds of each process: a program that starts others has them once for each.
  public struct Limits: Sendable, Hashable {
    /// Memory of its own, in MiB (`RLIMIT_DATA`); with shared and reserved memory it may have eight times
    /// as many addresses (`RLIMIT_AS`).
    public var memoryMB: Int
    /// Time on the processor, in seconds: then comes SIGXCPU, and a second later SIGKILL.
    public var cpuSeconds: Int
    /// Open files, pipes and sockets together.
    public var openFiles: Int
    /// Processes and threads together; a guard against a program that multiplies without end.
    ///
    /// Exact in bubblewrap (Linux 5.14 and later, with util-linux's `prlimit`). Elsewhere the kernel counts
    /// all that the user has, so the bound leaves room for 2,048 more than are there at the start. The
    /// superuser's are not bounded at all.
    public var processes: Int
    /// The size of a file that it writes, in MiB.
    public var fileSizeMB: Int

    /// Limits that an ordinary program never meets.
    public init(
      memoryMB: Int = 1024, cpuSeconds: Int = 3600, openFiles: Int = 256, processes: Int = 64,
      fileSizeMB: Int = 256
    ) {
      self.memoryMB = memoryMB
      self.cpuSeconds = cpuSeconds
      self.openFiles = openFiles
      self.processes = processes
      self.fileSizeMB = fileSizeMB
    }
  }
}
