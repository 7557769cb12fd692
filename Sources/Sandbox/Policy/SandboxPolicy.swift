/// What a program may do; everything else is refused to it.
///
/// Every program may read the system's own files (`SystemPaths`) and the folder that it is started in,
/// and has a folder of its own for temporary files that is gone afterwards: `HOME` and `TMPDIR` name it,
/// unless the environment says otherwise.
public struct SandboxPolicy: Sendable, Hashable {
  /// Files and folders that it may read and run, with all that is in them: absolute paths.
  public var readable: [String]
  /// Files and folders that it may read, run, change and fill: absolute paths.
  public var writable: [String]
  /// Whether it may use the network, whole or not at all.
  public var network: Bool
  /// Whether it may start other programs.
  public var programs: Bool
  /// Whether it may read what the machine's `/proc` says of processes.
  ///
  /// Only where the box has no process space of its own (Landlock) does that show others: what they are
  /// called, their command lines, their use of the machine; with that come the machine's own figures and
  /// settings there. Their environment, memory and open files stay closed. Programs in Swift need it there:
  /// libdispatch reads `/proc/ID/stat` of its own threads, which cannot be granted before they exist, and
  /// ends the program if it cannot.
  public var seesProcesses: Bool
  /// Its complete environment.
  public var environment: [String: String]
  /// How much of the machine it may use.
  public var limits: Limits

  /// What a program may do; without arguments as little as possible.
  public init(
    readable: [String] = [], writable: [String] = [], network: Bool = false, programs: Bool = true,
    seesProcesses: Bool = false, environment: [String: String] = [:], limits: Limits = Limits()
  ) {
    self.readable = readable
    self.writable = writable
    self.network = network
    self.programs = programs
    self.seesProcesses = seesProcesses
    self.environment = environment
    self.limits = limits
  }
}
