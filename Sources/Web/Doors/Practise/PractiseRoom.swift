import Foundation
import Practice

/// Where one person practises: the session that a terminal would run, kept while they are here.
///
/// What is handed in is in the data; what was not is gone when the server ends.
actor PractiseRoom {
  /// Answers what a session needs.
  typealias Desk = @Sendable (SessionRequest) async -> SessionNews

  private var session: PracticeSession
  private let desk: Desk
  /// How often something was done: a form of an earlier page is not taken for one of this page.
  private var turn = 0

  /// What is shown, and what a form of it sends along.
  struct Moment: Sendable {
    var view: SessionView
    var turn: Int
    var isOver: Bool
  }

  init(_ session: PracticeSession, desk: @escaping Desk) {
    (self.session, self.desk) = (session, desk)
  }

  /// What is shown now.
  var moment: Moment { Moment(view: session.view, turn: turn, isOver: session.isOver) }

  /// Whether nothing is under way that would be lost.
  var isAtList: Bool { session.stage == .offers || session.isOver }

  /// Does what a form says, unless it is that of an earlier page.
  ///
  /// - Returns: whether it was of this page.
  func take(_ form: PractiseForm, at now: Date) async -> Bool {
    guard form.turn == turn, !session.isOver else { return false }
    turn += 1
    let view = session.view
    for action in form.actions(on: view) { await act(action, at: now) }
    return true
  }

  /// Begins an exercise that was asked for, if it can be practised.
  func begin(_ name: String, at now: Date) async {
    guard isAtList, let index = session.offers.firstIndex(where: { $0.isCalled(name) }) else {
      return
    }
    turn += 1
    await act(.choose(index), at: now)
  }

  private func act(_ action: SessionAction, at now: Date) async {
    var request = session.act(action, at: now)
    while let needed = request { request = session.receive(await desk(needed), at: now) }
  }
}

extension SessionOffer {
  /// Whether a link means it: `course/exercise`.
  fileprivate func isCalled(_ name: String) -> Bool { name == "\(course)/\(exercise)" }
}
