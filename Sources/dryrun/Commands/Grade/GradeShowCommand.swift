import Approvals
import ArgumentParser
import Desks
import Detection
import Diagnostics
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// `dryrun grade show`, which tells how a grade came about, and proves it.
struct GradeShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Tell how a grade came about: who, when, why, by which engine and rules; and prove it.",
    discussion: """
      Each line names its entry of the log. Whose the answer is, is not shown; what others judged is not \
      shown either while somebody is to judge without knowing it.
      """)

  @Argument(help: "The attempt, or the start of its name.") var attempt: String
  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.presentStore()
    let work = try WorkLookup.find(attempt, in: store)
    let history = try GradeHistory(work, in: store)
    let proof = history.log
    try StandardOutput.shared.write(GradeHistoryText(history).text)
    let style = TerminalStyle.forStandardOutput
    guard proof.isIntact, history.isSigned else {
      let what =
        proof.isIntact
        ? "not every decision is signed by whom it names"
        : proof.breaks.map(\.description).joined(separator: "; ")
      try StandardOutput.shared.write("\(style.paint("broken", .red))  \(what)\n")
      throw ExitStatus.findings
    }
    try StandardOutput.shared.write(
      "\(style.paint("intact", .green))  the log of \(proof.entries.of("entry", "entries")) holds, "
        + "and each decision is signed by whom it names"
        + (proof.beyondHeadFile > 0
          ? "; the head file does not know the last \(proof.beyondHeadFile.of("entry", "entries"))"
          : "")
        + "\n")
  }
}

/// How a grade came about, in the order of the log, on a terminal.
struct GradeHistoryText {
  private let history: GradeHistory
  private let work: GradedWork

  init(_ history: GradeHistory) { (self.history, work) = (history, history.work) }

  /// All of it, for people.
  var text: String {
    let pin = work.attempt.pin
    let head = [
      "attempt \(work.attempt.id)",
      "  at      \(pin.pack)/\(pin.course)/\(pin.exercise), version \(pin.version), course "
        + "\(pin.courseVersion)",
      "  rules   \(pin.rulesDigest.prefix(16))   engine \(pin.engineVersion)   \(pin.phase.rawValue)",
    ]
    return (head + history.entries.flatMap(lines) + [counts]).joined(separator: "\n") + "\n"
  }

  /// An entry of the log beside what it says; what does not fit on its line stands below.
  private func lines(_ entry: GradeHistory.Entry) -> [String] {
    let place = "  #\(entry.sequence)".padded(to: 8) + "  \(Moment.text(entry.moment))  "
    let words = words(entry.what)
    let below = words.dropFirst().map { String(repeating: " ", count: place.count) + $0 }
    return [place + (words.first ?? "")] + below
  }

  private func words(_ what: GradeHistory.What) -> [String] {
    switch what {
    case .begun: ["begun"]
    case .attempt(let event): words(event)
    case .people(let act): words(act)
    }
  }

  private func words(_ event: AttemptEvent) -> [String] {
    switch event {
    case .submitted(let submission):
      ["answer handed in; the engine: \(GradeHistoryText.words(submission.grade))"]
        + GradeHistoryText.checks(submission.grade)
    case .hinted(let level, _): ["hint \(level.rawValue)"]
    case .told(let passage, _): ["told what is right of output \(passage + 1)"]
    case .closed(let end, _):
      ["ended: \(work.attempt.latestGrade?.needsMentor == true ? "handed in" : end.rawValue)"]
    case .regraded(let index, let grade):
      [
        "answer \(index + 1) graded again by rules \(grade.rulesDigest.prefix(16)), engine "
          + "\(grade.engineVersion): \(GradeHistoryText.words(grade))"
      ]
    }
  }

  private static func words(_ grade: Grade) -> String {
    grade.needsMentor
      ? "handed in, for a person to judge"
      : "\(JudgementText.share(grade.score)), \(grade.isPassed ? "passed" : "not passed")"
  }

  private static func checks(_ grade: Grade) -> [String] {
    let failed = grade.checks.filter { !$0.isPassed }
    return failed.isEmpty
      ? [] : ["fails at \(failed.map { "\($0.id) (\($0.credit))" }.joined(separator: ", "))"]
  }

  private func words(_ act: GradeHistory.Act) -> [String] {
    let by = act.event.by.map { $0 == work.grading.learner ? "the learner" : $0.description }
    var first = GradeHistoryText.name(of: act.event.act, by: by ?? "by rule")
    if let proof = act.proof { first += ", " + GradeHistoryText.words(proof) }
    if act.isTakenBack { return [first, "(taken back)"] }
    return [first]
      + (act.isHidden ? ["(shown once the others have judged)"] : details(act.event))
  }

  private func details(_ event: CaseEvent) -> [String] {
    var lines: [String] = []
    if let judgement = event.act.assessment {
      let levels = judgement.choices.map { "\($0.criterion) \($0.level + 1)" }
      lines.append(
        "\(JudgementText.share(judgement.score)), \(judgement.isPassed ? "passed" : "not passed")"
          + (judgement.rubric.map { ", by rubric \($0.prefix(16))" } ?? ""))
      if !levels.isEmpty { lines.append("levels: " + levels.joined(separator: ", ")) }
    }
    if case .overridden(_, let reason) = event.act { lines.append("reason: \(reason.rawValue)") }
    return lines
      + event.act.words.split(whereSeparator: \.isNewline).map {
        "“\(Excerpt.visible(String($0)))”"
      }
  }

  private static func name(of act: CaseAct, by person: String) -> String {
    switch act {
    case .opened(let round, let reason, let due, _):
      "\(person): \(round == .appeal ? "appeal" : "waits for people") (\(reason.rawValue)), due "
        + Moment.text(due)
    case .claimed(let until): "\(person) takes it until \(Moment.text(until))"
    case .withdrawn, .returned, .graded, .answered, .overridden, .upheld, .changed, .unblinded,
      .seen:
      "\(person): \(act.name)"
    }
  }

  private var counts: String {
    guard !history.hidesWhatCounts else {
      return "counts  shown once the others have judged"
    }
    return switch work.settled {
    case .person(let judgement)?:
      "counts  \(JudgementText.share(judgement.assessment.score)), "
        + "\(judgement.assessment.isPassed ? "passed" : "not passed"), by \(judgement.by)"
    case .engine(let grade)?: "counts  \(GradeHistoryText.words(grade)), by the engine"
    case nil: "counts  nothing, as nothing is handed in"
    }
  }
}

extension GradeHistoryText {
  private static func words(_ proof: GradingProof.State) -> String {
    switch proof {
    case .holds: "signed"
    case .wrong: "WRONG SIGNATURE"
    case .missing: "NOT SIGNED"
    case .unknown: "NOT PROVED: the roster of that time is gone, or did not know the person"
    }
  }
}
