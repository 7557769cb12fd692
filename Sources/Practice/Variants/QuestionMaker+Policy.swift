import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// Questions whose key is the pack itself.
extension QuestionMaker {
  /// Every tool that takes the text without a stop, or none.
  func tools(for text: Template, _ id: QuestionID) async throws(VariantError) -> Answers {
    let evaluation = try await evaluation(of: text)
    let options = evaluation.tools.sorted { $0.tool < $1.tool }.map { tool in
      PosedQuestion.Option(id: OptionID(tool.tool.description), text: tool.title)
    }
    let right = evaluation.tools.filter { $0.verdict < .approval }
      .map { OptionID($0.tool.description) }
    let none = PosedQuestion.Option(id: Self.none, text: words.noTool)
    return Answers(
      options: shuffled(options, id) + [none],
      scoring: .all(right.isEmpty ? [Self.none] : Set(right)), allowsSeveral: true,
      reason: reason(evaluation, .tool))
  }

  /// The kind of data that decides for the exercise's tool, among some that the pack knows.
  func dataClass(in text: Template, _ id: QuestionID) async throws(VariantError) -> Answers {
    let evaluation = try await evaluation(of: text)
    let strictest = evaluation.rulings.map(\.verdict).max() ?? .allow
    let deciding = Set(
      evaluation.rulings.filter { $0.verdict == strictest && strictest > .allow }
        .map(\.finding.dataClass))
    let found = Set(evaluation.rulings.map(\.finding.dataClass))
    let options = (found.sorted() + otherClasses(than: found, id)).map { dataClass in
      PosedQuestion.Option(
        id: OptionID(dataClass.description),
        text: pack.title(of: dataClass, language: language) ?? dataClass.description)
    }
    let none = PosedQuestion.Option(id: Self.none, text: words.noClass)
    let right = deciding.isEmpty ? [Self.none] : Set(deciding.map { OptionID($0.description) })
    return Answers(
      options: shuffled(options, id) + [none], scoring: .one(of: right),
      reason: reason(evaluation, .leak))
  }

  /// Some classes of the pack that the text does not hold, so that there are four at least.
  private func otherClasses(than found: Set<DataClass>, _ id: QuestionID) -> [DataClass] {
    let others = pack.classes.keys.filter { dataClass in
      pack.classes[dataClass]?.title != nil
        && !found.contains { $0.lineage.contains(dataClass) || dataClass.lineage.contains($0) }
    }
    var random = SeededGenerator(part: "classes/\(id)", of: seed)
    return Array(random.shuffled(others.sorted()).prefix(max(2, 4 - found.count)))
  }

  /// What the policy says to the text: allowed, with care, somebody must agree, blocked.
  func route(of text: Template) async throws(VariantError) -> Answers {
    let evaluation = try await evaluation(of: text)
    let right: Set<OptionID> =
      evaluation.verdict == .approval
      ? Set(evaluation.workflows.map(Self.option)) : [OptionID(evaluation.verdict.name)]
    func verdict(_ verdict: Verdict) -> PosedQuestion.Option {
      PosedQuestion.Option(id: OptionID(verdict.name), text: words.route(verdict))
    }
    let workflows = pack.workflows.keys.sorted().map { id in
      PosedQuestion.Option(
        id: Self.option(id),
        text: words.approval(pack.title(of: id, language: language) ?? id.description))
    }
    // Where nobody is named who may agree, the approval itself is an answer.
    let unnamed = right.isEmpty || workflows.isEmpty ? [verdict(.approval)] : []
    return Answers(
      options: [verdict(.allow), verdict(.warn)] + workflows + unnamed + [verdict(.block)],
      scoring: .all(right.isEmpty ? [OptionID(Verdict.approval.name)] : right),
      allowsSeveral: workflows.count > 1, reason: reason(evaluation, .approval))
  }

  /// Who must agree first, among the stages of the pack's workflows.
  func firstApprover(of text: Template, _ id: QuestionID) async throws(VariantError) -> Answers {
    let evaluation = try await evaluation(of: text)
    let names = Set(pack.workflows.values.flatMap(\.stages).map(\.name)).sorted()
    let first = evaluation.workflows.compactMap { pack.workflows[$0]?.stages.first?.name }
    let options = names.map { PosedQuestion.Option(id: OptionID("stage:\($0)"), text: $0) }
    let nobody = PosedQuestion.Option(id: Self.none, text: words.nobody)
    return Answers(
      options: shuffled(options, id) + [nobody],
      scoring: .all(first.isEmpty ? [Self.none] : Set(first.map { OptionID("stage:\($0)") })),
      allowsSeveral: pack.workflows.count > 1, reason: reason(evaluation, .approval))
  }

  /// What the request must hold, among what the pack's workflows ask for.
  ///
  /// Where they ask for little, there are also things that no request needs.
  func evidence(for text: Template, _ id: QuestionID) async throws(VariantError) -> Answers {
    let evaluation = try await evaluation(of: text)
    let asked = Set(evaluation.workflows.flatMap { pack.workflows[$0]?.requires ?? [] })
    let all = Set(pack.workflows.values.flatMap(\.requires)).sorted()
    let fields = all.map {
      PosedQuestion.Option(id: OptionID("field:\($0)"), text: words.field($0))
    }
    let needless = words.needlessEvidence.prefix(max(0, 3 - fields.count)).map {
      PosedQuestion.Option(id: OptionID($0.id), text: $0.text)
    }
    let nothing = PosedQuestion.Option(id: Self.none, text: words.noEvidence)
    return Answers(
      options: shuffled(fields + needless, id) + [nothing],
      scoring: .all(asked.isEmpty ? [Self.none] : Set(asked.map { OptionID("field:\($0)") })),
      allowsSeveral: true, reason: reason(evaluation, .approval))
  }

  private func evaluation(of text: Template) async throws(VariantError) -> Evaluation {
    try await question.key(in: filling.text(text), at: text.location)
  }

  /// The answer that nothing is right; no tool, class or stage has such a name.
  static let none = OptionID("(none)")

  private static func option(_ workflow: WorkflowID) -> OptionID {
    OptionID("approval:\(workflow)")
  }
}
