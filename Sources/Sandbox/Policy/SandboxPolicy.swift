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
  /// Its complete environment.
  public var environment: [String: String]
  /// How much of the machine it may use.
  public var limits: Limits

  /// What a program may do; without arguments as little as possible.
  public init(
    readable: [String] = [], writable: [String] = [], network: Bool = false, programs: Bool = true,
    environment: [String: String] = [:], limits: Limits = Limits()
  ) {
    self.readable = readable
    self.writable = writable
    self.network = network
    self.programs = programs
    self.environment = environment
    self.limits = limits
  }
}
