import Approvals
import Detection
import Foundation
import PolicyPacks
import Storage

struct ProbeFailure: Error { var code: String }

/// Adds one of everything in turn and prints what is stored by now: `request ID`, `event ID`,
/// `dispute ID`, `check N`, where N counts this process's checks.
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
  switch number % 4 {
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
  default:
    guard try store.events.record(Samples.check, by: "asker", at: now) != nil else {
      throw ProbeFailure(code: "no consent")
    }
    say("check \(number)")
  }
}

/// One line, at once: a killed process must not keep what it said.
private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
