import Courses
import Practice
import Terminal

/// Chooses answers to a question with the keyboard: ↑ ↓ move, Space or a number chooses.
struct QuestionField: Sendable, Hashable {
  let question: PosedQuestion
  private(set) var chosen: Set<OptionID>
  /// The option that the cursor is on.
  private(set) var cursor: Int

  init(_ question: PosedQuestion, _ chosen: Set<OptionID>) {
    self.question = question
    self.chosen = chosen
    cursor = question.options.firstIndex { chosen.contains($0.id) } ?? 0
  }

  /// Does what a key says; `false` if it says nothing here.
  mutating func handle(_ key: Key) -> Bool {
    switch key.code {
    case .down: move(to: cursor + 1)
    case .up: move(to: cursor - 1)
    case .home: move(to: 0)
    case .end: move(to: question.options.count - 1)
    case .character(" "): choose(cursor)
    case .character(let character):
      guard let number = character.wholeNumberValue, question.options.indices.contains(number - 1)
      else { return false }
      move(to: number - 1)
      choose(number - 1)
    default: return false
    }
    return true
  }

  /// Takes what the cursor is on, where one answer is wanted and none is chosen.
  mutating func settle() {
    if !question.allowsSeveral, !isChosen(cursor) { choose(cursor) }
  }

  func isChosen(_ index: Int) -> Bool { chosen.contains(question.options[index].id) }

  private mutating func move(to index: Int) {
    cursor = max(0, min(question.options.count - 1, index))
  }

  private mutating func choose(_ index: Int) {
    guard question.options.indices.contains(index) else { return }
    let id = question.options[index].id
    if !question.allowsSeveral {
      chosen = [id]
    } else if chosen.remove(id) == nil {
      chosen.insert(id)
    }
  }
}
