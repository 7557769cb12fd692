import Diagnostics
import PolicyPacks

/// Keys that an exercise of a kind must have, and keys that belong to other kinds.
struct KeyCheck {
  private let entry: ExerciseEntry
  private let template: KindTemplate
  private let pack: PolicyPack?
  private let problems: Problems

  init(
    _ entry: ExerciseEntry, _ template: KindTemplate, _ pack: PolicyPack?, _ problems: Problems
  ) {
    self.entry = entry
    self.template = template
    self.pack = pack
    self.problems = problems
  }

  private var isWritten: Bool {
    if case .write = template.answer(entry.settings) { return true }
    return false
  }

  /// Checks the exercise in its first language.
  func check() {
    refuseOthers(entry.ownKeys)
    var required = template.required(entry.settings)
    if isWritten { required += ["solutions"] + (template.needsWrong ? ["wrong"] : []) }
    for key in required where entry.ownKeys[key] == nil {
      problems.error(
        "missing-key", "the exercise has no '\(key)'", at: entry.location,
        notes: ["add the key '\(key)': \(entry.kind.rawValue) needs it"])
    }
    if isWritten { checkAnswers() }
    checkTool()
  }

  /// Checks what is said in another language.
  func check(_ edition: EditionEntry) { refuseOthers(edition.ownKeys) }

  private func refuseOthers(_ keys: [String: Location]) {
    for (key, place) in keys where KindTemplate.allOwnKeys.contains(key) {
      let isAnswer = key == "solutions" || key == "wrong"
      guard !template.ownKeys.contains(key) || isAnswer && !isWritten else { continue }
      problems.error(
        "key-of-other-kind",
        isAnswer
          ? "'\(key)' is made by itself here, as the right answer is computed"
          : "'\(key)' is no key of \(entry.kind.rawValue)",
        at: place,
        notes: isAnswer
          ? ["take the key out"]
          : ["it belongs to: \(KindTemplate.kinds(with: key).joined(separator: ", "))"])
    }
  }

  /// An empty list is no answer that passes.
  private func checkAnswers() {
    let texts = entry.texts
    if let place = entry.ownKeys["solutions"], texts.solutions?.isEmpty == true {
      problems.error("wrong-value", "'solutions' must not be empty", at: place)
    }
    if let place = entry.ownKeys["wrong"], texts.wrong?.isEmpty == true {
      problems.error("wrong-value", "'wrong' must not be empty", at: place)
    }
  }

  private func checkTool() {
    guard let pack, template.needsTool(entry.settings), entry.tool == nil, pack.defaultTool == nil
    else { return }
    problems.error(
      "missing-key", "the exercise has no 'tool', and the pack has no 'defaultTool'",
      at: entry.location, notes: ["add the key 'tool': what the policy says depends on it"])
  }
}
