import Detection
import Diagnostics
import Evaluation
import PolicyPacks

/// What a test wanted and what came, where the two are not the same.
struct CaseDifferences {
  private let test: PackTest
  private let evaluation: Evaluation
  private let engine: Engine

  init(_ test: PackTest, _ evaluation: Evaluation, _ engine: Engine) {
    self.test = test
    self.evaluation = evaluation
    self.engine = engine
  }

  /// `nil` if everything came as it was wanted.
  var failure: Diagnostic? {
    let differences = differences
    guard !differences.isEmpty else { return nil }
    return Diagnostic(
      "test-failed", .error, "'\(test.name)' fails", at: test.location,
      notes: differences + trace)
  }

  private var differences: [String] {
    let (expect, found) = (test.expect, Set(evaluation.feedback.map(\.rule)))
    var differences: [String] = []
    func compare(_ what: String, _ wanted: String?, _ came: String) {
      guard let wanted, wanted != came else { return }
      differences.append("\(what): wanted \(wanted), came \(came)")
    }
    compare("verdict", expect.verdict?.name, evaluation.verdict.name)
    compare("rules", expect.rules.map(words), words(found))
    compare(
      "workflow", expect.workflow?.description, evaluation.workflows.first?.description ?? "none")
    compare(
      "exception", expect.exception?.description,
      words(evaluation.provenance.exceptions))
    let causes = Set(evaluation.feedback.compactMap(\.kind.cause))
    if let cause = expect.because, !causes.contains(cause) {
      compare(
        "because", cause, causes.isEmpty ? "the rules" : causes.sorted().joined(separator: ", "))
    }
    let spans = evaluation.rulings.map(\.finding.range)
    for span in test.draft.spans where !spans.contains(span) {
      differences.append("«\(test.draft.text.utf8Slice(span))» is not found")
    }
    return differences
  }

  /// A line for each finding, then one for each match of a wanted rule that came to nothing.
  private var trace: [String] {
    var lines = evaluation.rulings.map { ruling in
      let place = ruling.exception.map { "exception \($0)" } ?? ruling.cell?.origin.description
      let level = engine.pack.level(of: ruling.finding.dataClass)
      return "\(ruling.finding.rule) (\(ruling.finding.dataClass), \(level.name)): "
        + "\(ruling.verdict.name) by \(place ?? "default, as no cell says anything")"
    }
    let found = Set(evaluation.rulings.map(\.finding.rule))
    for rule in (test.expect.rules ?? []).subtracting(found).sorted() {
      let steps = engine.trace(rule, in: evaluation.text)
      lines += steps.prefix(3).map {
        "\(rule): «\(test.draft.text.utf8Slice($0.range))»: \($0.outcome)"
      }
      if steps.isEmpty {
        lines.append("\(rule): no pattern matched, or no keyword stands in the text")
      }
    }
    return lines
  }

  private func words<Kind>(_ names: some Sequence<Identifier<Kind>>) -> String {
    let list = names.sorted().map(\.description).joined(separator: ", ")
    return list.isEmpty ? "none" : list
  }
}

extension String {
  fileprivate func utf8Slice(_ range: Range<Int>) -> String {
    Excerpt.visible(String(decoding: Array(utf8)[range], as: UTF8.self))
  }
}
