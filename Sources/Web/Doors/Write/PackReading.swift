import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks

/// A pack as its files are now: what is wrong with it, and what its tests say.
struct PackReading: Sendable {
  /// The files; `nil` for a built-in pack.
  let files: AuthoredFiles?
  let names: PackFileNames
  let check: PackCheck
  /// What became of examples and tests; `nil` for a pack with errors.
  let tests: PackTestRun?
  /// Gates of the header that the tests do not reach.
  let gates: [Diagnostic]

  init(of pack: ServedPack, at moment: Date) async {
    let loaded = PackLoader(trust: pack.trust, at: moment).load(at: pack.folder)
    files = AuthoredFiles(at: pack.folder)
    names = PackFileNames(packAt: pack.folder)
    check = PackCheck(loaded, at: pack.folder, on: moment)
    let tester = await PackTester(loaded)?.asking(pack.plugins)
    let run = tester?.run(at: moment)
    tests = run
    gates = run.flatMap { run in tester?.missedGates(of: run.coverage) } ?? []
  }

  /// All that is wrong, failing tests and missed gates included, each once.
  var problems: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (check.diagnostics + (tests?.tests.diagnostics ?? []) + gates)
      .filter { seen.insert($0).inserted }
  }
}

/// What the pages about packs show, read once for each state of the files.
actor PackReadings {
  private struct Entry {
    var seen: PackFingerprint
    var read: Date
    var reading: PackReading
  }

  private var entries: [PackID: Entry] = [:]
  /// After so many seconds a pack is read again though nothing was saved: exceptions come and go.
  private static let validity = 300.0

  /// The pack as it is now.
  func reading(of pack: ServedPack, at now: Date) async throws -> PackReading {
    if let entry = entries[pack.id], entry.seen.takenAgain() == entry.seen,
      now.timeIntervalSince(entry.read) < Self.validity
    {
      return entry.reading
    }
    let seen = PackFingerprint(of: pack.folder, under: pack.trust, withCourses: true)
    let reading = await PackReading(of: pack, at: now)
    entries[pack.id] = Entry(
      seen: seen.withParents(of: reading.check.loaded), read: now, reading: reading)
    return reading
  }
}
