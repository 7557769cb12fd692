/// A program in a sandbox, spoken to by lines.
///
/// It runs in a session of its own and ends with this program, however that ends. A process that nobody
/// holds any more is ended, too, with all that it has started. Cancelling a task that waits for one ends
/// nothing.
public final class LineProcess: Sendable {
  /// The process id: that of `bwrap` in bubblewrap.
  public let id: Int32
  /// How the program is kept to its policy.
  public let kind: SandboxKind
  private let child: RunningChild
  private let pipes: ProcessPipes

  /// How many bytes of standard error are kept.
  public static let keptErrors = 8192

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the absolute path of the program and its arguments; no shell reads them.
  ///   - folder: the absolute path of the folder that it runs in, which it may read.
  ///   - policy: what it may do.
  ///   - kind: how it is kept to that; see `Confinement` for what works here.
  ///   - lineLimit: the most bytes of a line that it may write.
  /// - Throws: what was wrong with the program, the paths or the machine. Nothing runs then.
  ///
  /// `bwrap` makes its box after this has returned. What fails there is an exit with status 1, and `errors`
  /// begins with “bwrap:”.
  public static func start(
    _ command: [String], in folder: String, under policy: SandboxPolicy, kind: SandboxKind,
    lineLimit: Int = 16 << 20
  ) async throws(SandboxError) -> LineProcess {
    try await start(
      command, in: folder, under: policy, kind: kind, lineLimit: lineLimit, landlockVersion: .max)
  }

  /// Starts a program with the means of an older Landlock, to see what they keep.
  package static func start(
    _ command: [String], in folder: String, under policy: SandboxPolicy, kind: SandboxKind,
    lineLimit: Int = 16 << 20, landlockVersion: Int32
  ) async throws(SandboxError) -> LineProcess {
    let scratch = kind == .bubblewrap ? nil : try ScratchFolder()
    let spawned: Spawned
    do {
      var launch = try Launch(
        command, in: folder, under: policy, kind: kind, scratch: scratch?.path)
      launch.landlockVersion = landlockVersion
      spawned = try await SpawningThread.spawn(launch)
    } catch {
      scratch?.remove()
      throw error
    }
    let child = RunningChild(spawned, kind: kind) { scratch?.remove() }
    let pipes = try await ProcessPipes(spawned, lineLimit: lineLimit, child)
    return LineProcess(child, pipes, kind)
  }

  private init(_ child: RunningChild, _ pipes: ProcessPipes, _ kind: SandboxKind) {
    id = child.id
    self.kind = kind
    self.child = child
    self.pipes = pipes
  }

  /// What it writes to standard output.
  public var lines: Lines { Lines(process: self) }

  func nextLine() async throws -> [UInt8]? { try await pipes.lines.next() }

  /// The end of what it wrote to standard error, at most `keptErrors` bytes.
  public var errors: [UInt8] { pipes.errors.bytes }

  /// How the program ended, once nothing of it is left.
  public var exit: Exit {
    get async { await end(within: nil) ?? .status(255) }
  }

  /// How the program ended; `nil` if something of it is still there after this time.
  public func exit(within time: Duration) async -> Exit? { await end(within: time) }

  /// Writes a line to the program's standard input and adds the newline.
  ///
  /// Returns when the system has taken all of it: a program that does not read makes the writer wait,
  /// until it reads or is ended.
  public func write(_ line: [UInt8]) async throws(SandboxError) {
    guard !line.contains(UInt8(ascii: "\n")) else { throw .newlineInLine }
    try await pipes.write(line)
  }

  /// Closes the program's standard input: it reads to the end of what was written.
  public func closeInput() { pipes.closeInput() }

  /// Ends the program: it first has its input closed, then is asked (SIGTERM), then is killed with all
  /// that it has started.
  ///
  /// - Parameter grace: how long it is waited for after each of the first two.
  public func end(grace: Duration) async -> Exit {
    closeInput()
    if let exit = await exit(within: grace) { return exit }
    child.askToEnd()
    if let exit = await exit(within: grace) { return exit }
    child.kill()
    return await exit
  }

  /// Its end, and then that of standard error: what it said last is there.
  private func end(within time: Duration?) async -> Exit? {
    guard let exit = await child.exit(within: time) else { return nil }
    await pipes.drainErrors()
    return exit
  }

  deinit {
    child.kill()
    pipes.close()
  }
}
