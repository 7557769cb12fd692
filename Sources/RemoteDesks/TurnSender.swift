import Desks

/// Sends the requests of one desk, each with its number; one whose answer got lost is sent again as it was.
struct TurnSender<Request: Sendable & Hashable & Codable, News: Sendable & Decodable> {
  private let server: ServerConnection
  private let path: String
  private var desk: String
  private var turn = 0
  private var unanswered: DeskTurn<Request>?

  init(_ server: ServerConnection, path: String, desk: String) {
    (self.server, self.path, self.desk) = (server, path, desk)
  }

  /// The turn of a request; that of the one before if its answer got lost and it asks for the same.
  ///
  /// - Parameter isSame: whether two requests ask for the same.
  mutating func turn(
    for request: Request, isSame: (Request, Request) -> Bool = { $0 == $1 }
  ) -> DeskTurn<Request> {
    if let unanswered, isSame(unanswered.request, request) { return unanswered }
    turn += 1
    let next = DeskTurn(desk: desk, turn: turn, request)
    unanswered = next
    return next
  }

  /// Notes that a turn was answered.
  mutating func noteAnswer() { unanswered = nil }

  /// Goes on at another desk.
  mutating func move(to desk: String) {
    (self.desk, turn, unanswered) = (desk, 0, nil)
  }

  /// Sends a turn.
  func send(_ turn: DeskTurn<Request>) async throws(DeskError) -> News {
    try await server.post(path, turn)
  }
}
