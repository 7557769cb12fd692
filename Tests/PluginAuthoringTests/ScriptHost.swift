import Foundation
import PluginAuthoring
import PluginKit
import Testing

/// A shell script in a file, served as a plugin in memory, and the host's end of it.
final class ScriptHost {
  private let file: String
  private let transport: MemoryTransport
  private let configuration: JSON
  private var isInitialized = false

  init(_ kind: PluginKind, _ script: String, configuration: JSON = [:]) throws {
    file = NSTemporaryDirectory() + "script-\(UUID().uuidString)"
    self.configuration = configuration
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: file))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    let (near, far) = MemoryTransport.pair()
    transport = near
    let manifest = PluginManifest(
      id: "script", title: "Script", version: "1.0.0", kinds: [kind],
      configuration: ["type": "object", "properties": ["word": ["type": "string"]]],
      needs: PluginNeeds(deadlineMs: 20_000))
    let server = FilterPlugin.server(
      of: FilterScripts([kind: file]), manifest, environment: ["PATH": "/usr/bin:/bin"])
    Task { await server.serve(far) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: file)
    let transport = transport
    Task { await transport.close() }
  }

  func handshake() async throws -> JSON {
    try await transport.send(
      WireLine.of(
        WireRequest(id: 0, .initialize, ["api": [1], "configuration": configuration] as JSON)))
    return try await hear()
  }

  func send(_ method: PluginMethod, _ parameters: JSON, id: JSON? = 1) async throws {
    if !isInitialized { _ = try await handshake() }
    isInitialized = true
    try await transport.send(WireLine.of(WireRequest(id: id, method, parameters)))
  }

  func ask(_ method: PluginMethod, _ parameters: JSON) async throws -> JSON {
    try await send(method, parameters)
    return try await hear()
  }

  func hear() async throws -> JSON {
    let line = try #require(try await transport.receive())
    return try JSON(text: String(decoding: line, as: UTF8.self))
  }
}
