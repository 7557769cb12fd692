import Foundation

/// One request to a plugin, read and ready to run.
struct PluginCall: Sendable {
  typealias Deliver = @Sendable (String) async throws -> Void

  let deadlineMs: Int?
  let language: String?
  private let body: @Sendable (Call, Deliver) async throws -> [UInt8]

  /// Runs it; returns the line of the answer.
  func run(_ call: Call, deliver: @escaping Deliver) async throws -> [UInt8] {
    try await body(call, deliver)
  }

  /// Reads a request.
  init(
    _ method: PluginMethod, of plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) {
    let common: CallParameters = try WireRequest.parameters(in: data)
    deadlineMs = common.deadlineMs
    language = common.language
    switch method {
    case .wait: body = try Self.waiting(id, data)
    case .detect: body = try Self.detecting(plugin, id, data)
    case .describe: body = try Self.describing(plugin, id)
    case .complete: body = try Self.completing(plugin, id, data)
    case .submit: body = try Self.submitting(plugin, id, data)
    case .status: body = try Self.asking(plugin, id, data)
    case .withdraw: body = try Self.withdrawing(plugin, id, data)
    case .export: body = try Self.exporting(plugin, id, data)
    case .initialize, .shutdown, .cancel, .chunk: throw Self.unknown
    }
  }
}

extension PluginCall {
  private typealias Body = @Sendable (Call, Deliver) async throws -> [UInt8]

  private static let unknown = PluginError(
    .methodNotFound, "the plugin has no method with this name")

  private static func waiting(_ id: JSON, _ data: Data) throws(PluginError) -> Body {
    let parameters: WaitParameters = try WireRequest.parameters(in: data)
    return { _, _ in
      try await Task.sleep(for: .milliseconds(parameters.ms))
      return try answer(id, JSON.null)
    }
  }

  private static func detecting(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let detector = plugin as? any DetectorPlugin else { throw unknown }
    let parameters: DetectParameters = try WireRequest.parameters(in: data)
    return { call, _ in
      try answer(id, DetectResult(findings: await detector.detect(parameters.text, call)))
    }
  }

  private static func describing(_ plugin: any Plugin, _ id: JSON) throws(PluginError) -> Body {
    guard let tool = plugin as? any ToolPlugin else { throw unknown }
    return { _, _ in try answer(id, await tool.describe()) }
  }

  private static func completing(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let tool = plugin as? any ToolPlugin else { throw unknown }
    let parameters: CompleteParameters = try WireRequest.parameters(in: data)
    return { call, deliver in
      try answer(id, await tool.complete(parameters.request, call, deliver: deliver))
    }
  }

  private static func submitting(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let connector = plugin as? any ConnectorPlugin else { throw unknown }
    let parameters: SubmitParameters = try WireRequest.parameters(in: data)
    return { call, _ in try answer(id, await connector.submit(parameters.submission, call)) }
  }

  private static func asking(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let connector = plugin as? any ConnectorPlugin else { throw unknown }
    let parameters: TicketParameters = try WireRequest.parameters(in: data)
    return { call, _ in try answer(id, await connector.status(of: parameters.ticket, call)) }
  }

  private static func withdrawing(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let connector = plugin as? any ConnectorPlugin else { throw unknown }
    let parameters: TicketParameters = try WireRequest.parameters(in: data)
    return { call, _ in
      try await connector.withdraw(parameters.ticket, call)
      return try answer(id, JSON.null)
    }
  }

  private static func exporting(
    _ plugin: any Plugin, _ id: JSON, _ data: Data
  ) throws(PluginError) -> Body {
    guard let exporter = plugin as? any ExporterPlugin else { throw unknown }
    let parameters: ExportParameters = try WireRequest.parameters(in: data)
    return { call, _ in try answer(id, await exporter.export(parameters.events, call)) }
  }

  private static func answer(_ id: JSON, _ result: some Codable & Sendable) throws -> [UInt8] {
    try WireLine.of(WireResponse(id: id, result: result))
  }
}
