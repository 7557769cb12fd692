import Courses
import Detection
public import Grading
package import Terminal

/// What a sheet wants from the world.
public enum SheetCommand: Sendable, Hashable {
  /// Keeps the decision.
  case decide(SheetDecision)
  /// Gives the answer back unread.
  case giveBack
  /// Ends; what was taken stays taken.
  case leave
  /// Stops the program, as Control-Z does elsewhere.
  case suspend
  /// Paints the screen anew.
  case redraw
}

extension GradingSheet {
  /// Takes a key.
  package mutating func handle(_ key: Key) -> SheetCommand? {
    trouble = nil
    if key == .control("l") { return .redraw }
    if key == .control("c") { return hasWork && mode != .leaving ? ask() : .leave }
    switch mode {
    case .commenting: return comment(key)
    case .confirming(let decision): return confirm(decision, key)
    case .leaving: return leave(key)
    case .judging: return key == .control("z") ? .suspend : judge(key)
    }
  }

  private mutating func ask() -> SheetCommand? {
    mode = .leaving
    return nil
  }

  private mutating func comment(_ key: Key) -> SheetCommand? {
    guard key.code != .escape, key != .control("d") else {
      mode = .judging
      return nil
    }
    _ = comment.handle(key, width: width)
    return nil
  }

  private mutating func confirm(_ decision: SheetDecision, _ key: Key) -> SheetCommand? {
    mode = .judging
    return key.code == .enter ? .decide(decision) : nil
  }

  private mutating func leave(_ key: Key) -> SheetCommand? {
    mode = .judging
    return switch key.typed {
    case "q", "y": .leave
    case "g": .giveBack
    default: nil
    }
  }

  private mutating func judge(_ key: Key) -> SheetCommand? {
    switch key.code {
    case .up: move(-1)
    case .down, .tab: move(1)
    case .pageDown: scroll += max(1, reading.room - 2)
    case .pageUp: scroll -= max(1, reading.room - 2)
    case .home: scroll = 0
    case .end: scroll = reading.rows
    case .enter: handIn()
    case .character: return letter(key)
    default: break
    }
    return nil
  }

  private mutating func letter(_ key: Key) -> SheetCommand? {
    guard let letter = key.typed else { return nil }
    switch letter {
    case "1"..."9": choose(letter)
    case " ": scroll += max(1, reading.room - 2)
    case "b": scroll -= max(1, reading.room - 2)
    case "p" where content.rubric == nil: isPassed = true
    case "f" where content.rubric == nil: isPassed = false
    case "c": mode = .commenting
    case "r": reuse()
    case "a" where content.isQuestion: decide(.answer(commentText))
    case "k" where content.round == .appeal: decide(.upheld(commentText))
    case "g": return .giveBack
    case "q": return hasWork ? ask() : .leave
    default: break
    }
    return nil
  }

  private mutating func move(_ step: Int) {
    guard let count = content.rubric?.criteria.count, count > 0 else {
      scroll += step
      return
    }
    focus = min(max(0, focus + step), count - 1)
  }

  private mutating func choose(_ letter: Character) {
    guard let rubric = content.rubric, rubric.criteria.indices.contains(focus),
      let number = letter.wholeNumberValue,
      rubric.criteria[focus].levels.indices.contains(number - 1)
    else { return }
    levels[rubric.criteria[focus].id] = number - 1
    if let next = rubric.criteria.firstIndex(where: { levels[$0.id] == nil }) { focus = next }
  }

  /// Takes one of the comments on such answers; the next one with each press.
  private mutating func reuse() {
    guard !content.comments.isEmpty else { return }
    // What somebody wrote themselves is not written over.
    guard commentText.isEmpty || content.comments.contains(commentText) else { return }
    taken = (taken + 1) % content.comments.count
    comment = TextField(content.comments[taken])
  }

  private mutating func handIn() {
    guard let judgement else {
      trouble =
        content.rubric == nil
        ? "say p for passed or f for not passed first"
        : "each criterion needs a level: choose with the digits"
      return
    }
    if content.round == .appeal, commentText.isEmpty {
      trouble = "after an appeal the learner is told why: c for the comment"
      return
    }
    mode = .confirming(judgement)
  }

  private mutating func decide(_ decision: SheetDecision) {
    guard !commentText.isEmpty else {
      trouble = "write the text first: c for the comment"
      return
    }
    mode = .confirming(decision)
  }
}
