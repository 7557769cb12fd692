import PluginKit

/// Tells a check of a real draft, or the end of a draft.
struct CheckStatement {
  private let frame: StatementFrame
  private let kind: String

  init(_ frame: StatementFrame, kind: String) { (self.frame, self.kind) = (frame, kind) }

  /// The statement, alone.
  var statements: Result<[JSON], NoStatement> {
    guard let tool = frame.event["tool"]?.string else { return .failure(.noWho) }
    let isRun = kind == "check.run"
    let object: JSON = [
      "objectType": "Activity", "id": .string("\(frame.base)/xapi/tools/\(frame.segment(tool))"),
      "definition": [
        "type": .string("\(frame.base)/xapi/activity-types/tool"), "name": ["en": .string(tool)],
      ],
    ]
    return .success([
      frame.statement(
        frame.ownVerb(isRun ? "checked" : "closed"), object,
        result: isRun ? checked : closed, context: frame.context())
    ])
  }

  private var checked: JSON {
    let extensions = frame.extensions([
      "rule-hits": "ruleHits", "blocking": "blocking", "sequence": "sequence",
    ])
    var result: [String: JSON] = ["extensions": .object(extensions)]
    if case .int(let blocking)? = frame.event["blocking"] {
      result["success"] = .bool(blocking == 0)
    }
    return .object(result)
  }

  private var closed: JSON {
    let outcome = frame.event["outcome"]?.string ?? "unknown"
    return ["extensions": .object([frame.ext("outcome"): .string(outcome)])]
  }
}
