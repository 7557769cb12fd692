public import Courses

/// One thing that is answered at a time.
public enum SessionStep: Sendable, Hashable {
  /// The text.
  case text
  /// The places in a passage.
  case passage(Int)
  /// A question.
  case question(QuestionID)
}

extension PosedExercise {
  /// What is answered, one after the other: each passage with its questions, then the rest.
  var steps: [SessionStep] {
    var steps: [SessionStep] = []
    switch form {
    case .write: steps = [.text]
    case .mark(let passages):
      for passage in passages {
        steps.append(.passage(passage.id))
        steps += questions.filter { $0.passage == passage.id }.map { .question($0.id) }
      }
    case .choose: break
    }
    let placed = Set(passages.map(\.id))
    steps += questions.filter { $0.passage.map { !placed.contains($0) } ?? true }
      .map { .question($0.id) }
    return steps
  }

  /// The passages, where one marks.
  public var passages: [Passage] {
    if case .mark(let passages) = form { passages } else { [] }
  }

  /// The answer before anything was answered.
  var emptyResponse: Response {
    if case .write(let start) = form { Response(text: start) } else { Response() }
  }

  /// The passage that a step is about.
  func passage(of step: SessionStep) -> Passage? {
    switch step {
    case .text: nil
    case .passage(let id): passages.first { $0.id == id }
    case .question(let id):
      questions.first { $0.id == id }?.passage.flatMap { id in passages.first { $0.id == id } }
    }
  }
}
