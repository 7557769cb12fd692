import PluginKit

/// Calls one tool of a server, over a connection that is opened when it is needed and kept.
///
/// A program that has ended is started again with the next call; a session that the server forgot is begun
/// again once.
actor MCPSession {
  private let settings: MCPSettings
  private let opening: MCPOpening
  private var link: Task<MCPLink, any Error>?
  private var lastID = 0

  init(_ settings: MCPSettings, _ opening: MCPOpening) {
    self.settings = settings
    self.opening = opening
  }

  /// The result of a call of the tool.
  ///
  /// - Throws: `PluginError`, `CancellationError`.
  func call(
    _ arguments: [String: JSON], before deadline: ContinuousClock.Instant
  ) async throws -> JSON {
    var isSecondTry = false
    while true {
      let link = try await current(before: deadline)
      let request = MCPRequest(
        id: nextID(), method: "tools/call",
        params: ["name": .string(settings.tool), "arguments": .object(arguments)], era: link.era,
        headers: link.definition?.headers(arguments) ?? [:])
      switch try await link.connection.reply(to: request, before: deadline) {
      case .result(let result): return result
      case .refused(let refusal):
        guard refusal.wantsNewConnection, !isSecondTry else { throw refusal.error }
        isSecondTry = true
        await drop(link)
      }
    }
  }

  /// Ends the connection; the next call opens another.
  func close() async {
    guard let link else { return }
    self.link = nil
    link.cancel()
    guard let link = try? await link.value else { return }
    await link.connection.close(link.era)
  }

  /// Ends a connection, unless another has taken its place.
  private func drop(_ used: MCPLink) async {
    guard let running = link, let found = try? await running.value, found.id == used.id else {
      return
    }
    if link == running { link = nil }
    await found.connection.close(found.era)
  }

  private func nextID() -> Int {
    lastID += 1
    return lastID
  }

  /// The connection that is open, or a new one; callers who come together share it.
  private func current(before deadline: ContinuousClock.Instant) async throws -> MCPLink {
    while let running = link {
      if let found = try? await running.value {
        if await found.connection.isOpen { return found }
        await found.connection.close(found.era)
      }
      if link == running { link = nil }
    }
    let started = Task { try await connect(before: deadline) }
    link = started
    return try await started.value
  }

  private func connect(before deadline: ContinuousClock.Instant) async throws -> MCPLink {
    let connection = try await opening.open()
    do {
      let negotiation = MCPNegotiation(
        connection: connection, opening: opening, probeTime: settings.probeTime
      ) { await self.nextID() }
      let era = try await negotiation.era(before: deadline)
      let definition = try await definition(connection, era, before: deadline)
      try definition?.check(settings)
      return MCPLink(id: nextID(), connection: connection, era: era, definition: definition)
    } catch {
      await connection.close(nil)
      throw error
    }
  }

  /// The tool as the server describes it; `nil` if the server does not tell its tools.
  private func definition(
    _ connection: any MCPConnection, _ era: MCPEra, before deadline: ContinuousClock.Instant
  ) async throws -> MCPDefinition? {
    var names: [String] = []
    var cursor: JSON?
    for _ in 0..<Self.pageLimit {
      let request = MCPRequest(
        id: nextID(), method: "tools/list", params: cursor.map { ["cursor": $0] } ?? [:], era: era)
      guard case .result(let page) = try await connection.reply(to: request, before: deadline),
        case .array(let tools)? = page["tools"]
      else { return nil }
      if let tool = tools.first(where: { $0["name"]?.string == settings.tool }) {
        return try MCPDefinition(tool)
      }
      names += tools.compactMap { $0["name"]?.string }
      guard let next = page["nextCursor"], next.string?.isEmpty == false else { break }
      cursor = next
    }
    throw PluginError(
      .badConfiguration,
      "the server has no tool with this name; it has \(MCPNames.shown(names))", pointer: "/tool")
  }

  private static let pageLimit = 100
}

/// A connection that is ready for calls.
struct MCPLink: Sendable {
  /// Which one it is.
  var id: Int
  var connection: any MCPConnection
  var era: MCPEra
  var definition: MCPDefinition?
}
