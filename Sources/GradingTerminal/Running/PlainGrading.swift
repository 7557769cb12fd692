import Courses
import Detection
import Diagnostics
import Grading

/// Judges one answer after the other on lines.
public struct PlainGrading: Sendable {
  private let read: @Sendable () async -> String?
  private let put: @Sendable (String) -> Void
  private let desk: GradingDesk

  /// - Parameters:
  ///   - read: the next line without its end; `nil` where there is none.
  ///   - put: writes a text as it is.
  ///   - desk: what answers.
  public init(
    read: @escaping @Sendable () async -> String?, put: @escaping @Sendable (String) -> Void,
    desk: @escaping GradingDesk
  ) {
    (self.read, self.put, self.desk) = (read, put, desk)
  }

  /// Runs until nothing waits, input ends, or the grader leaves.
  ///
  /// - Returns: whether anything could be begun.
  public func run() async -> Bool {
    var hasBegun = false
    while true {
      switch await desk(.next) {
      case .sheet(let content):
        hasBegun = true
        guard await judge(content) else {
          write("not handed in; it stays taken, and can be given back: dryrun grade return")
          return true
        }
      case .nothing(let why), .kept(let why):
        write(why)
        return true
      case .failed(let why):
        write(why)
        return hasBegun
      }
    }
  }

  /// Judges one; `false` if the grader leaves.
  private func judge(_ content: SheetContent) async -> Bool {
    show(content)
    while true {
      guard let request = await request(content) else { return false }
      if case .decide(let decision) = request {
        write(GradingSheet.question(decision, content))
        guard let line = await ask("Enter: sign and hand in · b back> ") else { return false }
        guard line.isEmpty else { continue }
      }
      switch await desk(request) {
      case .kept(let told):
        write(told)
        return true
      case .failed(let why), .nothing(let why): write("! " + why)
      case .sheet(let changed):
        write("! the rubric was changed since this was opened; look again. The comment so far:")
        if case .decide(let decision) = request { write(decision.comment) }
        return await judge(changed)
      }
    }
  }

  private func show(_ content: SheetContent) {
    write("")
    write("== \(content.title)")
    for part in content.parts {
      write("[\(part.title)]")
      part.text.trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).forEach
      {
        write("  \($0)")
      }
    }
  }

  /// What the grader decides; `nil` if they leave, or input is over.
  private func request(_ content: SheetContent) async -> GradingRequest? {
    if content.isQuestion || content.round == .appeal {
      let letter = content.isQuestion ? "a answer only" : "k let the grade stand"
      guard let line = await ask("(Enter: judge · \(letter) · g give back · q leave)\n> ") else {
        return nil
      }
      switch line {
      case "a" where content.isQuestion: return await comment().map { .decide(.answer($0)) }
      case "k" where content.round == .appeal: return await comment().map { .decide(.upheld($0)) }
      case "g": return .giveBack
      case "q": return nil
      default: break
      }
    }
    return await judgement(content)
  }

  private func judgement(_ content: SheetContent) async -> GradingRequest? {
    guard let rubric = content.rubric else {
      guard let isPassed = await choice("passes? p/f, g give back, q leave> ", ["p", "f"]) else {
        return nil
      }
      guard let isPassed else { return .giveBack }
      guard let comment = await comment() else { return nil }
      return .decide(.verdict(isPassed: isPassed == 0, comment: comment))
    }
    var levels: [CriterionID: Int] = [:]
    for criterion in rubric.criteria {
      write("\(rubric.text(criterion.title, in: content.language))")
      for (index, level) in criterion.levels.enumerated() {
        let says = rubric.text(level.says, in: content.language)
        write("  \(index + 1) (\(level.points * criterion.weight)) \(says)")
      }
      let numbers = criterion.levels.indices.map { "\($0 + 1)" }
      guard let level = await choice("level, g give back, q leave> ", numbers) else { return nil }
      guard let level else { return .giveBack }
      levels[criterion.id] = level
    }
    guard let comment = await comment() else { return nil }
    return .decide(.levels(levels, comment: comment))
  }

  /// The place of what was typed; `.some(nil)` to give back, `nil` to leave.
  private func choice(_ prompt: String, _ words: [String]) async -> Int?? {
    while let line = await ask(prompt) {
      if let index = words.firstIndex(of: line) { return .some(index) }
      if line == "g" { return .some(nil) }
      if line == "q" { return nil }
      write("That is none of these.")
    }
    return nil
  }

  private func comment() async -> String? {
    write("What the learner is told; a line with nothing but a full stop ends it.")
    var lines: [String] = []
    while let line = await ask("text> ") {
      if line == "." { return lines.joined(separator: "\n").trimmed }
      lines.append(line)
    }
    // Input that breaks off is no judgement.
    return nil
  }

  private func ask(_ prompt: String) async -> String? {
    put(prompt)
    return await read()
  }

  private func write(_ line: String) { put(Excerpt.visible(line) + "\n") }
}
