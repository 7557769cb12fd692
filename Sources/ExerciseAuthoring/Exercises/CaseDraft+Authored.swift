import Courses
import Detection
import Evaluation
import PolicyPacks

extension CaseDraft {
  /// The files, and what is to be said of them.
  func authored() throws(AuthoringError) -> AuthoredCase {
    if request.kind == .redactThis, stopped.isEmpty, hidden.isEmpty {
      throw .nothingToHide(tool: request.tool.description)
    }
    let found = Set(reading.values.compactMap(\.origin.rule))
    let fit = CourseFit(
      course: request.course, rules: rules.isEmpty ? found : rules, tool: request.tool)
    let skill = try fit.skill(request.skill, task: request.task)
    let outcome = try fit.outcome(request.outcome)
    let left = LeftWords(template, telling: telling)
    let kept = try KeptParts(self, left).texts
    if request.kind == .redactThis, kept.isEmpty { throw .nothingToKeep }
    let head = ExerciseHead(
      request: request, skill: skill, outcome: outcome, lesson: fit.lesson,
      hasTable: !recipe.columns.isEmpty,
      words: template.text.split(whereSeparator: \.isWhitespace).count)
    let body =
      request.kind == .redactThis
      ? RedactionText(draft: self, keep: kept).text
      : PromptText(draft: self, keep: kept, task: head.task).text
    var files = [AuthoredFile(path: "exercises/\(request.id).yaml", text: head.text + body)]
    if !recipe.columns.isEmpty { files += tableFiles }
    return AuthoredCase(
      files: files, replaced: replaced, policyWords: policyWords, notFound: notFound,
      notMarked: notMarked,
      left: left.words, keep: kept, skill: skill.id, outcome: outcome)
  }

  private var tableFiles: [AuthoredFile] {
    let recipe = RecipeText(
      recipe: recipe, comment: "Lookalikes for the exercise \(request.id): drawn, and nobody's.")
    return [
      AuthoredFile(path: "tables/\(request.id).recipe.yaml", text: recipe.text),
      AuthoredFile(path: "tables/\(request.id).csv", text: table.csv),
    ]
  }

  /// How many values of each kind were replaced, the most first.
  private var replaced: [(what: String, count: Int)] {
    var counts: [String: Int] = [:]
    for (index, value) in reading.values.enumerated() where columns.columns[index] != nil {
      guard value.origin != .brace else { continue }
      counts[title(of: value.origin), default: 0] += 1
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.what) < ($0.count, $1.what) }
  }

  func title(of origin: CaseValue.Origin) -> String {
    switch origin {
    case .found(let rule, let isSure):
      let detector = request.engine.pack.detectors.first { $0.detector.id == rule }
      let title = detector?.message.title ?? rule.description
      return isSure ? title : "\(title) (looks like one)"
    case .hidden: return "word named with --hide"
    case .day: return "date"
    case .amount: return "amount"
    case .brace: return "brace"
    }
  }

  /// Rules whose words in the case are the policy's own, and so stay.
  private var policyWords: [RuleID] {
    let rules = reading.values.indices.filter { columns.columns[$0] == nil }
      .compactMap { reading.values[$0].origin.rule }
    return Set(rules).sorted()
  }

  private var notFound: [RuleID] { rules(of: unfound) }

  /// Of those that do not find their lookalikes, the rules of which nothing has to go.
  private var notMarked: [RuleID] {
    let marked = Set(reading.places.filter { hidden.contains($0.range) }.map(\.value))
    let rules = Set(rules(of: unfound.intersection(marked)))
    return notFound.filter { !rules.contains($0) }
  }

  private func rules(of values: Set<Int>) -> [RuleID] {
    Set(
      values.compactMap { index -> RuleID? in
        guard case .found(let rule, isSure: true) = reading.values[index].origin else { return nil }
        return rule
      }
    ).sorted()
  }
}

extension CaseValue.Origin {
  /// The rule that found it.
  var rule: RuleID? {
    if case .found(let rule, _) = self { rule } else { nil }
  }
}
