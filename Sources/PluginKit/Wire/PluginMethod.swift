/// The methods of the contract: JSON-RPC 2.0, one object a line.
///
/// The host calls, the plugin answers; a plugin never sends a request.
public enum PluginMethod: String, Sendable, Hashable, CaseIterable {
  /// Begins: majors, host, configuration.
  case initialize = "plugin/initialize"
  /// Ends; answered with `null`, and end of input follows.
  case shutdown = "plugin/shutdown"
  /// Answers `null` after some time: what a slow call is, for tests.
  case wait = "plugin/wait"
  /// What is found in a text.
  case detect = "detector/detect"
  /// What a tool is.
  case describe = "tool/describe"
  /// A tool's answer; pieces come as `$/chunk` before it.
  case complete = "tool/complete"
  /// Brings a request to approvers.
  case submit = "approval/submit"
  /// Where a request stands.
  case status = "approval/status"
  /// A request is no longer needed.
  case withdraw = "approval/withdraw"
  /// Hands on events.
  case export = "exporter/export"
  /// Notification: the host does not want an answer any more.
  case cancel = "$/cancel"
  /// Notification of the plugin: a piece of an answer.
  case chunk = "$/chunk"

  /// The kind of plugin that has the method; `nil` for those that all have.
  public var kind: PluginKind? {
    switch self {
    case .initialize, .shutdown, .wait, .cancel: nil
    case .detect: .detector
    case .describe, .complete, .chunk: .tool
    case .submit, .status, .withdraw: .connector
    case .export: .exporter
    }
  }
}
