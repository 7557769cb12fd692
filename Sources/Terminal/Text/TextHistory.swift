/// What a text was before, so that it can be again.
///
/// Characters typed one after the other are one step, up to a blank.
struct TextHistory: Sendable {
  struct State: Sendable {
    var lines: [[Character]]
    var cursor: TextField.Place
  }

  private var past: [State] = []
  private var future: [State] = []
  private var last: TextEdit?
  /// Unchanged lines are shared between states, so a step costs what it changed.
  private static let mostSteps = 500

  mutating func note(_ state: State, before edit: TextEdit) {
    if !edit.continues(last) || past.isEmpty { past.append(state) }
    if past.count > Self.mostSteps { past.removeFirst() }
    future = []
    last = edit
  }

  mutating func undone(from state: State) -> State? {
    last = nil
    guard let before = past.popLast() else { return nil }
    future.append(state)
    return before
  }

  mutating func redone(from state: State) -> State? {
    last = nil
    guard let after = future.popLast() else { return nil }
    past.append(state)
    return after
  }
}
