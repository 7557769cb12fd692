public import Desks
public import Grading

/// Answers what one grader needs, from a server, which signs with their account's key.
///
/// A decision that could not be kept stays on the sheet, and can be kept again.
public actor RemoteGraderDesk {
  private let server: ServerConnection
  private let opening: GradingOpening
  private var sender: TurnSender<GradingRequest, GradingNews>
  private var sheet: SheetContent?

  private init(_ server: ServerConnection, _ opening: GradingOpening, desk: String) {
    (self.server, self.opening) = (server, opening)
    sender = TurnSender(server, path: "grading/requests", desk: desk)
  }

  /// Opens a desk.
  public static func open(
    _ opening: GradingOpening, on server: ServerConnection
  ) async throws(DeskError) -> RemoteGraderDesk {
    let opened: OpenedGrading = try await server.post("grading", opening)
    return RemoteGraderDesk(server, opening, desk: opened.desk)
  }

  /// Answers a request; what stands in its way comes as a sentence.
  public func answer(_ request: GradingRequest) async -> GradingNews {
    do {
      let news = try await news(request)
      note(news)
      return news
    } catch { return .failed(error.terminalMessage) }
  }

  private func news(_ request: GradingRequest) async throws(DeskError) -> GradingNews {
    let turn = sender.turn(for: request)
    do {
      let news = try await sender.send(turn)
      sender.noteAnswer()
      return news
    } catch  where error.code == .deskGone {
      if let changed = try await openAnew(for: request) { return changed }
      let news = try await sender.send(sender.turn(for: request))
      sender.noteAnswer()
      return news
    }
  }

  /// Opens a desk like the one that is gone, with the answer at hand.
  ///
  /// - Returns: the sheet, if it is another one by now: nobody signs what they did not read.
  private func openAnew(for request: GradingRequest) async throws(DeskError) -> GradingNews? {
    let isAtHand = request != .next
    let opened: OpenedGrading = try await server.post(
      "grading",
      GradingOpening(attempt: isAtHand ? sheet?.alias : nil, language: opening.language))
    sender.move(to: opened.desk)
    guard isAtHand, let sheet else { return nil }
    let again = try await sender.send(sender.turn(for: .next))
    sender.noteAnswer()
    return again == .sheet(sheet) ? nil : again
  }

  private func note(_ news: GradingNews) {
    switch news {
    case .sheet(let content): sheet = content
    case .kept: sheet = nil
    case .nothing, .failed: break
    }
  }
}
