import Desks
import Foundation
import HTTPTypes
import PolicyPacks

/// The desks at which people sit from their terminals; each answers one request after the other.
///
/// A request that comes again, as its answer got lost on the way, is answered with the same words.
actor DeskSeats<Request: Sendable & Hashable & Codable, News: Sendable> {
  typealias Desk = @Sendable (Request) async -> News

  private struct Seat {
    var person: PersonID
    var desk: Desk
    var used: Date
    var latest: (turn: DeskTurn<Request>, news: Task<News, Never>)?
  }

  private var seats: [String: Seat] = [:]
  /// After so many seconds without a request a desk is given up.
  private let patience = 4 * 3600.0
  /// So many terminals may one person have at work.
  private let mostOfOne = 4

  /// Gives a person a desk.
  ///
  /// - Returns: what names it.
  func open(for person: PersonID, at now: Date, _ desk: @escaping Desk) -> String {
    seats = seats.filter { now.timeIntervalSince($0.value.used) < patience }
    let own = seats.filter { $0.value.person == person }.sorted { $0.value.used > $1.value.used }
    for (name, _) in own.dropFirst(mostOfOne - 1) { seats[name] = nil }
    let name = UUID().uuidString.lowercased()
    seats[name] = Seat(person: person, desk: desk, used: now)
    return name
  }

  /// Answers a request at a person's desk.
  ///
  /// - Throws: `Problem` if there is no such desk any more, or the request is an old one.
  func answer(_ turn: DeskTurn<Request>, of person: PersonID, at now: Date) async throws -> News {
    guard var seat = seats[turn.desk], seat.person == person else {
      throw Problem(.gone, .deskGone)
    }
    let before = seat.latest
    if let before, turn.turn <= before.turn.turn {
      guard turn == before.turn else { throw Problem(.conflict, .otherTurn) }
      return await before.news.value
    }
    let desk = seat.desk
    let news = Task {
      _ = await before?.news.value
      return await desk(turn.request)
    }
    seat.used = now
    seat.latest = (turn, news)
    seats[turn.desk] = seat
    return await news.value
  }
}
