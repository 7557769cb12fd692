import Approvals
import Detection
import Foundation
import PolicyPacks
import Testing

/// Tries everything that anybody could do, in every state that can be reached, and compares each answer
/// with the rule book's.
struct Exploration {
  let workflow: ApprovalWorkflow
  let book: RuleBook
  /// Hours after the request at which things happen.
  let moments: [Double]
  /// Histories of this length are not continued.
  let depth: Int

  private(set) var count = Count()
  /// The states that were met, by their words.
  private(set) var names: Set<String> = []
  /// What the rule book would have answered otherwise.
  private(set) var differences: [String] = []

  /// How much was tried.
  struct Count {
    var states = 0
    var attempts = 0
    var transitions = 0

    static func += (left: inout Count, right: Count) {
      left.states += right.states
      left.attempts += right.attempts
      left.transitions += right.transitions
    }
  }

  init(
    _ workflow: ApprovalWorkflow, escalates: Double? = nil, rejects: Double? = nil,
    moments: [Double], depth: Int
  ) {
    self.workflow = workflow
    self.moments = moments
    self.depth = depth
    actions = Exploration.actions(of: workflow)
    book = RuleBook(
      workflow: workflow, escalatesAfter: escalates, rejectsAfter: rejects, grantHours: 30)
  }

  private let actions: [ApprovalAction]

  /// Histories that differ in nothing that could matter later are continued once.
  private struct Key: Hashable {
    var state: ApprovalState
    var agreed: Set<PersonID>
    var hours: Double
  }

  mutating func run() throws {
    let start = try ApprovalCase(Cast.request(workflow))
    var level = [(approval: start, history: [RuleBook.Entry]())]
    var seen: Set<Key> = []
    for length in 0...depth {
      var next: [(approval: ApprovalCase, history: [RuleBook.Entry])] = []
      for (approval, history) in level {
        let hours = history.last?.hours ?? 0
        let key = Key(
          state: approval.state(afterHours: hours), agreed: agreed(history), hours: hours)
        guard seen.insert(key).inserted else { continue }
        count.states += 1
        check(approval, history)
        guard length < depth else { continue }
        next += followers(of: approval, history)
      }
      level = next
    }
  }

  private mutating func followers(
    of approval: ApprovalCase, _ history: [RuleBook.Entry]
  ) -> [(approval: ApprovalCase, history: [RuleBook.Entry])] {
    let earliest = history.last?.hours ?? 0
    // Where a request has ended, one moment is as good as another.
    let hasEnded = approval.state(afterHours: earliest).isFinal
    let later = moments.filter { $0 >= earliest }
    return (hasEnded ? Array(later.prefix(1)) : later).flatMap { hours in
      Cast.everybody.flatMap { person in
        actions.compactMap { action -> (approval: ApprovalCase, history: [RuleBook.Entry])? in
          count.attempts += 1
          let entry = RuleBook.Entry(hours: hours, by: person, action: action)
          let result = try? approval.after(person, action, hours: hours)
          if (result != nil) != book.allows(entry, after: history) {
            differences.append(
              "\(action) by \(person) after \(hours) h: \(result == nil ? "refused" : "taken")")
          }
          guard let result else { return nil }
          count.transitions += 1
          return (result, history + [entry])
        }
      }
    }
  }

  /// Every kind of action, in every stage and as everything that anybody could claim to be.
  private static func actions(of workflow: ApprovalWorkflow) -> [ApprovalAction] {
    let roles: [Approver] = [
      .managerOfRequester, .group("stewards"), .group("governance"), .person("sven"),
    ]
    let approvals = workflow.stages.indices.flatMap { stage in
      roles.map { ApprovalAction.approved(stage: stage, as: $0) }
    }
    let refusals = roles.map { ApprovalAction.rejected(as: $0, reason: "no") }
    let revocations = roles.map { ApprovalAction.revoked(as: $0, reason: "no") }
    return approvals + refusals + revocations + [
      .withdrawn, .used(Cast.subject), .used(Cast.subject(draft: "Another one")),
      .rejected(as: .group("stewards"), reason: " "),
    ]
  }

  /// Who agreed; only where nobody may agree twice does it matter later.
  private func agreed(_ history: [RuleBook.Entry]) -> Set<PersonID> {
    guard !workflow.separation.twice else { return [] }
    return Set(workflow.stages.indices.flatMap { book.approvers(history, in: $0) })
  }

  /// What must be true in every state, now and later.
  private mutating func check(_ approval: ApprovalCase, _ history: [RuleBook.Entry]) {
    let hours = history.last?.hours ?? 0
    for moment in [hours] + moments.filter({ $0 > hours }) + [1000] {
      let state = approval.state(afterHours: moment)
      names.insert(state.name)
      #expect(state.name == book.state(history, at: moment))
      if let grant = state.grant { check(grant, history, at: moment) }
    }
    #expect((try? ApprovalCase(approval.request, events: approval.events)) == approval)
  }

  private func check(_ grant: Grant, _ history: [RuleBook.Entry], at hours: Double) {
    let duties = workflow.separation
    let agreed = workflow.stages.indices.map { book.approvers(history, in: $0) }
    for (stage, people) in zip(workflow.stages, agreed) {
      #expect(Set(people).count == people.count && people.count == stage.needs)
    }
    let everybody = agreed.flatMap { $0 }
    #expect(duties.requester || !everybody.contains("rita"))
    #expect(duties.packAuthor || !everybody.contains("pia"))
    #expect(duties.twice || Set(everybody).count == everybody.count)
    let now = Cast.monday.addingTimeInterval(hours * 3600)
    #expect(now < grant.expires && grant.usesLeft > 0 && grant.usesLeft <= workflow.grant.uses)
    #expect(grant.covers(Cast.subject, at: now))
    #expect(!grant.covers(Cast.subject, at: grant.expires))
    for other in Self.others { #expect(!grant.covers(other, at: now)) }
  }

  private static let others = [
    Cast.subject(draft: "Summarise HL-12345678-3"), Cast.subject(tool: "other"),
    Cast.subject(task: "board"), Cast.subject(classes: ["customer.policy-number", "health"]),
    Cast.subject(rules: ["policy-number", "iban"]), Cast.subject(rulesDigest: "5f70c0"),
    Cast.subject(pack: "other"), Cast.subject(version: "1.0.1"),
  ]
}
