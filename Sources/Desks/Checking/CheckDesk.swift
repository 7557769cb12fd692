import Approvals
public import Courses
public import Detection
public import Evaluation
public import Foundation
public import PolicyPacks
public import Practice
public import Storage

/// What a check of one person's draft has to do with the data: approvals that count, the skills that it
/// touches, and the exercise that a stop offers.
///
/// Nothing of the text is kept.
///
/// ## Topics
/// - ``evaluate(_:by:for:asking:isCounted:on:)``
/// - ``offer(for:task:)``
public struct CheckDesk: Sendable {
  /// What a check came to.
  public struct Checked: Sendable {
    /// The verdict with its reasons, under the approvals that count.
    public var evaluation: Evaluation
    /// Why approvals that there are do not count, in a sentence each.
    public var uncounted: [String] = []

    /// What a check came to.
    public init(evaluation: Evaluation, uncounted: [String] = []) {
      (self.evaluation, self.uncounted) = (evaluation, uncounted)
    }
  }

  /// Does a check wherever such work is done.
  public typealias Threads =
    @Sendable (_ check: @escaping @Sendable () -> Evaluation) async -> Evaluation

  private let store: Store?
  private let person: PersonID?
  private let countsOnlyOwn: Bool
  private let courses: @Sendable () -> CourseIndex
  private let now: @Sendable () -> Date

  /// A desk.
  ///
  /// - Parameters:
  ///   - store: the data; `nil` if nobody kept any, and then a check is only a check.
  ///   - person: whose draft it is; `nil` where nobody knows, and then nothing is kept.
  ///   - countsOnlyOwn: whether only approvals count that this person asked for; on a machine that one person
  ///     has to themselves, whoever asked is them.
  ///   - courses: the index of the pack's courses; most checks never ask for it.
  ///   - now: the clock.
  public init(
    _ store: Store?, for person: PersonID?, countsOnlyOwn: Bool = true,
    courses: @escaping @Sendable () -> CourseIndex, now: @escaping @Sendable () -> Date = { .now }
  ) {
    (self.store, self.person, self.countsOnlyOwn) = (store, person, countsOnlyOwn)
    (self.courses, self.now) = (courses, now)
  }

  /// Checks a draft under the approvals that the person holds, and keeps of it what they agreed to: that it
  /// is counted, and which skills it touched.
  ///
  /// - Parameters:
  ///   - draft: the draft.
  ///   - engine: the engine of the pack in force.
  ///   - requester: what the engine is to know of the person.
  ///   - plugins: whoever runs the pack's plugins.
  ///   - isCounted: whether it is the check of a whole draft, and not one of many while somebody types.
  ///   - threads: where the checking is done; here if it is not said.
  /// - Throws: `DeskError` if the data cannot be used.
  public func evaluate(
    _ draft: Draft, by engine: Engine, for requester: Requester,
    asking plugins: any PluginDetectors, isCounted: Bool = true,
    on threads: @escaping Threads = { $0() }
  ) async throws(DeskError) -> Checked {
    let moment = now()
    let check = { (permissions: Permissions?) async -> Evaluation in
      await engine.settled(draft.text, requester.language, asking: plugins) { engine in
        await threads {
          engine.evaluate(draft, for: requester, at: moment, under: permissions)
        }
      }
    }
    var checked = Checked(evaluation: await check(nil))
    guard let store else { return checked }
    if checked.evaluation.verdict == .approval {
      let held = try HeldApprovals(
        of: draft.text, askedBy: countsOnlyOwn ? .only(person) : .anybody, in: store, at: moment)
      checked.uncounted = held.uncounted
      checked.evaluation = await check(held.permissions)
    }
    guard isCounted else { return checked }
    try note(checked.evaluation, task: draft.task, in: store, at: moment)
    return checked
  }

  /// Notes that a draft was sent as it was checked, if its person agreed that checks are counted.
  ///
  /// - Parameter isChanged: whether something was taken out of it first.
  /// - Throws: `DeskError` if the data cannot be used.
  public func noteSent(_ evaluation: Evaluation, isChanged: Bool) throws(DeskError) {
    guard let store, let person, let tool = evaluation.tool else { return }
    let provenance = evaluation.provenance
    try DeskError.translated {
      guard try store.consent.isOn(for: person) else { return }
      try store.events.closeSent(
        tool, isChanged: isChanged, pack: provenance.pack, rulesDigest: provenance.rulesDigest,
        by: person, at: now())
    }
  }

  /// The exercise that is offered after a check; only a stop reads the courses.
  ///
  /// - Throws: `DeskError` if the data cannot be read.
  public func offer(
    for evaluation: Evaluation, task: TaskID?
  ) throws(DeskError) -> PracticeOffer? {
    guard evaluation.subject == .draft, evaluation.verdict >= .approval else { return nil }
    let index = courses()
    guard !index.entries.isEmpty else { return nil }
    let groups = try groups(store)
    return PracticeOffer(for: evaluation, task: task, in: index, groups: groups)
  }

  private func note(
    _ evaluation: Evaluation, task: TaskID?, in store: Store, at moment: Date
  ) throws(DeskError) {
    guard let person, let facts = CheckFacts(evaluation) else { return }
    let skills = try touched(by: evaluation, task: task, of: person, store)
    try DeskError.translated {
      _ = try store.events.record(facts, touching: skills, by: person, at: moment)
    }
  }

  /// What a check says about a person's skills, if they agreed that it may.
  ///
  /// A clean draft reads the courses only of somebody who has practised.
  private func touched(
    by evaluation: Evaluation, task: TaskID?, of person: PersonID, _ store: Store
  ) throws(DeskError) -> [SkillRating] {
    let (agreed, met) = try DeskError.translated {
      try store.consent.isOn(for: person, purpose: .practice)
        ? (true, store.practice.metSkills(of: person)) : (false, [])
    }
    guard agreed else { return [] }
    guard evaluation.verdict >= .approval || !met.isEmpty else { return [] }
    return SkillsTouched(
      by: evaluation, task: task, in: courses(), groups: try groups(store), met: met
    ).ratings
  }

  /// The person's groups; `nil` if nobody knows them.
  private func groups(_ store: Store?) throws(DeskError) -> Set<GroupID>? {
    guard let store, let person else { return nil }
    return try DeskError.translated { try store.roster.read()[person]?.groups }
  }
}

extension CheckFacts {
  /// What is counted of a check; `nil` for one that is not of a draft for a tool.
  fileprivate init?(_ evaluation: Evaluation) {
    guard let tool = evaluation.tool, evaluation.subject == .draft else { return nil }
    let hits = evaluation.feedback.filter { $0.verdict > .allow }
    self.init(
      tool: tool, pack: evaluation.provenance.pack,
      rulesDigest: evaluation.provenance.rulesDigest,
      ruleHits: Dictionary(hits.map { ($0.rule, 1) }, uniquingKeysWith: +),
      blocking: hits.count { $0.verdict >= .approval })
  }
}
