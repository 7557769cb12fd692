/// The state of one run of the checks: what checks speak with, and what all of them have seen.
public struct ConformanceRun: Sendable {
  /// What is tested.
  public let subject: ConformanceSubject
  let record = StreamRecord()

  /// How long to wait for what should come at once.
  let patience: Duration

  init(_ subject: ConformanceSubject, _ patience: Duration) {
    self.subject = subject
    self.patience = patience
  }

  var manifest: PluginManifest { subject.manifest }

  /// What a well-behaved host begins with.
  var initialization: JSON {
    var members: [String: JSON] = [
      "api": .array(PluginAPI.supported.map(JSON.int)), "configuration": subject.configuration,
      "host": ["name": "dryrun plugin test", "version": "1"],
    ]
    if let folder = subject.folder { members["folder"] = .string(folder) }
    return .object(members)
  }

  /// Speaks with a plugin that was started and has heard nothing yet; it is ended afterwards.
  func freshly(_ body: (Conversation) async throws -> Void) async throws {
    let plugin: OpenedPlugin
    do {
      plugin = try await subject.open()
    } catch {
      throw ConformanceProblem.failed("it could not be started: \(error)")
    }
    let conversation = Conversation(plugin, record, patience)
    await conversation.listen()
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(conversation))
    } catch {
      result = .failure(error)
    }
    await record.keep(plugin.lastWords())
    await plugin.end()
    try result.get()
  }

  /// Speaks with a plugin that has been initialised.
  ///
  /// One that never can be is the matter of the check `handshake` alone.
  func ready(_ body: (Conversation) async throws -> Void) async throws {
    try await freshly { plugin in
      do {
        _ = try await plugin.call(.initialize, initialization).result(JSON.self)
      } catch let problem as ConformanceProblem {
        guard await record.cannotBeInitialized, case .failed(let reason) = problem.outcome else {
          throw problem
        }
        throw ConformanceProblem.skipped("plugin/initialize: \(reason)")
      }
      try await body(plugin)
    }
  }
}

/// What plugins wrote over a whole run that was no answer to anything.
actor StreamRecord {
  private(set) var junk: [String] = []
  private(set) var strays: [String] = []
  private(set) var lastWords: String?
  /// Whether the check of the handshake has failed.
  private(set) var cannotBeInitialized = false

  func noteJunk(_ line: [UInt8]) {
    guard junk.count < 8 else { return }
    junk.append(String(decoding: line.prefix(60), as: UTF8.self))
  }

  /// Answers that one check has asked for in order to see them.
  func forgetStrays(after count: Int) { strays.removeLast(max(0, strays.count - count)) }

  func noteStray(_ what: String) {
    guard strays.count < 8 else { return }
    strays.append(what)
  }

  func noteHandshake(_ outcome: ConformanceResult.Outcome) {
    if case .failed = outcome { cannotBeInitialized = true }
  }

  func keep(_ words: String?) {
    if let words, !words.isEmpty { lastWords = words }
  }
}
