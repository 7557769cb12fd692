import Courses
import Detection
import ExerciseAuthoring

/// What was made from a case, without a word of what was replaced.
struct AuthoredText {
  private let authored: AuthoredCase
  private let id: String
  private let folder: String
  /// How many words that stay are listed.
  private static let most = 40

  init(_ authored: AuthoredCase, id: String, folder: String) {
    (self.authored, self.id, self.folder) = (authored, id, folder)
  }

  var text: String {
    ([made] + replaced + kept + warnings + left).joined(separator: "\n") + "\n"
  }

  private var made: String {
    authored.files.map { "wrote \(folder)/\($0.path)" }.joined(separator: "\n")
  }

  private var replaced: [String] {
    guard !authored.replaced.isEmpty else { return ["\nreplaced: nothing; no rule finds anything"] }
    let kinds = authored.replaced.map { "\($0.count) × \($0.what)" }
    return ["\nreplaced by lookalikes: " + kinds.joined(separator: ", ")]
  }

  private var kept: [String] {
    let keep = authored.keep.isEmpty ? "nothing" : authored.keep.joined(separator: "; ")
    return [
      "to keep: \(keep)", "trains the skill '\(authored.skill)' for '\(authored.outcome)'",
    ]
  }

  private var warnings: [String] {
    var lines: [String] = []
    if !authored.notFound.isEmpty {
      let rules = authored.notFound.map(\.description).joined(separator: ", ")
      lines.append(
        "not every lookalike is found by \(rules); what has to go is marked with 'hides' instead")
    }
    if !authored.policyWords.isEmpty {
      let rules = authored.policyWords.map(\.description).joined(separator: ", ")
      lines.append("found by \(rules) and left, as the words are the rule's own: look at them")
    }
    return lines
  }

  private var left: [String] {
    guard !authored.left.isEmpty else { return [] }
    let shown = authored.left.prefix(AuthoredText.most)
    let rest = authored.left.count - shown.count
    let more = rest > 0 ? ", and \(rest) more" : ""
    return [
      "\nleft as they are: \(shown.joined(separator: ", "))\(more)",
      "If one of them is somebody's, name it with --hide and make the exercise again (--force).",
    ]
  }
}
