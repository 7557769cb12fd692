import Foundation

/// A running driver program.
package struct DriverProcess {
  private let process: Process
  /// Where it listens.
  package let port: Int

  /// Starts it; on a busy machine the port that it picks may be gone before it listens there, and then
  /// it ends, so it gets another chance.
  package init() throws {
    for _ in 0..<5 {
      let process = Process()
      if let port = try Self.start(process) {
        self.process = process
        self.port = port
        return
      }
    }
    throw WebDriver.Failure(description: "the driver did not say where it listens")
  }

  private static func start(_ process: Process) throws -> Int? {
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: Chromium.driver ?? "")
    process.arguments = ["--port=0"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var said = ""
    while true {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { return nil }
      said += String(decoding: data, as: UTF8.self)
      // The port is followed by a full stop, so a number that is cut off is not taken.
      if let match = said.firstMatch(of: /on port (\d+)\./) { return Int(match.output.1) }
    }
  }

  /// Ends the program.
  ///
  /// The server under test ignores the gentler signals in its own way, and so does what it starts.
  package func end() { kill(process.processIdentifier, SIGKILL) }
}
