import PluginKit
import Sandbox

/// A process's standard streams as lines between host and plugin.
struct ProcessTransport: LineTransport {
  private let process: LineProcess

  init(_ process: LineProcess) { self.process = process }

  /// Sends one line.
  func send(_ line: [UInt8]) async throws { try await process.write(line) }

  /// The next line.
  func receive() async throws -> [UInt8]? {
    do {
      var lines = process.lines.makeAsyncIterator()
      return try await lines.next()
    } catch SandboxError.lineTooLong {
      throw LineTooLong()
    }
  }

  /// Says that nothing more will be sent.
  func close() async { process.closeInput() }
}
