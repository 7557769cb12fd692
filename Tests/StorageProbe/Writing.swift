import Approvals
import Detection
import Foundation
import PolicyPacks
import Practice
import Spacing
import Storage

struct ProbeFailure: Error { var code: String }

/// Adds one of everything in turn and prints what is stored by now: `request ID`, `event ID`,
/// `dispute ID`, `check N`, `attempt ID`, `answer ID`, `end ID`, `review N`, where N counts this process's
/// rounds.
func write(to folder: String, as name: String, _ count: String?) throws {
  let store = try Store(at: folder)
  let run = "\(name)-\(UUID().uuidString.prefix(8).lowercased())"
  for number in 0..<(count.flatMap { Int($0) } ?? .max) {
    try step(number, run, store)
  }
}

private func step(_ number: Int, _ run: String, _ store: Store) throws {
  let now = Date()
  let id = "\(run)-\(number)"
  switch number % 8 {
  case 0:
    let digest = store.key.digest(of: SensitiveText(id))
    guard let request = Samples.request(id, digest: digest, at: now) else {
      throw ProbeFailure(code: "sample")
    }
    try store.requests.add(request, signatures: .checkedIfPresent)
    say("request \(id)")
  case 1:
    let asked = RequestID("\(run)-\(number - 1)")
    let event = ApprovalEvent(
      at: now, by: "steward", action: .approved(stage: 0, as: .group("stewards")))
    try store.requests.append(
      event, to: asked, roster: Samples.roster, signatures: .checkedIfPresent)
    say("event \(asked)")
  case 2:
    guard let dispute = Samples.dispute(at: now) else { throw ProbeFailure(code: "sample") }
    try store.disputes.open(dispute)
    say("dispute \(dispute.id)")
  case 4...6: try practise(number, run, store)
  case 7:
    let skills = [SkillRating(skill: Samples.skill, rating: .again)]
    // A tool of its own each time, so that it is a draft's first check.
    let check = Samples.check(for: ToolID(id))
    let recorded = try store.events.record(check, touching: skills, by: "asker", at: now)
    guard recorded.reviews.count == 1 else { throw ProbeFailure(code: "no review") }
    say("review \(number)")
  default:
    guard try store.events.record(Samples.check, by: "asker", at: now) != nil else {
      throw ProbeFailure(code: "no consent")
    }
    say("check \(number)")
  }
}

/// Begins an attempt, fails, and stops, one thing at a time.
private func practise(_ number: Int, _ run: String, _ store: Store) throws {
  let id = AttemptID("\(run)-\(number - number % 8)")
  let now = Date()
  switch number % 8 {
  case 4:
    try begin(id, store)
    say("attempt \(id)")
  case 5:
    try store.practice.append(Samples.failure(at: now), to: id)
    say("answer \(id)")
  default:
    try store.practice.append(.closed(.stopped, at: now), to: id)
    say("end \(id)")
  }
}

/// With the first number that is free: another process may be faster.
private func begin(_ id: AttemptID, _ store: Store) throws {
  var number = try store.practice.attempts(of: "asker").map(\.number).max() ?? 0
  repeat { number += 1 } while try !isBegun(id, number, store)
}

private func isBegun(_ id: AttemptID, _ number: Int, _ store: Store) throws -> Bool {
  guard let attempt = Samples.attempt(id, number: number) else {
    throw ProbeFailure(code: "sample")
  }
  do { try store.practice.begin(attempt) } catch {
    guard error.code == .changedMeanwhile else { throw error }
    return false
  }
  return true
}

/// One line, at once: a killed process must not keep what it said.
private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
