public import Desks
public import Practice

/// Answers what a session of one person needs, from a server: no course and no solution is on this
/// machine.
///
/// An answer that could not be handed in stays in the session, and can be handed in again. Where the
/// server was started anew meanwhile, a desk is opened anew, with what was asked.
public actor RemoteLearnerDesk {
  private let server: ServerConnection
  private let opening: PracticeOpening
  private var sender: TurnSender<SessionRequest, SessionNews>
  /// What is at hand: what was chosen, and what was asked.
  private var posed: (offer: SessionOffer, attempt: PosedAttempt)?
  private var tries = 0

  private init(_ server: ServerConnection, _ opening: PracticeOpening, desk: String) {
    (self.server, self.opening) = (server, opening)
    sender = TurnSender(server, path: "practice/requests", desk: desk)
  }

  /// Opens a desk.
  ///
  /// - Returns: the desk, and what a session begins with.
  public static func open(
    _ opening: PracticeOpening, on server: ServerConnection
  ) async throws(DeskError) -> (desk: RemoteLearnerDesk, opened: OpenedPractice) {
    let opened: OpenedPractice = try await server.post("practice", opening)
    return (RemoteLearnerDesk(server, opening, desk: opened.desk), opened)
  }

  /// Answers a request; what stands in its way comes as a sentence.
  public func answer(_ request: SessionRequest) async -> SessionNews {
    do {
      let news = try await news(request)
      note(request, news)
      return news
    } catch { return .failed(error.terminalMessage) }
  }

  private func news(_ request: SessionRequest) async throws(DeskError) -> SessionNews {
    let turn = sender.turn(for: request) { $0.asksTheSame(as: $1) }
    do {
      let news = try await sender.send(turn)
      sender.noteAnswer()
      return news
    } catch  where error.code == .deskGone {
      if let news = try await openAnew(for: request) { return news }
      let news = try await sender.send(sender.turn(for: request))
      sender.noteAnswer()
      return news
    }
  }

  /// Opens a desk like the one that is gone, with what is at hand.
  ///
  /// - Returns: the answer to the request, where the server had it already; `nil` if it is to be asked.
  private func openAnew(for request: SessionRequest) async throws(DeskError) -> SessionNews? {
    var opening = opening
    opening.exercise = nil
    let opened: OpenedPractice = try await server.post("practice", opening)
    sender.move(to: opened.desk)
    guard let posed, request.isAboutTheExercise else { return nil }
    let again = try await sender.send(
      sender.turn(for: .pose(posed.offer, isFresh: false)))
    sender.noteAnswer()
    guard case .posed(let attempt) = again, attempt.posed == posed.attempt.posed else {
      throw DeskError(
        .changedMeanwhile,
        message:
          "the server was started anew, and asks this with other data now; open it from the list")
    }
    // The answer arrived, and only its grade did not come back.
    if case .grade(let response, _, _) = request, attempt.tries > tries, let last = attempt.last,
      last.response == response
    {
      return .graded(last.grade)
    }
    return nil
  }

  private func note(_ request: SessionRequest, _ news: SessionNews) {
    switch (request, news) {
    case (.pose(let offer, _), .posed(let attempt)):
      posed = (offer, attempt)
      tries = attempt.tries
    case (_, .graded): tries += 1
    case (_, .offered): posed = nil
    default: break
    }
  }
}

extension SessionRequest {
  /// Whether it asks for the same: an answer that is handed in again took longer by then.
  fileprivate func asksTheSame(as other: SessionRequest) -> Bool {
    if case .grade(let mine, let sure, _) = self, case .grade(let others, let surely, _) = other {
      return mine == others && sure == surely
    }
    return self == other
  }

  /// Whether it makes sense only with an exercise at hand.
  fileprivate var isAboutTheExercise: Bool {
    switch self {
    case .tell, .grade, .hint, .reveal, .ask: true
    case .pose, .offers, .returns, .consent: false
    }
  }
}
