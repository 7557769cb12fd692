/// What a plugin needs from the machine that it runs on.
///
/// A need is no permission: a pack's lock says what is granted, and the sandbox holds the plugin to it.
public struct PluginNeeds: Sendable, Hashable, Codable {
  /// The hosts that it speaks with, for people who decide; a sandbox grants the network whole or not.
  public var network: [String]
  /// Absolute paths that it reads, beside its own folder and the system.
  public var reads: [String]
  /// Absolute paths that it writes.
  public var writes: [String]
  /// Names of variables of the environment that it gets, such as the one that holds a key.
  public var environment: [String]
  /// Whether it has to see processes in the machine's `/proc`, as programs in Swift do; where there is
  /// bubblewrap, it sees only its own in any case.
  public var seesProcesses: Bool
  /// The most memory, in mebibytes.
  public var memoryMB: Int
  /// The most processor time for its whole life, in seconds; 0 for no bound.
  public var cpuSeconds: Int
  /// How long one call may take, in milliseconds.
  public var deadlineMs: Int

  /// Needs; the defaults are those of a small detector.
  public init(
    network: [String] = [], reads: [String] = [], writes: [String] = [],
    environment: [String] = [], seesProcesses: Bool = false, memoryMB: Int = 256,
    cpuSeconds: Int = 0, deadlineMs: Int = 1000
  ) {
    self.network = network
    self.reads = reads
    self.writes = writes
    self.environment = environment
    self.seesProcesses = seesProcesses
    self.memoryMB = memoryMB
    self.cpuSeconds = cpuSeconds
    self.deadlineMs = deadlineMs
  }
}
