import Approvals
public import Foundation
public import PolicyPacks
public import Storage

/// Fills an empty store with invented organisations: people named after their work, and eight weeks of practice,
/// checks, disputes, approvals and grading.
///
/// Everything goes through the calls that real people's work goes through: variants are made and graded by the
/// engine, drafts are checked by it, decisions are signed with the people's keys. What is made follows from the
/// packs, `now` and the seed alone; only names that a store draws for itself differ from run to run.
///
/// ```swift
/// let summary = try await DemoData.fill(
///   store, organisations: [harbourline, hochtal], now: .now, seed: 1) { person in keys[person] }
/// ```
public enum DemoData {
  /// How many weeks the history goes back, beside the present one.
  public static let weeks = 8

  /// Fills a store.
  ///
  /// - Parameters:
  ///   - store: a store without a roster, and so without people.
  ///   - organisations: the organisations; their packs have different names.
  ///   - now: the moment at which the history ends.
  ///   - seed: what chances are drawn from.
  ///   - keyFor: the key that a person signs with; asked once for each.
  /// - Returns: who there is, so that one can sign in as them.
  /// - Throws: `DemoError` with `notEmpty`; what `keyFor` throws; what the calls into the store and the courses
  ///   throw, and then a part of the history is in the store.
  public static func fill(
    _ store: Store, organisations: [DemoOrganisation], now: Date, seed: UInt64,
    keyFor: (PersonID) throws -> DemoKey
  ) async throws -> DemoSummary {
    guard try store.roster.read().people.isEmpty else { throw DemoError.notEmpty }
    let clock = DemoClock(now: now)
    var staffs: [DemoStaff] = []
    for organisation in organisations {
      staffs.append(try DemoStaff(organisation, keyFor: keyFor))
    }
    let roster = DemoStaff.roster(of: staffs)
    try store.roster.replace(with: roster, at: clock.start)
    var steps: [DemoStep] = []
    for (index, staff) in staffs.enumerated() {
      let history = DemoHistory(staff, roster, store, clock, seed: seed &+ UInt64(index))
      steps += try await history.steps()
    }
    // What happens at one moment keeps the order in which it was planned.
    let ordered = steps.enumerated().sorted {
      ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
    }
    for step in ordered { try step.element.run() }
    return DemoSummary(people: staffs.flatMap(\.people))
  }
}

/// Why a store is not filled.
public enum DemoError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There are people in the store already.
  case notEmpty

  /// The reason in one sentence without a full stop.
  public var description: String {
    "the demo needs a store of its own; this one has people already"
  }
}
