public import Courses
public import Detection
public import Foundation
public import PolicyPacks
public import Spacing

/// What a plan's name belongs to.
public enum PlanKind {}
/// The name of a plan.
public typealias PlanID = Identifier<PlanKind>

/// A piece of work that somebody is going to do, so that practice can come the day before.
///
/// It answers "What will you do Friday morning?".
public struct Plan: Sendable, Hashable, Codable {
  /// When the work is done.
  public enum Time: Sendable, Hashable {
    /// Once, at this moment.
    case once(Date)
    /// Again and again.
    case repeating(Recurrence)
  }

  /// Its name.
  public let id: PlanID
  /// Whose it is.
  public let person: PersonID
  /// What the work is, in the person's words.
  public let title: String
  /// Which task or tool it is about; empty if nobody said.
  public let anchors: [Anchor]
  /// When it is done.
  public let time: Time
  /// When it was planned.
  public let made: Date

  /// A plan.
  public init(
    id: PlanID, person: PersonID, title: String, anchors: [Anchor], time: Time, made: Date
  ) {
    self.id = id
    self.person = person
    self.title = title
    self.anchors = anchors
    self.time = time
    self.made = made
  }

  /// When the work is done next, at the moment itself or later; `nil` if it is over.
  public func next(from moment: Date) -> Date? {
    switch time {
    case .once(let date): date >= moment ? date : nil
    case .repeating(let recurrence): recurrence.next(after: moment - 0.001)
    }
  }

  /// When the work is done between two moments, both included.
  public func occurrences(from first: Date, through last: Date) -> [Date] {
    switch time {
    case .once(let date): first <= date && date <= last ? [date] : []
    case .repeating(let recurrence): recurrence.occurrences(from: first, through: last)
    }
  }
}

/// People's words appear in no log by accident.
extension Plan: CustomStringConvertible, CustomReflectable {
  /// The name.
  public var description: String { "plan \(id)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
