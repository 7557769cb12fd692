import Foundation

/// The real program, run as people run it, with a cache folder and a working folder of its own, gone
/// when the test is over.
final class DryrunProcess {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let harbourline = root + "/policies/harbourline"

  /// A folder that is nobody else's.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "dryrun-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file into the folder.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind `dryrun`.
  ///   - input: what it reads on standard input.
  ///   - environment: what it sees beside the path, the home and the cache folder.
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: Array(input.utf8), environment: environment)
  }

  func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
  ) throws -> Result {
    let (output, error) = (folder + "/.stdout", folder + "/.stderr")
    try write(".stdin", input)
    for file in [output, error] { try write(String(file.dropFirst(folder.count + 1)), "") }
    let process = Process()
    process.executableURL = DryrunProcess.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "XDG_CACHE_HOME": folder + "/.cache",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder + "/.stdin"))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: error))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try read(".stdout"), as: UTF8.self),
      error: String(decoding: try read(".stderr"), as: UTF8.self))
  }

  /// Built beside the tests.
  static var program: URL {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("dryrun")
  }
}
