import Desks
import Detection
import Diagnostics
import Evaluation
import PlantedErrors

/// What somebody sees before they say that a finding is wrong: all that would be kept.
struct DisputePage {
  /// One of several places, where it has to be said which is meant.
  struct Place {
    var start: Int
    var text: String
  }
  struct Keep {
    var id, title: String
    var line: DisputeView.Line
    var isChosen: Bool
  }

  var draft: DraftForm
  var rule: String
  /// The places to choose from; none once it is said which is meant.
  var places: [Place] = []
  var start: String?
  /// What the made-up value is drawn by, so that what is kept is what was shown.
  var seed: String
  var keeps: [Keep] = []
  var noLookalike: String?
  var reason: String
  var problem: String?
}

/// A finding that somebody disputes, with what they said so far.
struct DisputedFinding {
  let checked: DraftReader.Checked
  let rule: RuleID
  let start: Int?
  let seed: UInt64
  let keepsValue: Bool
  let reason: String

  init(_ form: FormFields, _ checked: DraftReader.Checked) {
    self.checked = checked
    rule = RuleID(form.line("rule") ?? "")
    let found = checked.evaluation.rulings.filter { [rule] in $0.finding.rule == rule }
    start =
      form.line("start").flatMap { Int($0) }
      ?? (found.count == 1 ? found.first?.finding.range.lowerBound : nil)
    seed = form.line("seed").flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64.max)
    keepsValue = form["keep"] == "value"
    reason = form.text("reason")
  }

  /// What would be kept.
  func proposal(keepsValue: Bool) throws(DeskError) -> DisputeProposal {
    var random = SeededGenerator(seed: seed)
    return try DisputeProposal(
      of: rule, startingAt: start, checked.evaluation, by: checked.engine,
      keepsValue: keepsValue, using: &random)
  }

  /// Where the rule found something: the line and its number.
  var places: [DisputePage.Place] {
    let source = SourceText(name: "draft", bytes: checked.evaluation.text.bytes)
    return checked.evaluation.rulings.filter { $0.finding.rule == rule }.map { ruling in
      let range = ruling.finding.range
      let value = String(decoding: checked.evaluation.text.bytes[range], as: UTF8.self)
      return DisputePage.Place(
        start: range.lowerBound,
        text: "\(source.line(of: range.lowerBound)): \(value.prefix(80))")
    }
  }
}
