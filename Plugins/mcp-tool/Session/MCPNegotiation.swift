import PluginKit

/// Finds out which era of the protocol a server speaks.
///
/// Specification 2026-07-28, "Backward Compatibility": `server/discover` is sent first; its result or an
/// error that only the newer era has speaks for that, anything else for the handshake. That a machine is
/// not there or refuses a key speaks for nothing.
struct MCPNegotiation: Sendable {
  private enum Verdict {
    case modern(String)
    case legacy
    case silent
  }

  let connection: any MCPConnection
  let opening: MCPOpening
  let probeTime: Duration
  let nextID: @Sendable () async -> Int

  /// The era, with the handshake done if it has one.
  ///
  /// - Throws: `PluginError`, also if no revision is in common.
  func era(before deadline: ContinuousClock.Instant) async throws -> MCPEra {
    let limit = opening.mayBeSilent ? min(deadline, .now + probeTime) : deadline
    let verdict = try await discover(before: limit)
    if case .modern(let version) = verdict { return .modern(version) }
    switch try await initialize(before: deadline) {
    case .result(let result):
      guard let version = result["protocolVersion"]?.string,
        MCPEra.legacyVersions.contains(version)
      else { throw Self.nothingInCommon }
      let era = MCPEra.legacy(version)
      try await connection.notify(
        MCPRequest(method: "notifications/initialized", params: [:], era: era), before: deadline)
      return era
    case .refused(let refusal):
      // A server that was only slow to start does not know the handshake.
      if case .silent = verdict, case .modern(let version) = try await discover(before: deadline) {
        return .modern(version)
      }
      throw refusal.isUnsupportedVersion ? Self.nothingInCommon : refusal.error
    }
  }

  private func discover(before deadline: ContinuousClock.Instant) async throws -> Verdict {
    let version = MCPEra.modernVersions[0]
    let request = MCPRequest(
      id: await nextID(), method: "server/discover", params: [:], era: .modern(version))
    do {
      return try verdict(await connection.reply(to: request, before: deadline), asked: version)
    } catch let error as PluginError where error.code == .deadline && opening.mayBeSilent {
      return .silent
    }
  }

  private func verdict(_ reply: MCPReply, asked version: String) throws(PluginError) -> Verdict {
    switch reply {
    case .result(let result):
      guard case .array(let versions)? = result["supportedVersions"] else { return .legacy }
      return try verdict(versions.compactMap(\.string))
    case .refused(let refusal) where refusal.isUnsupportedVersion && !refusal.supported.isEmpty:
      return try verdict(refusal.supported)
    case .refused(let refusal):
      return refusal.isHeaderMismatch || refusal.isMissingCapability ? .modern(version) : .legacy
    }
  }

  private func verdict(_ supported: [String]) throws(PluginError) -> Verdict {
    if let version = MCPEra.modernVersions.first(where: supported.contains) {
      return .modern(version)
    }
    guard supported.contains(where: MCPEra.legacyVersions.contains) else {
      throw Self.nothingInCommon
    }
    return .legacy
  }

  private func initialize(before deadline: ContinuousClock.Instant) async throws -> MCPReply {
    let request = MCPRequest(
      id: await nextID(), method: "initialize",
      params: [
        "protocolVersion": .string(MCPEra.legacyVersions[0]), "capabilities": [:],
        "clientInfo": MCPRequest.client,
      ])
    return try await connection.reply(to: request, before: deadline)
  }

  private static let nothingInCommon = PluginError(
    .badConfiguration,
    "the server speaks no revision of MCP from \(MCPEra.legacyVersions.last ?? "") to "
      + "\(MCPEra.modernVersions.first ?? "")", pointer: "")
}
