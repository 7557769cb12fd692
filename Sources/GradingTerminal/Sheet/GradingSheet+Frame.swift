import Courses
import Detection
import Grading
import Practice
package import Terminal

extension GradingSheet {
  /// The screen at a size: the text, and what it is judged by beside it; below it where that is too narrow.
  package mutating func frame(_ size: ScreenSize) -> Frame {
    guard size.columns >= 30, size.rows >= 10 else {
      return Frame(rows: ["This window is too small."])
    }
    let foot = foot(size.columns - 2)
    let room = max(3, size.rows - 3 - foot.count)
    var rows = [
      Row(content.title, Look.title).cut(to: size.columns - 2),
      Row(String(repeating: "─", count: size.columns - 2), Look.faint), Row(),
    ]
    rows +=
      mode == .commenting
      ? commentRows(size, room) : isWide(size) ? beside(size, room) : below(size, room)
    rows = Array(rows.prefix(3 + room))
    while rows.count < 3 + room { rows.append(Row()) }
    let cursor = mode == .commenting ? commentCursor(size, room) : nil
    return Frame(
      rows: (rows + foot).map { Row(" ") + $0.cut(to: size.columns - 1) }, cursor: cursor)
  }

  private func isWide(_ size: ScreenSize) -> Bool { size.columns >= 72 }

  private mutating func beside(_ size: ScreenSize, _ room: Int) -> [Row] {
    let right = min(60, max(30, size.columns * 2 / 5))
    let left = size.columns - right - 5
    let text = scrolled(textRows(left), room)
    let judging = judgingRows(right, room)
    return (0..<room).map { index in
      let line = index < text.count ? text[index] : Row()
      let other = index < judging.count ? judging[index].cut(to: right) : Row()
      return line.cut(to: left).padded(to: left) + Row(" │ ", Look.faint) + other
    }
  }

  private mutating func below(_ size: ScreenSize, _ room: Int) -> [Row] {
    let width = size.columns - 2
    let wanted = max(4, room * 3 / 5)
    let judging = judgingRows(width, wanted)
    let text = scrolled(textRows(width), room - wanted - 1)
    return text + [Row(String(repeating: "─", count: width), Look.faint)]
      + judging.prefix(wanted)
  }

  private mutating func scrolled(_ rows: [Row], _ room: Int) -> [Row] {
    reading = (room, rows.count)
    scroll = max(0, min(scroll, max(0, rows.count - room)))
    var shown = Array(rows[scroll..<min(rows.count, scroll + room)])
    if scroll + room < rows.count, !shown.isEmpty {
      shown[shown.count - 1] = Row("… more: space", Look.faint)
    }
    while shown.count < room { shown.append(Row()) }
    return shown
  }

  private func textRows(_ width: Int) -> [Row] {
    content.parts.flatMap { part in
      [Row(part.title, Look.label)]
        + Row.wrapped(SoftLines.fitting(part.text.trimmed, width: width), to: width) + [Row()]
    }
  }

  // MARK: What it is judged by

  /// The rubric around the criterion at hand, and below it, always in sight, what it comes to.
  private func judgingRows(_ width: Int, _ room: Int) -> [Row] {
    let below = Array(belowRubric(width).prefix(max(1, room / 2)))
    guard let rubric = content.rubric else { return verdictRows(width) + below }
    let (rows, focused) = rubricRows(rubric, width)
    let space = max(1, room - below.count)
    guard rows.count > space else { return rows + below }
    let first = max(0, min(focused.lowerBound - 1, rows.count - space))
    var shown = Array(rows[first..<min(rows.count, first + space)])
    if first > 0 { shown[0] = Row("… ↑", Look.faint) }
    if first + space < rows.count { shown[shown.count - 1] = Row("… ↓", Look.faint) }
    return shown + below
  }

  private func belowRubric(_ width: Int) -> [Row] {
    var rows = [Row()] + standing
    let text = commentText
    if !text.isEmpty {
      rows += [Row("Comment", Look.label)] + Row.wrapped(text, to: width)
    }
    if !content.comments.isEmpty {
      rows.append(Row("\(content.comments.count) written about such answers: r", Look.faint))
    }
    return rows
  }

  /// The rows of all criteria, and which of them are those of the one at hand.
  private func rubricRows(_ rubric: Rubric, _ width: Int) -> ([Row], Range<Int>) {
    var (rows, focused): ([Row], Range<Int>) = ([], 0..<0)
    for (index, criterion) in rubric.criteria.enumerated() {
      let isHere = index == focus
      let chosen = levels[criterion.id]
      let sign = Row(isHere ? "› " : "  ", Look.key)
      let title = rubric.text(criterion.title, in: content.language)
      let level = chosen.map { ": \($0 + 1)" } ?? ": –"
      let start = rows.count
      rows += Row.wrapped(title + level, isHere ? Look.chosen : .plain, behind: sign, to: width)
      guard isHere else { continue }
      rows += levelRows(rubric, criterion, chosen, width)
      focused = start..<rows.count
    }
    return (rows, focused)
  }

