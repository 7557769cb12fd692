import ArgumentParser
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Web

/// `dryrun serve`: a page for people who use no terminal.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a page, on this computer alone, that checks while typing.",
    discussion: """
      Nothing that is typed is kept or logged. A pack that is saved anew comes into force by itself, if \
      its examples hold. Ctrl-C ends it.
      """)

  @OptionGroup var policy: PolicyOptions
  @Option(help: "Where to listen: 127.0.0.1, ::1 or localhost.") var host = "127.0.0.1"
  @Option(help: "The port; 0 for any that is free.") var port = 8787

  func run() async throws {
    let store = try policy.store()
    let location = try PolicyLocation.find(policy.policy)
    let courses = ServedCourses(store, at: location.path, named: policy.policy)
    let pack = ServedPack(
      id: store.engine.pack.id, folder: location.path, engine: { store.engine },
      plugins: ServedPlugins(store, at: location),
      practice: { courses.offer(for: $0, task: $1, language: $2) }, trust: location.trust)
    let server = SandboxServer(packs: [pack], host: host, port: port)
    let serving = Task {
      try await server.run { address in
        try? StandardOutput.shared.write("Open \(address) in a browser. Ctrl-C ends it.\n")
      }
    }
    let watching = Task {
      await store.keepFresh { change in
        ServeCommand.tell(change)
        // Rules that no longer count must not go on deciding.
        if case .lapsed = change { serving.cancel() }
      }
    }
    defer { watching.cancel() }
    do {
      try await serving.value
    } catch let error as ServerError {
      throw CommandError(error.description)
    }
    if !store.refusal.isEmpty { throw ExitStatus.wrongCommand }
  }

  /// Says what became of a pack that was saved.
  private static func tell(_ change: PackStore.Change) {
    switch change {
    case .unchanged: break
    case .inForce(let pack):
      StandardError.write("\(pack.id) \(pack.version) is in force (\(Moment.time(.now)))\n")
    case .refused(let diagnostics):
      StandardError.write(
        TextRenderer(style: .forStandardError).render(diagnostics)
          + "\nThe pack as it was stays in force (\(Moment.time(.now))).\n")
    case .lapsed(let diagnostics):
      StandardError.write(
        TextRenderer(style: .forStandardError).render(diagnostics)
          + "\nThe pack no longer counts, so nothing is served any more.\n")
    }
  }
}
