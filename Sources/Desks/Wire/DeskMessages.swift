public import Practice

/// Opens a desk at which somebody practises.
public struct PracticeOpening: Sendable, Hashable, Codable {
  /// The exercise that it begins with, as `name` or `course/name`.
  public var exercise: String?
  /// Only what belongs to this work, as `task:name` or `tool:name`.
  public var anchor: String?
  /// The language of what is asked.
  public var language: String
  /// Whether somebody is there who can be asked.
  public var asks: Bool

  /// An opening.
  public init(exercise: String? = nil, anchor: String? = nil, language: String, asks: Bool) {
    (self.exercise, self.anchor) = (exercise, anchor)
    (self.language, self.asks) = (language, asks)
  }
}

/// A desk at which somebody practises, as it is when they come.
public struct OpenedPractice: Sendable, Hashable, Codable {
  /// What names the desk in each request.
  public var desk: String
  /// What can be practised.
  public var offers: [SessionOffer]
  /// What somebody is told who is here for the first time.
  public var welcome: SessionWelcome?
  /// The exercise that was asked for.
  public var named: SessionOffer?
  /// How many answers a practitioner answered or judged since they looked last.
  public var news: Int

  /// A desk.
  public init(
    desk: String, offers: [SessionOffer], welcome: SessionWelcome?, named: SessionOffer?, news: Int
  ) {
    (self.desk, self.offers, self.welcome) = (desk, offers, welcome)
    (self.named, self.news) = (named, news)
  }
}

/// Opens a desk at which somebody grades.
public struct GradingOpening: Sendable, Hashable, Codable {
  /// What is taken first, by the start of its name; `nil` for what is due first.
  public var attempt: String?
  /// The language of what was asked, and of rubrics.
  public var language: String

  /// An opening.
  public init(attempt: String? = nil, language: String) {
    (self.attempt, self.language) = (attempt, language)
  }
}

/// A desk at which somebody grades.
public struct OpenedGrading: Sendable, Hashable, Codable {
  /// What names the desk in each request.
  public var desk: String

  /// A desk.
  public init(desk: String) { self.desk = desk }
}

/// One request at a desk.
///
/// A request whose answer got lost on the way is sent again with the same number, and is answered with
/// the same words: nothing happens twice.
public struct DeskTurn<Request: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
  /// The desk.
  public var desk: String
  /// Which request it is, from 1.
  public var turn: Int
  /// What is asked.
  public var request: Request

  /// A request.
  public init(desk: String, turn: Int, _ request: Request) {
    (self.desk, self.turn, self.request) = (desk, turn, request)
  }
}
