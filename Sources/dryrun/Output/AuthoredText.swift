import Courses
import Detection
import ExerciseAuthoring

/// What was made from a case, without a word of what was replaced.
struct AuthoredText {
  private let authored: AuthoredCase
  private let id: String
  private let folder: String

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
    let marked = authored.notFound.filter { !authored.notMarked.contains($0) }
    if !marked.isEmpty {
      let rules = marked.map(\.description).joined(separator: ", ")
      lines.append(
        "not every lookalike is found by \(rules); what has to go is named in the exercise instead")
    }
    if !authored.notMarked.isEmpty {
      let rules = authored.notMarked.map(\.description).joined(separator: ", ")
      lines.append("not every lookalike is found by \(rules), of which nothing has to go")
    }
    if !authored.policyWords.isEmpty {
      let rules = authored.policyWords.map(\.description).joined(separator: ", ")
      lines.append("found by \(rules) and left, as the words are the rule's own: look at them")
    }
    return lines
  }

  private var left: [String] {
    guard !authored.left.isEmpty else { return [] }
    return [
      "\nleft as they are: \(authored.left.joined(separator: ", "))",
      "If one of them is somebody's, name it with --hide and make the exercise again (--force).",
    ]
  }
}
