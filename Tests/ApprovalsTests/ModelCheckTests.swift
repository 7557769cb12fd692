import Approvals
import Detection
import PolicyPacks
import Testing

/// Every action of everybody in every state, against a second set of rules.
@Suite struct ModelCheckTests {
  private static let kinds: [ApprovalStage] = [.manager, .steward, .twoStewards, .either]

  private static let separations = [false, true].flatMap { requester in
    [false, true].flatMap { twice in
      [false, true].map { author in
        SeparationOfDuties(requester: requester, twice: twice, packAuthor: author)
      }
    }
  }

  @Test("all sequences of six events keep every promise", arguments: separations)
  func sixEvents(_ separation: SeparationOfDuties) throws {
    let escalations = [
      Escalation(after: Span(8, .hours), .to("governance")),
      Escalation(after: Span(48, .hours), .reject),
    ]
    for stages in [[ApprovalStage.steward], [.manager, .twoStewards], [.either, .steward]] {
      var exploration = Exploration(
        Cast.workflow(stages, separation: separation, escalations: escalations),
        // Before and after the escalation; and when every grant is over, and what waits was rejected.
        escalates: 8, rejects: 48, moments: [1, 10, 50], depth: 6)
      try exploration.run()
      #expect(exploration.differences.prefix(5).isEmpty)
      #expect(
        exploration.names == [
          "waiting", "granted", "rejected", "withdrawn", "revoked", "expired", "usedUp",
        ])
      report([stages], exploration.count, separation)
    }
  }

  @Test("every event in every state of workflows of one to three stages", arguments: separations)
  func table(_ separation: SeparationOfDuties) throws {
    var count = Exploration.Count()
    let combinations = try Self.combinations(for: separation)
    for stages in combinations {
      var exploration = Exploration(
        Cast.workflow(stages, separation: separation), moments: [1], depth: 8)
      try exploration.run()
      #expect(exploration.differences.prefix(5).isEmpty)
      count += exploration.count
    }
    report(combinations, count, separation)
  }

  /// All workflows of one and two stages of the four kinds; those of three stages are spread over the
  /// separations.
  private static func combinations(
    for separation: SeparationOfDuties
  ) throws -> [[ApprovalStage]] {
    let one = kinds.map { [$0] }
    let two = one.flatMap { stages in kinds.map { stages + [$0] } }
    let three = two.flatMap { stages in kinds.map { stages + [$0] } }
    let share = try #require(separations.firstIndex(of: separation))
    return one + two + three.indices.filter { $0 % 8 == share }.map { three[$0] }
  }

  private func report(
    _ workflows: [[ApprovalStage]], _ count: Exploration.Count, _ separation: SeparationOfDuties
  ) {
    let names = workflows.first?.map(\.name).joined(separator: ", ") ?? ""
    let what = workflows.count == 1 ? names : "\(workflows.count) workflows"
    print(
      "\(what): \(count.states) states, \(count.attempts) attempts, \(count.transitions) taken")
  }
}
