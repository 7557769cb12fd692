/// How a program is kept to its policy.
public enum SandboxKind: String, Sendable, Hashable, CaseIterable {
  /// Namespaces of its own, made by the program `bwrap`: the machine's other files, processes and networks
  /// do not exist for it.
  case bubblewrap
  /// Landlock and a filter of system calls: the machine's other files, processes and networks are refused
  /// to it.
  ///
  /// What stays visible: whether a file exists, its size and its times (not its content, and no list of a
  /// folder), and whether a process exists. Nobody may change the rights, owners and times of files, not
  /// even of granted ones, and a program cannot leave its session.
  case landlock
  /// No box: only a session, limits and an environment of its own.
  case unconfined = "none"
}
