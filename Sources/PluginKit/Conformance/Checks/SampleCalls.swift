/// Calls that any plugin of a kind can answer.
extension PluginKind {
  /// A call that costs little and changes nothing.
  var sampleCall: (PluginMethod, JSON) {
    switch self {
    case .detector: (.detect, ["text": "conformance"])
    case .tool: (.describe, [:])
    case .connector: (.status, ["ticket": "conformance/unknown"])
    case .exporter: (.export, ["events": []])
    }
  }

  /// Calls that have something of the wrong type, and where.
  var wrongCalls: [(method: PluginMethod, parameters: JSON, pointer: String)] {
    switch self {
    case .detector: [(.detect, ["text": 7], "/text")]
    case .tool:
      [
        (.complete, ["request": ["messages": 7]], "/request/messages"),
        (
          .complete, ["request": ["messages": [["role": "user", "text": 7]]]],
          "/request/messages/0/text"
        ),
      ]
    case .connector:
      [
        (.submit, ["submission": 7], "/submission"), (.status, ["ticket": 7], "/ticket"),
        (.withdraw, ["ticket": 7], "/ticket"),
      ]
    case .exporter: [(.export, ["events": 7], "/events")]
    }
  }
}
