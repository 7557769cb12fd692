import Courses
import Detection
import Evaluation
import PlantedErrors
import PolicyPacks

/// Makes one variant of an exercise: draws its rows, fills its texts, finds its key.
struct VariantMaker {
  let course: Course
  let exercise: Exercise
  let edition: Edition
  let engine: Engine
  let plugins: any PluginDetectors
  let seed: UInt64
  let phase: Phase
  let language: String

  var words: PracticeWords { .inLanguage(language) }

  var question: PolicyQuestion {
    PolicyQuestion(
      engine: engine, plugins: plugins, tool: exercise.tool, task: exercise.task,
      language: language)
  }

  /// The parts of a variant that its way to answer decides.
  struct Parts {
    var form: PosedForm
    var questions: [PosedQuestion] = []
    var redaction: RedactionKey?
    var outputs: [OutputKey] = []
    var questionKeys: [QuestionKey] = []
  }

  /// What is seen and what is right.
  func make() async throws(VariantError) -> (posed: PosedExercise, key: VariantKey) {
    let plan = blockPlan
    let draws = try DrawnRows.draw(
      exercise, from: course.tables, times: max(1, plan?.outputs.count ?? 1), seed: seed)
    let filling = filling(draws[0])
    let sources = try posedSources(draws)
    let parts = try await parts(filling, draws, plan)
    let posed = PosedExercise(
      title: edition.title, kind: exercise.kind, situation: try filling.text(edition.situation),
      sources: sources, tool: exercise.tool, toolTitle: toolTitle, task: exercise.task,
      minutes: exercise.minutes, form: parts.form, questions: parts.questions,
      lesson: exercise.lesson)
    return (posed, try key(parts, filling))
  }

  private var blockPlan: BlockPlan? {
    guard case .judge(let form) = edition.form else { return nil }
    return BlockPlan(form, seed: seed)
  }

  private var toolTitle: String? {
    exercise.tool.flatMap { engine.pack.tools[$0] }.map {
      engine.pack.title(of: $0, language: language)
    }
  }

  /// What gaps are filled with if these rows are drawn.
  func filling(_ rows: DrawnRows) -> Filling {
    Filling(
      tables: course.tables, rows: rows, language: language, languages: course.languages,
      named: namedColumns)
  }

  /// The columns that texts of the edition name, by table.
  private var namedColumns: [String: Set<String>] {
    let tables = Dictionary(exercise.material.map { ($0.name, $0.table) }) { first, _ in first }
    return edition.templates.flatMap(\.gaps).reduce(into: [:]) { named, gap in
      guard let table = tables[gap.material], let column = gap.column else { return }
      named[table, default: []].insert(column)
    }
  }

  private func parts(
    _ filling: Filling, _ draws: [DrawnRows], _ plan: BlockPlan?
  ) async throws(VariantError) -> Parts {
    switch edition.form {
    case .write(let start):
      return Parts(form: .write(start: try start.map(filling.text) ?? ""))
    case .redact(let form):
      let redaction = try await RedactionMaker(
        form: form, filling: filling, question: question, words: words
      ).redaction()
      return Parts(
        form: .mark([Passage(id: 0, text: redaction.text)]), redaction: redaction.key)
    case .judge(let form):
      return try judged(form, draws, plan ?? BlockPlan(form, seed: seed))
    case .choose(let asked):
      var parts = Parts(form: .choose)
      let maker = QuestionMaker(
        question: question, filling: filling, words: words, seed: seed)
      for one in asked {
        let made = try await maker.make(one)
        parts.questions.append(made.posed)
        parts.questionKeys.append(made.key)
      }
      return parts
    }
  }

  private func key(_ parts: Parts, _ filling: Filling) throws(VariantError) -> VariantKey {
    var checks: [KeyedCheck] = []
    for check in edition.checks { checks.append(try KeyedCheck(check, filling)) }
    var wrong: [KeyedWrongAnswer] = []
    for answer in edition.wrong {
      wrong.append(KeyedWrongAnswer(text: try filling.text(answer.text), fails: answer.fails))
    }
    return VariantKey(
      exercise: exercise, checks: checks, redaction: parts.redaction, outputs: parts.outputs,
      questions: parts.questionKeys, hints: try filling.texts(edition.hints),
      solutions: try filling.texts(edition.solutions), wrong: wrong)
  }
}

extension Passage {
  /// A text in which any place can be marked.
  fileprivate init(id: Int, text: String) {
    self.init(id: id, text: text, segments: [], labels: [], isToldAtOnce: false, measures: false)
  }
}
