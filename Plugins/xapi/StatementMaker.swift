import Foundation
import PluginKit

/// Why an event cannot be told as a statement.
struct NoStatement: Error {
  /// In a sentence without a full stop, and without anything of the event.
  var sentence: String
}

/// Tells events of use as xAPI 1.0.3 statements.
///
/// Nothing is in a statement that is not in its event: no name, no address, no text. What xAPI has no word
/// for stands in extensions under the organisation's own IRIs.
struct StatementMaker {
  /// What IRIs begin with, without a slash at its end.
  let base: String

  /// The statement of an event.
  func statement(of event: JSON) -> Result<JSON, NoStatement> {
    guard let id = event["id"]?.string, !id.isEmpty, let kind = event["kind"]?.string else {
      return .failure(NoStatement(sentence: "an event is an object with 'id' and 'kind'"))
    }
    guard let who = event["who"]?.string, let tool = event["tool"]?.string,
      let day = event["day"]?.string
    else {
      return .failure(NoStatement(sentence: "the event does not say who did what on which day"))
    }
    let told: (verb: String, result: JSON)
    switch kind {
    case "check.run": told = ("checked", checkResult(event))
    case "check.closed": told = ("closed", closedResult(event))
    default:
      return .failure(NoStatement(sentence: "there is no statement for events of this kind"))
    }
    return .success([
      "id": .string(StatementID.of(id)),
      "actor": [
        "objectType": "Agent", "account": ["homePage": .string(base), "name": .string(who)],
      ],
      "verb": [
        "id": .string("\(base)/xapi/verbs/\(told.verb)"), "display": ["en": .string(told.verb)],
      ],
      "object": [
        "objectType": "Activity", "id": .string("\(base)/xapi/tools/\(segment(tool))"),
        "definition": [
          "type": .string("\(base)/xapi/activity-types/tool"), "name": ["en": .string(tool)],
        ],
      ],
      "result": told.result, "context": context(event),
      // The day is all that is known, and all that may be.
      "timestamp": .string("\(day)T00:00:00Z"),
    ])
  }

  private func checkResult(_ event: JSON) -> JSON {
    var extensions: [String: JSON] = [:]
    for (name, key) in [
      ("rule-hits", "ruleHits"), ("blocking", "blocking"), ("sequence", "sequence"),
    ] {
      if let value = event[key] { extensions["\(base)/xapi/ext/\(name)"] = value }
    }
    var result: [String: JSON] = ["extensions": .object(extensions)]
    if case .int(let blocking)? = event["blocking"] { result["success"] = .bool(blocking == 0) }
    return .object(result)
  }

  private func closedResult(_ event: JSON) -> JSON {
    let outcome = event["outcome"]?.string ?? "unknown"
    return ["extensions": .object(["\(base)/xapi/ext/outcome": .string(outcome)])]
  }

  private func context(_ event: JSON) -> JSON {
    let pack = event["pack"]?.string ?? ""
    var extensions: [String: JSON] = ["\(base)/xapi/ext/pack": .string(pack)]
    // The rules' digest is the pack's exact version.
    if let digest = event["rulesDigest"] { extensions["\(base)/xapi/ext/rules-digest"] = digest }
    var activities: [String: JSON] = [
      "category": [["objectType": "Activity", "id": .string("\(base)/xapi/profile/v1")]]
    ]
    if !pack.isEmpty {
      activities["grouping"] = [
        ["objectType": "Activity", "id": .string("\(base)/xapi/packs/\(segment(pack))")]
      ]
    }
    return [
      "platform": "dryrun", "contextActivities": .object(activities),
      "extensions": .object(extensions),
    ]
  }

  /// A name as a part of an IRI.
  private func segment(_ name: String) -> String {
    let plain = CharacterSet(
      charactersIn: "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return name.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
