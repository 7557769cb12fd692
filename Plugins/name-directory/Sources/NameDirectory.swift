public import PluginKit

/// Finds the names of a list: of staff, customers or patients.
///
/// A name is found in either order, in capital or small letters, with ä or ae, with accents or without, with
/// a hyphen or a space between its words, and with a genitive s behind it, which is no part of the finding.
/// The text is walked through once, whatever the length of the list.
public struct NameDirectory: Plugin, DetectorPlugin {
  /// What the plugin says of itself.
  public static let manifest = PluginManifest(
    id: "name-directory", title: "Names of a list", version: "1.0.0", kinds: [.detector],
    isDeterministic: true,
    configuration: [
      "type": "object", "additionalProperties": false,
      "properties": [
        "names": [
          "description": "Names such as `Anna Keller` or `Keller, Anna`.", "type": "array",
          "items": ["type": "string"], "maxItems": .int(NameList.limit),
        ],
        "file": [
          "description": "A file with one name a line, from the pack's folder.", "type": "string",
        ],
      ],
      "anyOf": [["required": ["names"]], ["required": ["file"]]],
    ],
    needs: PluginNeeds(deadlineMs: 5000))

  private let names: NameTree

  /// A directory of the names in `names`, in `file`, or in both.
  public init(_ setup: PluginSetup) throws {
    names = NameTree(try NameList(setup).names)
  }

  /// Where names stand; longer ones first, and none inside another.
  public func detect(_ text: String, _ call: Call) async throws -> [PluginFinding] {
    let words = Words(text)
    var findings: [PluginFinding] = []
    var index = 0
    while index < words.count {
      if index.isMultiple(of: 4096) { try Task.checkCancellation() }
      guard let match = names.longestMatch(in: words, from: index) else {
        index += 1
        continue
      }
      findings.append(PluginFinding(match.span, confidence: match.confidence))
      index = match.next
    }
    return findings
  }
}
