import SystemPrograms

extension Launch {
  /// What has to be done so that a command runs in a folder as a policy says.
  ///
  /// - Parameter scratch: the program's folder for temporary files; `nil` in bubblewrap, which makes one
  ///   in memory.
  init(
    _ command: [String], in folder: String, under policy: SandboxPolicy, kind: SandboxKind,
    scratch: String?
  ) throws(SandboxError) {
    guard let program = command.first else { throw .programMissing("") }
    try ProgramFile.check(program)
    let grants = try Grants(policy, folder: folder)
    guard kind == .unconfined || grants.reach(program) else {
      throw .programNotExecutable(
        program, reason: "it stands outside of what may be read; grant its folder as readable")
    }
    self.init(
      command: command, folder: folder, box: kind == .unconfined ? .group : .landlock,
      limits: policy.limits, network: policy.network, programs: policy.programs)
    guard let scratch else {
      guard let bwrap = ProgramRun.find("bwrap") else {
        throw .unavailable(.bubblewrap, reason: "the program bwrap is not installed")
      }
      box = .outside
      self.command =
        [bwrap, "--args", "5", "--"] + TaskBound.prefix(policy.limits.processes) + command
      bubblewrap = BubblewrapArguments(policy, grants: grants.paths, folder: folder).words
      return
    }
    environment = policy.environment.withHome(scratch)
    guard kind == .landlock else { return }
    self.grants =
      Launch.system(network: policy.network) + grants.paths + [Grant(path: scratch, access: .write)]
    if policy.seesProcesses {
      self.grants.append(Grant(path: SystemPaths.processes, access: .readFiles, optional: true))
    }
  }

  private static func system(network: Bool) -> [Grant] {
    let readable = SystemPaths.folders + SystemPaths.settings(network: network) + SystemPaths.facts
    return readable.map { Grant(path: $0, access: .read, optional: true) }
      + SystemPaths.devices.map { Grant(path: $0, access: .device, optional: true) }
  }
}

extension [String: String] {
  /// The environment with a folder for what a program keeps for itself.
  func withHome(_ folder: String) -> [String: String] {
    merging(["HOME": folder, "TMPDIR": folder]) { own, _ in own }
  }
}
