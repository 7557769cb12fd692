public import Detection
public import Foundation
import PolicyPacks

/// How many disputes there are about one rule.
///
/// These are no figures about people: they say how much work waits, and which rule is doubted.
public struct DisputeCount: Sendable, Hashable {
  /// The rule.
  public let rule: RuleID
  /// How many were opened.
  public let opened: Int
  /// How many of these were accepted: the finding was wrong.
  public let accepted: Int
  /// How many were rejected.
  public let rejected: Int
  /// How many wait for an answer.
  public let waiting: Int

  static func counts(
    _ disputes: [LeadFacts.Dispute], since start: CalendarDay
  ) -> [DisputeCount] {
    // What waits is told however old it is.
    let told = disputes.filter { $0.opened >= start || $0.state == .waiting }
    return Dictionary(grouping: told, by: \.rule).map { DisputeCount($0, $1) }
      .sorted { ($1.opened, $0.rule) < ($0.opened, $1.rule) }
  }

  private init(_ rule: RuleID, _ disputes: [LeadFacts.Dispute]) {
    self.rule = rule
    opened = disputes.count
    accepted = disputes.count { $0.state == .accepted }
    rejected = disputes.count { $0.state == .rejected }
    waiting = disputes.count { $0.state == .waiting }
  }
}

/// What became of requests for approval, and how long people waited.
public struct ApprovalReport: Sendable, Hashable {
  /// How long those waited that were granted or rejected.
  public struct Waits: Sendable, Hashable {
    /// Half waited no longer, in seconds.
    public let median: TimeInterval
    /// Nine in ten waited no longer, in seconds.
    public let ninth: TimeInterval
    /// Of how many.
    public let count: Int

    /// Below so many nothing is told: a middle value of three says nothing.
    public static let least = 10

    fileprivate init?(_ waits: [TimeInterval]) {
      let ordered = waits.sorted()
      guard ordered.count >= Waits.least, let median = Quantile.of(0.5, in: ordered),
        let ninth = Quantile.of(0.9, in: ordered)
      else { return nil }
      (self.median, self.ninth, count) = (median, ninth, ordered.count)
    }
  }

  /// How many were asked.
  public let asked: Int
  /// How many of these were granted, whatever came later.
  public let granted: Int
  /// How many were rejected, also for want of an answer.
  public let rejected: Int
  /// How many wait.
  public let waiting: Int
  /// How long people waited; `nil` below ten that were decided.
  public let waits: Waits?
  /// How many were decided.
  public let decided: Int

  init(_ requests: [LeadFacts.Request], since start: CalendarDay) {
    let told = requests.filter { $0.asked >= start || $0.decision == .waiting }
    asked = told.count
    granted = told.count { $0.decision == .granted }
    rejected = told.count { $0.decision == .rejected }
    waiting = told.count { $0.decision == .waiting }
    let times = told.compactMap(\.wait)
    (waits, decided) = (Waits(times), times.count)
  }
}

/// How far two graders agree who judged the same answers by one rubric.
public struct GraderAgreement: Sendable {
  /// What people call the rubric, by language.
  public let title: [String: String]
  /// How many answers two people judged.
  public let pairs: Int
  /// Whether passing may hang on the rubric, with the figure; hidden below the floor.
  public let readiness: Floored<RubricReadiness>

  init(_ ratings: LeadFacts.Ratings, using random: inout some RandomNumberGenerator) {
    (title, pairs) = (ratings.title, ratings.pairs.count)
    let readiness = RubricReadiness(
      RatingPairs(ratings.pairs.map { ($0.first, $0.second) }), using: &random)
    self.readiness = Floored(of: Crowd(ratings.people)) { readiness }
  }
}

/// The exercises that somebody should look at.
public struct FlaggedItems: Sendable {
  /// An exercise with why.
  public struct Item: Sendable, Hashable {
    /// The course and the exercise, such as `claims/redact-claim`.
    public let id: String
    /// Why, the gravest first.
    public let flags: [ItemFlag]
    /// How many people answered it.
    public let answers: Int
  }

  /// Those with flags, the gravest first within their course.
  public let flagged: [Item]
  /// How many exercises have the answers that flags need.
  public let judged: Int
  /// How many have too few so far.
  public let tooFew: Int

  init(_ courses: [LeadFacts.Items]) {
    var (flagged, judged, tooFew): ([Item], Int, Int) = ([], 0, 0)
    for course in courses {
      let analysis = ItemAnalysis(course.responses, exposure: course.exposure)
      for item in analysis.items {
        guard item.hasEnough else {
          tooFew += 1
          continue
        }
        judged += 1
        guard !item.flags.isEmpty else { continue }
        flagged.append(
          Item(id: "\(course.course)/\(item.item)", flags: item.flags, answers: item.answers))
      }
    }
    (self.flagged, self.judged, self.tooFew) = (flagged, judged, tooFew)
  }
}
