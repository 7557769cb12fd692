import Foundation

/// The host's side of one connection, as checks use it: it sends whatever it is told to, and notes
/// everything that comes back.
actor Conversation {
  private let plugin: OpenedPlugin
  private let record: StreamRecord
  private let patience: Duration
  private var nextID = 1
  /// Ids that were sent and have no answer yet.
  private var open: Set<JSON> = []
  private var answers: [JSON: [Answer]] = [:]
  private var waiters: [JSON: CheckedContinuation<Void, Never>] = [:]
  private var chunks: [JSON: [String]] = [:]
  private var endWaiter: CheckedContinuation<Void, Never>?
  private var hasEnded = false

  init(_ plugin: OpenedPlugin, _ record: StreamRecord, _ patience: Duration) {
    self.plugin = plugin
    self.record = record
    self.patience = patience
  }

  /// Reads in the background until the plugin ends.
  func listen() {
    let transport = plugin.transport
    Task {
      while let line = try? await transport.receive() { await take(line, at: .now) }
      end()
    }
  }

  // MARK: Saying

  /// Sends bytes as a line; `id` is what an answer will have, if one is owed.
  func say(_ line: String, owed id: JSON? = nil) async throws {
    if let id { open.insert(id) }
    try await plugin.transport.send(Array(line.utf8))
  }

  /// Sends a request and returns its id.
  @discardableResult
  func ask(
    _ method: String, _ parameters: JSON, id: JSON? = nil, more: [String: JSON] = [:]
  ) async throws -> JSON {
    let id = id ?? .int(nextID)
    nextID += 1
    var request = more
    request["jsonrpc"] = "2.0"
    request["id"] = id
    request["method"] = .string(method)
    request["params"] = parameters
    open.insert(id)
    try await plugin.transport.send(WireLine.of(JSON.object(request)))
    return id
  }

  /// Sends a request and waits for its answer.
  func call(
    _ method: PluginMethod, _ parameters: JSON, within patience: Duration? = nil
  ) async throws -> Answer {
    let id = try await ask(method.rawValue, parameters)
    return try await answer(to: id, within: patience)
  }

  /// Says that an answer is not wanted any more.
  func cancel(_ id: JSON) async throws {
    let line = WireRequest(.cancel, CancelParameters(id: id))
    try await plugin.transport.send(WireLine.of(line))
  }

  /// Says that nothing more will come.
  func finish() async { await plugin.transport.close() }

  // MARK: Hearing

  /// The answer to a request.
  func answer(to id: JSON, within patience: Duration? = nil) async throws -> Answer {
    let patience = patience ?? self.patience
    if answers[id]?.isEmpty ?? true, !hasEnded {
      let clock = Task {
        guard (try? await Task.sleep(for: patience)) != nil else { return }
        wake(id)
      }
      await withCheckedContinuation { waiters[id] = $0 }
      clock.cancel()
    }
    guard var arrived = answers[id], !arrived.isEmpty else {
      throw ConformanceProblem.failed(
        hasEnded ? "it ended instead of answering" : "no answer came within \(patience)")
    }
    let answer = arrived.removeFirst()
    answers[id] = arrived
    return answer
  }

  /// Lets a line with this id be no surprise.
  func owe(_ id: JSON) { open.insert(id) }

  /// The answer to a request, or to another id if that comes first.
  func answer(
    to id: JSON, or other: JSON, within patience: Duration? = nil
  ) async throws -> Answer {
    let patience = patience ?? self.patience
    let late = ContinuousClock.now + patience
    while !hasEnded, ContinuousClock.now < late {
      for candidate in [id, other] where hasAnswer(to: candidate) {
        open.subtract([id, other])
        return try await answer(to: candidate)
      }
      try await Task.sleep(for: .milliseconds(2))
    }
    throw ConformanceProblem.failed(
      hasEnded ? "it ended instead of answering" : "no answer came within \(patience)")
  }

  /// Whether an answer has come.
  func hasAnswer(to id: JSON) -> Bool { !(answers[id]?.isEmpty ?? true) }

  /// The pieces of an answer that have come so far.
  func pieces(of id: JSON) -> [String] { chunks[id] ?? [] }

  /// Waits until the plugin has ended; whether it has.
  func waitForEnd(within patience: Duration) async -> Bool {
    guard !hasEnded else { return true }
    let clock = Task {
      guard (try? await Task.sleep(for: patience)) != nil else { return }
      wakeEnd()
    }
    await withCheckedContinuation { endWaiter = $0 }
    clock.cancel()
    return hasEnded
  }

  /// How many bytes of memory the plugin takes.
  func memory() async -> Int? { await plugin.memory() }

  private func take(_ line: [UInt8], at arrival: ContinuousClock.Instant) async {
    guard let message = try? JSONDecoder().decode(HeardMessage.self, from: Data(line)),
      message.isWellFormed
    else { return await record.noteJunk(line) }
    if let chunk = message.chunk {
      if open.contains(chunk.id) {
        chunks[chunk.id, default: []].append(chunk.text)
      } else {
        await record.noteStray("a piece of an answer that is over, or that nobody asked for")
      }
      return
    }
    let id = message.id ?? .null
    guard open.remove(id) != nil else {
      return await record.noteStray("an answer with the id \(id.text), which had none to come")
    }
    answers[id, default: []].append(Answer(line: line, message: message, arrival: arrival))
    wake(id)
  }

  private func wake(_ id: JSON) { waiters.removeValue(forKey: id)?.resume() }

  private func wakeEnd() {
    endWaiter?.resume()
    endWaiter = nil
  }

  private func end() {
    hasEnded = true
    for id in waiters.keys { wake(id) }
    wakeEnd()
  }
}
