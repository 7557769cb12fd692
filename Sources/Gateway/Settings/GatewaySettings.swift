public import Detection
public import Diagnostics
public import PolicyPacks

/// The servers behind the gateway, as whoever runs it says: `gateway.yaml`.
///
/// They stand outside every pack: whoever writes a pack must not decide where keys and prompts go.
///
/// ```yaml
/// harbourline:                 # the policy
///   office-assistant:          # a tool of it
///     url: https://assistant.example.org/v1
///     keyFrom: ASSISTANT_KEY   # a variable of the environment
///     redact: true             # replace what may not go out, and put it back into the answer
/// ```
public struct GatewaySettings: Sendable, Hashable {
  /// The servers of each policy.
  public var upstreams: [PackID: [UpstreamSettings]] = [:]

  /// No servers.
  public init() {}

  /// Reads the file's text.
  ///
  /// - Parameter name: what to call the file in messages.
  /// - Returns: the settings, and everything that is wrong with the file.
  public static func read(
    _ bytes: [UInt8], name: String
  ) -> (settings: GatewaySettings, diagnostics: [Diagnostic]) {
    let problems = Problems()
    var settings = GatewaySettings()
    guard let root = YAMLReader.read(PackFile(name: name, path: name, bytes: bytes), problems)
    else { return (settings, problems.diagnostics) }
    let reading = Reading(problems)
    for (policy, value) in root.pairs("the file", problems) ?? [] {
      let tools = UpstreamSettings.shape.entries(of: policy.text ?? "", "tool")
        .read(Entry(policy.text ?? "", key: policy, value), reading)
      settings.upstreams[PackID(policy.text ?? "")] = tools
    }
    return (settings, problems.diagnostics)
  }
}

/// A server behind the gateway that is a tool of a policy.
public struct UpstreamSettings: Sendable, Hashable {
  /// What becomes of attachments that cannot be read as text.
  public enum Attachments: String, Sendable, Hashable, CaseIterable {
    /// They stop the prompt.
    case refuse
    /// They go along unchecked.
    case pass
  }

  /// The tool.
  public var tool: ToolID
  /// The base of its interface, such as `https://assistant.example.org/v1`, without a slash at the end.
  public var url: String
  /// The variable of the environment that holds the key; `nil` for the client's own key, if it brings one.
  public var keyFrom: String?
  /// Whether data that may not go out is replaced, and put back into the answer.
  public var redacts: Bool
  /// The task of prompts that name none.
  public var task: TaskID?
  /// What becomes of attachments that cannot be read.
  public var attachments: Attachments
  /// The longest that an answer may take, in seconds.
  public var seconds: Int

  /// What is said of a server.
  public init(
    tool: ToolID, url: String, keyFrom: String? = nil, redacts: Bool = false, task: TaskID? = nil,
    attachments: Attachments = .refuse, seconds: Int = 600
  ) {
    (self.tool, self.url, self.keyFrom, self.redacts) = (tool, url, keyFrom, redacts)
    (self.task, self.attachments, self.seconds) = (task, attachments, seconds)
  }

  private struct UpstreamKeys: Keys {
    let url = Key.required(
      "url", .text, "The base of its OpenAI-compatible interface: https://assistant.example.org/v1."
    )
    let keyFrom = Key(
      "keyFrom", .text,
      "The environment variable with the key. Without it the client's own key goes along.")
    let redact = Key(
      "redact", .flag, "Whether data that may not go out is replaced, and put back into the answer."
    ).or(false)
    let task = Key("task", .name("task"), "The task of prompts that name none.")
    let attachments = Key(
      "attachments", .choice(Attachments.allCases.map { ($0.rawValue, $0) }),
      "What becomes of attachments that cannot be read as text: refuse, or pass unchecked.")
    let seconds = Key("seconds", .count, "The longest that an answer may take.").or(600)
  }

  static let shape = Shape<UpstreamSettings>.mapping(
    UpstreamKeys(), called: { "the tool '\($0)'" }
  ) { fields in
    guard let url = fields.url else { return nil }
    return UpstreamSettings(
      tool: ToolID(fields.entry.name), url: url.droppingLastSlashes, keyFrom: fields.keyFrom,
      redacts: fields.redact, task: fields.task.map { TaskID($0) },
      attachments: fields.attachments ?? .refuse, seconds: max(1, fields.seconds))
  }
}

extension String {
  fileprivate var droppingLastSlashes: String {
    String(reversed().drop { $0 == "/" }.reversed())
  }
}
