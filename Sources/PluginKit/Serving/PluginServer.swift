public import Foundation

/// Serves one plugin over lines: what a plugin's program runs, and what tests talk to.
///
/// It takes care of what every plugin owes: the handshake, errors with their places, deadlines,
/// cancellation, calls beside each other, and a clean end. A call that is late or cancelled is answered at
/// once, even if the plugin goes on.
///
/// ```swift
/// await PluginServer(CustomerNumbers.self).serve(StandardTransport())
/// ```
public actor PluginServer {
  private let manifest: PluginManifest
  private let make: @Sendable (PluginSetup) throws -> any Plugin
  private let environment: [String: String]
  private var plugin: (any Plugin)?
  private var running: [JSON: RunningCall] = [:]
  private var transport: (any LineTransport)?

  /// A server of a plugin.
  ///
  /// - Parameters:
  ///   - type: the plugin.
  ///   - environment: where the variables come from that the manifest names.
  public init(
    _ type: any Plugin.Type,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.init(type.manifest, environment: environment) { try type.init($0) }
  }

  /// A server of a plugin whose manifest is only known when it runs.
  public init(
    _ manifest: PluginManifest,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    make: @escaping @Sendable (PluginSetup) throws -> any Plugin
  ) {
    self.manifest = manifest
    self.environment = environment
    self.make = make
  }

  /// Answers until the other side has nothing more to say.
  public func serve(_ transport: any LineTransport) async {
    self.transport = transport
    while let line = try? await transport.receive() { await take(line) }
    for call in running.values { call.cancel() }
    running = [:]
    await plugin?.shutdown()
    plugin = nil
    await transport.close()
  }

  private func take(_ line: [UInt8]) async {
    let data = Data(line)
    guard let head = try? JSONDecoder().decode(WireHead.self, from: data) else {
      let isJSON = (try? JSONDecoder().decode(JSON.self, from: data)) != nil
      return await refuse(
        nil,
        isJSON
          ? PluginError(.invalidRequest, "the line is no request")
          : PluginError(.parseError, "the line is no JSON"))
    }
    guard head.jsonrpc == "2.0", let name = head.method else {
      return await refuse(head.id, PluginError(.invalidRequest, "the line is no request"))
    }
    guard let method = PluginMethod(rawValue: name), method != .chunk else {
      guard head.id != nil else { return }
      return await refuse(
        head.id, PluginError(.methodNotFound, "there is no method with this name"))
    }
    if method == .cancel { return cancel(data) }
    guard let id = head.id else { return }
    await answer(id, method, data)
  }

  private func answer(_ id: JSON, _ method: PluginMethod, _ data: Data) async {
    switch method {
    case .initialize: await initialize(id, data)
    case .shutdown:
      await plugin?.shutdown()
      plugin = nil
      await reply(id, JSON.null)
    default:
      guard let plugin else {
        return await refuse(
          id, PluginError(.notInitialized, "plugin/initialize has to come first"))
      }
      do throws(PluginError) {
        start(id, try PluginCall(method, of: plugin, id, data))
      } catch {
        await refuse(id, error)
      }
    }
  }

  private func initialize(_ id: JSON, _ data: Data) async {
    do {
      let parameters: InitializeParameters = try WireRequest.parameters(in: data)
      guard let api = PluginAPI.common(manifest.api, parameters.api) else {
        throw PluginError(
          .noCommonAPI, "host and plugin speak no major of the contract in common",
          supported: manifest.api)
      }
      let configuration = parameters.configuration ?? .object([:])
      let names = manifest.environmentNames(configuration)
      plugin = try make(
        PluginSetup(
          configuration: configuration, folder: parameters.folder,
          environment: environment.filter { names.contains($0.key) }))
      await reply(
        id,
        InitializeResult(
          api: api, id: manifest.id, version: manifest.version, kinds: manifest.kinds))
    } catch {
      await refuse(id, PluginError(error))
    }
  }

  private func start(_ id: JSON, _ call: PluginCall) {
    guard running[id] == nil else { return }
    let limit = call.deadlineMs ?? manifest.needs.deadlineMs
    // Not a task of this actor's: a plugin that computes for long must not hold up the other calls.
    let work = Task.detached {
      do {
        let line = try await call.run(Call(within: .milliseconds(limit), language: call.language)) {
          try await self.deliver($0, of: id)
        }
        await self.finish(id, line)
      } catch {
        await self.finish(id, WireLine.refusal(id, PluginError(error)))
      }
    }
    let clock = Task {
      guard (try? await Task.sleep(for: .milliseconds(limit))) != nil else { return }
      await self.finish(id, WireLine.refusal(id, PluginError(.deadline, "it took too long")))
    }
    running[id] = RunningCall(work: work, clock: clock)
  }

  private func cancel(_ data: Data) {
    guard let parameters: CancelParameters = try? WireRequest.parameters(in: data) else { return }
    let id = parameters.id
    guard running[id] != nil else { return }
    Task {
      await finish(id, WireLine.refusal(id, PluginError(.cancelled, "the call was cancelled")))
    }
  }

  /// Sends the answer of a call, unless it has one already.
  private func finish(_ id: JSON, _ line: [UInt8]) async {
    guard let call = running.removeValue(forKey: id) else { return }
    call.cancel()
    try? await transport?.send(line)
  }

  private func deliver(_ piece: String, of id: JSON) async throws {
    guard running[id] != nil, let transport else { throw CancellationError() }
    let chunk = ChunkParameters(id: id, text: piece)
    try await transport.send(WireLine.of(WireRequest(.chunk, chunk)))
  }

  private func reply(_ id: JSON, _ result: some Codable & Sendable) async {
    try? await transport?.send(WireLine.of(WireResponse(id: id, result: result)))
  }

  private func refuse(_ id: JSON?, _ error: PluginError) async {
    try? await transport?.send(WireLine.refusal(id, error))
  }
}

/// A call that has no answer yet.
private struct RunningCall {
  var work: Task<Void, Never>
  var clock: Task<Void, Never>

  func cancel() {
    work.cancel()
    clock.cancel()
  }
}
