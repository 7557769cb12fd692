import Practice
import Terminal

/// What is answered on the screen, with the place of its cursor.
enum ScreenInput: Sendable {
  case none
  case menu([SessionMenuItem], cursor: Int)
  case text(TextField, isWriting: Bool)
  case marks(MarkField)
  case question(QuestionField)

  init(_ input: SessionInput) {
    switch input {
    case .none: self = .none
    case .menu(let items): self = .menu(items, cursor: 0)
    case .text(let text): self = .text(TextField(text), isWriting: false)
    case .marks(let passage, let marks): self = .marks(MarkField(passage, marks))
    case .question(let question, let chosen): self = .question(QuestionField(question, chosen))
    }
  }

  /// Whether this is the same thing to answer, so that its cursor stays.
  func isSame(as input: SessionInput) -> Bool {
    switch (self, input) {
    case (.none, .none), (.text, .text): true
    case (.menu(let items, _), .menu(let others)): items == others
    case (.marks(let field), .marks(let passage, _)): field.passage == passage
    case (.question(let field), .question(let question, _)): field.question == question
    default: false
    }
  }

  /// Whether letters are written, so that they stand for nothing else.
  var isWriting: Bool { if case .text(_, true) = self { true } else { false } }

  /// What the session is to be told before it goes on.
  var answer: SessionAction? {
    switch self {
    case .none, .menu: nil
    case .text(let field, _): .write(field.text)
    case .marks(let field): .mark(passage: field.passage.id, field.marks)
    case .question(let field): .pick(field.question.id, field.chosen)
    }
  }
}