  private func levelRows(
    _ rubric: Rubric, _ criterion: Rubric.Criterion, _ chosen: Int?, _ width: Int
  ) -> [Row] {
    criterion.levels.enumerated().flatMap { index, level -> [Row] in
      let isChosen = index == chosen
      let points = level.points * criterion.weight
      let head =
        Row(isChosen ? "  •" : "   ", Look.good) + Row("\(index + 1) ", Look.key)
        + Row("\(points) p ", Look.faint)
      let text = Row.wrapped(
        rubric.text(level.says, in: content.language), isChosen ? Look.good : .plain, behind: head,
        to: width)
      let example = rubric.text(level.example, in: content.language)
      return example.isEmpty
        ? text
        : text + Row.wrapped("“\(example)”", Look.faint, behind: Row("      "), to: width)
    } + [Row()]
  }

  private func verdictRows(_ width: Int) -> [Row] {
    let words: [(String, Bool, String)] = [
      ("p", true, "it passes"), ("f", false, "it does not pass"),
    ]
    return words.map { key, value, text in
      Row(isPassed == value ? "• " : "  ", Look.good) + Row(key + " ", Look.key)
        + Row(text, isPassed == value ? Look.good : .plain)
    }
  }

  private var standing: [Row] {
    guard let score else { return [] }
    let passes = content.rubric?.passes(score) ?? (isPassed == true)
    let percent = Int((score.value * 100).rounded())
    return [
      Row("\(score) (\(percent) %), ", Look.faint)
        + Row(passes ? "passed" : "not passed", passes ? Look.good : Look.open)
    ]
  }

  // MARK: The comment, and the foot

  private mutating func commentRows(_ size: ScreenSize, _ room: Int) -> [Row] {
    width = size.columns - 4
    let shown = comment.shown(width: width, height: max(1, room - 2))
    return [Row("What the learner is told:", Look.label), Row()]
      + shown.rows.map { Row("▏ ", Look.key) + Row($0) }
  }

  private func commentCursor(_ size: ScreenSize, _ room: Int) -> Frame.Place {
    let shown = comment.shown(width: size.columns - 4, height: max(1, room - 2))
    return Frame.Place(row: 5 + shown.row, column: shown.column + 3)
  }

  private func foot(_ width: Int) -> [Row] {
    switch mode {
    case .confirming(let decision):
      return Row.wrapped(Self.question(decision, content), Look.open, to: width)
        + bar([("Enter", "sign and hand in"), ("Esc", "back")], width)
    case .leaving:
      return Row.wrapped("What is chosen here is not handed in.", Look.open, to: width)
        + bar([("q", "leave, keep it taken"), ("g", "give it back"), ("Esc", "stay")], width)
    case .commenting: return bar([("Ctrl-D", "done"), ("Ctrl-Z", "undo")], width)
    case .judging:
      let trouble = trouble.map { Row.wrapped($0, Look.open, to: width) } ?? []
      return trouble + bar(judgingKeys, width)
    }
  }

  private var judgingKeys: [(String, String)] {
    let choice = content.rubric == nil ? [] : [("↑↓", "criterion"), ("1–9", "level")]
    let others: [(String, String)] =
      (content.isQuestion ? [("a", "only answer")] : [])
      + (content.round == .appeal ? [("k", "let it stand")] : [])
    return choice + [("c", "comment")] + others
      + [("Enter", "hand in"), ("g", "give back"), ("space/b", "scroll"), ("q", "leave")]
  }

  private func bar(_ keys: [(String, String)], _ width: Int) -> [Row] {
    KeyBar(entries: keys.map { KeyBar.Entry(key: $0.0, words: $0.1) }).rows(width: width)
  }

  /// What is about to be signed.
  static func question(_ decision: SheetDecision, _ content: SheetContent) -> String {
    switch decision {
    case .levels(let levels, let comment):
      let score = (try? content.rubric?.score(of: levels)) ?? .zero
      let passes = content.rubric?.passes(score) ?? false
      return "\(score), \(passes ? "passed" : "not passed")"
        + (comment.isEmpty ? ", without a comment" : ", with the comment")
    case .verdict(let isPassed, let comment):
      return (isPassed ? "passed" : "not passed")
        + (comment.isEmpty ? ", without a comment" : ", with the comment")
    case .answer: return "the question is answered; the grade stays as it is"
    case .upheld: return "the grade stands; the comment tells why"
    }
  }
}
