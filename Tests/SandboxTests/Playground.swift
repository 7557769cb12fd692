import Foundation
import Sandbox
import SystemPrograms
import Testing

/// A folder and a kind of sandbox to try programs in.
///
/// The folder outlives the test, for bubblewrap goes into it a moment after its start; all of them are gone
/// when the tests end.
struct Playground: Sendable {
  let kind: SandboxKind
  let folder: String

  /// Every kind; those that the machine does not have are left out with a message.
  static let kinds = SandboxKind.allCases
  /// Those that keep a program to its policy.
  static let boxes: [SandboxKind] = [.bubblewrap, .landlock]

  init(_ kind: SandboxKind) async throws {
    try await Playground.require(kind)
    self.kind = kind
    folder = "\(Playground.root)/playground-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private static func require(_ kind: SandboxKind) async throws {
    switch await Confinement.here[kind] {
    case .available: return
    case .unavailable(let reason):
      try Test.cancel("\(kind.rawValue) does not work on this machine: \(reason)")
    }
  }

  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: Playground.root) }
    return FileManager.default.temporaryDirectory.path + "/sandbox-tests-\(getpid())"
  }()

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  @discardableResult
  func write(_ text: String, to name: String, mode: Int = 0o644) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
    return path(name)
  }

  func read(_ name: String) -> String? { try? String(contentsOfFile: path(name), encoding: .utf8) }

  func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  /// The folder that programs of this playground run in: it is empty.
  var home: String { get throws { try makeFolder("home") } }

  func start(
    _ command: [String], _ policy: SandboxPolicy = SandboxPolicy(), lineLimit: Int = 16 << 20
  ) async throws -> LineProcess {
    try await LineProcess.start(
      command, in: home, under: policy, kind: kind, lineLimit: lineLimit)
  }

  func shell(_ script: String, _ policy: SandboxPolicy = SandboxPolicy()) async throws
    -> LineProcess
  { try await start(["/bin/sh", "-c", script], policy) }

  func python(_ script: String, _ policy: SandboxPolicy = SandboxPolicy()) async throws
    -> LineProcess
  { try await start([Playground.python, "-c", script], policy) }

  private static let python =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    ? "/usr/bin/python3" : ProgramRun.find("python3") ?? "/usr/bin/python3"
}

/// What a program has said when it has ended.
struct Answer {
  var lines: [String]
  var errors: String
  var exit: Exit
}

extension LineProcess {
  /// Closes the input and reads until the end.
  func answer() async throws -> Answer {
    closeInput()
    var said: [String] = []
    for try await line in lines { said.append(String(decoding: line, as: UTF8.self)) }
    let exit = await exit
    return Answer(lines: said, errors: String(decoding: errors, as: UTF8.self), exit: exit)
  }

  func nextLine() async throws -> String? {
    var iterator = lines.makeAsyncIterator()
    return try await iterator.next().map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Whether processes with this word on their command line are there, seen from outside of every box.
func processes(with word: String) -> [Int32] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
  return names.compactMap(Int32.init).filter { id in
    let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
    return String(decoding: line, as: UTF8.self).contains(word)
  }
}
