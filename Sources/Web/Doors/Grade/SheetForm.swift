import Courses
import Desks
import Detection
import Grading

/// What a grader chose and wrote on a sheet.
struct SheetForm {
  /// What the button says that was pressed.
  enum Act: Hashable {
    case look, handIn, answer, uphold, giveBack, unblind
    /// A comment that was written before is put into this one.
    case reuse(Int)
  }

  let act: Act
  let levels: [CriterionID: Int]
  /// Whether it passes, where there is no rubric.
  let isPassed: Bool?
  var comment: String
  let reason: OverrideReason?
  /// Why the grader wants to know whose it is.
  let unblindReason: String
  let seen: SheetDesk.Seen

  init(_ form: FormFields) {
    act =
      switch form["do"] ?? "" {
      case "hand-in": .handIn
      case "answer": .answer
      case "uphold": .uphold
      case "give-back": .giveBack
      case "unblind": .unblind
      case let word where word.hasPrefix("reuse-"): .reuse(Int(word.dropFirst(6)) ?? -1)
      default: .look
      }
    let pairs = form.names.filter { $0.hasPrefix("level-") }.compactMap { name in
      form[name].flatMap { Int($0) }.map { (CriterionID(String(name.dropFirst(6))), $0) }
    }
    levels = Dictionary(pairs) { first, _ in first }
    isPassed = form["verdict"].map { $0 == "pass" }
    comment = form.text("comment")
    reason = form["reason"].flatMap { OverrideReason(rawValue: $0) }
    unblindReason = form.line("unblind") ?? ""
    let rubric = form.line("rubric")
    seen = SheetDesk.Seen(answer: form["answer"].flatMap { Int($0) } ?? -1, rubric: rubric)
  }

  /// What is decided by the button; `nil` where nothing is said yet of passing.
  var decision: SheetDecision? {
    switch act {
    case .answer: .answer(comment)
    case .uphold: .upheld(comment)
    case .look, .handIn, .giveBack, .unblind, .reuse: judgement
    }
  }

  /// Levels where there is a rubric, or else the verdict.
  var judgement: SheetDecision? {
    if seen.rubric != nil, isPassed == nil { return .levels(levels, comment: comment) }
    return isPassed.map { .verdict(isPassed: $0, comment: comment) }
  }

  /// The comment with another one at its end.
  func adding(_ text: String) -> SheetForm {
    var form = self
    guard !comment.contains(text) else { return form }
    form.comment = comment.isEmpty ? text : comment + "\n\n" + text
    return form
  }
}
