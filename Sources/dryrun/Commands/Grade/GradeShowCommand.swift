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
    let (entries, proof, states) = try DataFailure.translated {
      (
        try store.log.entries(about: work.attempt.id.description), try store.log.verify(),
        try store.grading.proof().states(of: work)
      )
    }
    let history = GradeHistory(work, entries, states)
    try StandardOutput.shared.write(history.text)
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

/// How a grade came about, in the order of the log.
struct GradeHistory {
  private let work: GradedWork
  private let entries: [LogEntry]
  /// What is known of the signature of each thing that happened among people.
  private let states: [GradingProof.State?]

  init(_ work: GradedWork, _ entries: [LogEntry], _ states: [GradingProof.State?]) {
    (self.work, self.entries, self.states) = (work, entries, states)
  }

  /// Whether each decision carries the signature of whom it names, by the key of that time.
  var isSigned: Bool {
    states.count == work.grading.events.count && states.allSatisfy { $0 == nil || $0 == .holds }
  }

  /// All of it, for people.
  var text: String {
    let pin = work.attempt.pin
    let head = [
      "attempt \(work.attempt.id)",
      "  at      \(pin.pack)/\(pin.course)/\(pin.exercise), version \(pin.version), course "
        + "\(pin.courseVersion)",
      "  rules   \(pin.rulesDigest.prefix(16))   engine \(pin.engineVersion)   \(pin.phase.rawValue)",
    ]
    return (head + lines + [counts]).joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    let own = entries.filter { $0.kind == .attemptEvent }
    let people = entries.filter { $0.kind == .caseEvent }
    var lines = entries.filter { $0.kind == .attemptBegun }.map { ($0, ["begun"]) }
    lines += zip(own, work.attempt.events).map { ($0, words($1)) }
    lines += zip(people, work.grading.events.indices).map { ($0, words(at: $1)) }
    return lines.sorted { $0.0.sequence < $1.0.sequence }.flatMap(GradeHistory.lines)
  }

  /// An entry of the log beside what it says; what does not fit on its line stands below.
  private static func lines(_ entry: LogEntry, _ words: [String]) -> [String] {
    let place = "  #\(entry.sequence)".padded(to: 8) + "  \(Moment.text(entry.moment))  "
    let below = words.dropFirst().map { String(repeating: " ", count: place.count) + $0 }
    return [place + (words.first ?? "")] + below
  }

  private func words(_ event: AttemptEvent) -> [String] {
    switch event {
    case .submitted(let submission):
      ["answer handed in; the engine: \(GradeHistory.words(submission.grade))"]
        + GradeHistory.checks(submission.grade)
    case .hinted(let level, _): ["hint \(level.rawValue)"]
    case .told(let passage, _): ["told what is right of output \(passage + 1)"]
    case .closed(let end, _):
      ["ended: \(work.attempt.latestGrade?.needsMentor == true ? "handed in" : end.rawValue)"]
    case .regraded(let index, let grade):
      [
        "answer \(index + 1) graded again by rules \(grade.rulesDigest.prefix(16)), engine "
          + "\(grade.engineVersion): \(GradeHistory.words(grade))"
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

  private func words(at index: Int) -> [String] {
    let event = work.grading.events[index]
    let by = event.by.map { $0 == work.grading.learner ? "the learner" : $0.description }
    var first = GradeHistory.name(of: event.act, by: by ?? "by rule")
    if event.act.isDecision { first += ", " + GradeHistory.words(states, at: index) }
    if isTakenBack(index) { return [first, "(taken back)"] }
    return [first] + (isHidden(event) ? ["(shown once the others have judged)"] : details(event))
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

  /// Who is to judge without knowing what others said must not find it here.
  private func isHidden(_ event: CaseEvent) -> Bool {
    guard event.act.assessment != nil else { return false }
    return switch work.grading.waiting?.round {
    case .second, .third: true
    case .grading, .appeal, nil: false
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
    guard work.grading.waiting.map({ ![.second, .third].contains($0.round) }) ?? true else {
      return "counts  shown once the others have judged"
    }
    return switch work.settled {
    case .person(let judgement)?:
      "counts  \(JudgementText.share(judgement.assessment.score)), "
        + "\(judgement.assessment.isPassed ? "passed" : "not passed"), by \(judgement.by)"
    case .engine(let grade)?: "counts  \(GradeHistory.words(grade)), by the engine"
    case nil: "counts  nothing, as nothing is handed in"
    }
  }
}

extension GradeHistory {
  private static func words(_ states: [GradingProof.State?], at index: Int) -> String {
    switch states.indices.contains(index) ? states[index] : nil {
    case .holds: "signed"
    case .wrong: "WRONG SIGNATURE"
    case .missing, nil: "NOT SIGNED"
    case .unknown: "NOT PROVED: the roster of that time is gone, or did not know the person"
    }
  }

  /// Whether what the learner asked was taken back, so that it is nobody's to read.
  private func isTakenBack(_ index: Int) -> Bool {
    guard case .opened(_, .asked, _, _) = work.grading.events[index].act else { return false }
    for event in work.grading.events[(index + 1)...] {
      if case .withdrawn = event.act { return true }
      if case .opened = event.act { return false }
    }
    return false
  }
}
