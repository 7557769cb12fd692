import Foundation

/// The second program, as a process of its own.
final class Probe {
  let process = Process()
  private let output = Pipe()
  private let error = Pipe()
  /// What was read before the end.
  private var early = Data()

  /// Starts it.
  ///
  /// - Parameter user: the number of another account to run as, which only root can do.
  init(_ arguments: [String], as user: Int? = nil) throws {
    process.executableURL = user == nil ? Probe.program : URL(fileURLWithPath: "/usr/bin/setpriv")
    let other = user.map {
      ["--reuid=\($0)", "--regid=\($0)", "--clear-groups", Probe.program.path]
    }
    process.arguments = (other ?? []) + arguments
    process.standardOutput = output
    process.standardError = error
    try process.run()
  }

  /// Waits until it writes its first line, so that it is known to be at work.
  func awaitOutput() { early += output.fileHandleForReading.availableData }

  /// Ends it as a power cut would, and returns the lines that it wrote before.
  func kill() -> [String] {
    Foundation.kill(process.processIdentifier, SIGKILL)
    return end().output
  }

  /// Waits until it ends.
  func end() -> (status: Int32, output: [String], error: String) {
    let lines = early + output.fileHandleForReading.readDataToEndOfFile()
    let words = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus,
      String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init),
      String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }

  /// Built beside the tests.
  static var program: URL {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("StorageProbe")
  }
}

/// Programs that tests run.
enum Program {
  /// Runs one and returns its status and what it wrote.
  static func run(_ path: String, _ arguments: String...) throws -> (status: Int32, output: String)
  {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
