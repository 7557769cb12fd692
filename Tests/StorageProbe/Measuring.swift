import Detection
import Foundation
import Storage

func fill(_ folder: String, _ count: Int) throws {
  let store = try Store.setUp(at: folder)
  try store.consent.set(true, for: "asker", at: Date())
  let start = ContinuousClock.now
  for _ in 0..<count { try store.events.record(Samples.check, by: "asker", at: Date()) }
  report(count, "events", in: start.duration(to: .now))
}

func verify(_ folder: String) throws {
  let store = try Store(at: folder)
  let start = ContinuousClock.now
  let proof = try store.log.verify()
  report(proof.entries, "entries", in: start.duration(to: .now))
  print("breaks: \(proof.breaks.count), beyond the head file: \(proof.beyondHeadFile)")
  for problem in proof.breaks.prefix(5) { print(problem) }
}

func timeGrants(in folder: String) throws {
  let key = try KeyFile.standard(forData: folder).read()
  let digest = key.digest(of: SensitiveText("an unknown draft"))
  for _ in 0..<5 {
    let start = ContinuousClock.now
    let store = try Store(at: folder)
    let opened = start.duration(to: .now)
    let grants = try store.requests.grants(for: digest, at: Date())
    print("opened after \(opened), \(grants.count) grants after \(start.duration(to: .now))")
  }
}

private func report(_ count: Int, _ what: String, in duration: Duration) {
  let seconds =
    Double(duration.components.seconds)
    + Double(duration.components.attoseconds) / 1e18
  print("\(count) \(what) in \(seconds) s: \(Int(Double(count) / max(seconds, 0.001)))/s")
}
