import Foundation
import PluginKit

/// What the statements of all events have in common.
struct StatementFrame {
  let base: String
  let id: String
  let who: String
  let day: String
  let event: JSON

  /// A statement about whoever the event is about.
  func statement(
    _ verb: JSON, _ object: JSON, result: JSON, context: JSON
  ) -> JSON {
    [
      "id": .string(StatementID.of(id)), "actor": account(who), "verb": verb, "object": object,
      "result": result, "context": context, "timestamp": timestamp,
    ]
  }

  /// The day is all that is known, and all that may be.
  var timestamp: JSON { .string("\(day)T00:00:00Z") }

  /// Somebody by a pseudonym.
  func account(_ name: String) -> JSON {
    [
      "objectType": "Agent", "account": ["homePage": .string(base), "name": .string(name)],
    ]
  }

  /// A verb of the organisation's own.
  func ownVerb(_ name: String) -> JSON {
    ["id": .string("\(base)/xapi/verbs/\(name)"), "display": ["en": .string(name)]]
  }

  /// A verb of the ADL vocabulary.
  static func verb(_ name: String) -> JSON {
    ["id": .string("http://adlnet.gov/expapi/verbs/\(name)"), "display": ["en": .string(name)]]
  }

  /// The IRI of an extension.
  func ext(_ name: String) -> String { "\(base)/xapi/ext/\(name)" }

  /// The context of an event: the pack and its exact rules, under our profile.
  func context(_ more: [String: JSON] = [:], extensions: [String: JSON] = [:]) -> JSON {
    let pack = event["pack"]?.string ?? ""
    var all = extensions
    all[ext("pack")] = .string(pack)
    // The rules' digest is the pack's exact version.
    if let digest = event["rulesDigest"] { all[ext("rules-digest")] = digest }
    var activities: [String: JSON] = [
      "category": [["objectType": "Activity", "id": .string("\(base)/xapi/profile/v1")]]
    ]
    if !pack.isEmpty {
      activities["grouping"] = [
        ["objectType": "Activity", "id": .string("\(base)/xapi/packs/\(segment(pack))")]
      ]
    }
    var context = more
    context["platform"] = "dryrun"
    context["contextActivities"] = .object(activities)
    context["extensions"] = .object(all)
    return .object(context)
  }

  /// The event's own fields as extensions, as far as they are there.
  func extensions(_ fields: KeyValuePairs<String, String>) -> [String: JSON] {
    fields.reduce(into: [:]) { extensions, field in
      if let value = event[field.value] { extensions[ext(field.key)] = value }
    }
  }

  /// A name as a part of an IRI.
  func segment(_ name: String) -> String {
    let plain = CharacterSet(
      charactersIn: "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return name.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
