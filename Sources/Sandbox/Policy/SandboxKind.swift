/// How a program is kept to its policy.
public enum SandboxKind: String, Sendable, Hashable, CaseIterable {
  /// Namespaces of its own, made by the program `bwrap`: the machine's other files, processes and networks
  /// do not exist for it.
  case bubblewrap
  /// Landlock and a filter of system calls: the machine's other files, processes and networks are refused
  /// to it.
  ///
  /// What stays visible: whether a file exists, its size and its times (not its content, and no list of a
  /// folder), and whether a process exists; with `seesProcesses`, also what `/proc` shows to everybody. A
  /// program may not change the rights, owners and times of files, not even of granted ones, and cannot
  /// leave its session. What is granted inside of a granted folder adds to it and takes nothing away. If the host is killed outright, the program is killed with
  /// it, but programs that it has started may go on, in their box, until they miss their input.
  case landlock
  /// No box: only a session, limits and an environment of its own.
  ///
  /// On Linux it cannot leave its session and gets no rights that its file would give it, so that it can
  /// always be ended. If the host is killed outright, it is as with Landlock.
  case unconfined = "none"
}
