import ArgumentParser
import Evaluation
import Foundation
import Web

/// `dryrun serve`: a page for people who use no terminal.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a page, on this computer alone, that checks while typing.",
    discussion: "Nothing that is typed is kept or logged. Ctrl-C ends it.")

  @OptionGroup var policy: PolicyOptions
  @Option(help: "Where to listen: 127.0.0.1, ::1 or localhost.") var host = "127.0.0.1"
  @Option(help: "The port; 0 for any that is free.") var port = 8787

  func run() async throws {
    let server = CheckServer(engine: try policy.engine(), host: host, port: port)
    do {
      try await server.run { address in
        try? StandardOutput.shared.write("Open \(address) in a browser. Ctrl-C ends it.\n")
      }
    } catch {
      throw CommandError(error.description)
    }
  }
}
