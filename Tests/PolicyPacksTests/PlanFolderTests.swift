import Foundation
import PCRE2
import PatternScanner
import PolicyPacks
import Testing

@Suite("The folder of plans")
struct PlanFolderTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "plans-\(UUID())").path
  private let patterns = [ScanPattern("KD-[0-9]{6}", keywords: ["kd-"])]

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Has the plan of some patterns made and kept.
  private func keep(_ patterns: [ScanPattern]) {
    let plans = KeptPlans(in: PlanFolder(path), makingAtOnce: true)
    let scanner = PatternScanner(deferring: patterns, plans: plans)
    var result = ScanResult()
    let text = Array("KD-123456".utf8)
    scanner.scan(text.span, into: &result)
    #expect(result.matches.map(\.range) == [0..<9])
  }

  @Test("knows a plan again by all that its patterns are")
  func key() {
    keep(patterns)
    #expect(files.count == 1 && PlanFolder(path).plan(for: patterns) != nil)
    for other in [
      ScanPattern("KD-[0-9]{5}", keywords: ["kd-"]), ScanPattern("KD-[0-9]{6}"),
      ScanPattern("KD-[0-9]{6}", options: .caseless, keywords: ["kd-"]),
      ScanPattern("KD-[0-9]{6}", keywords: ["kd", "-"]),
    ] {
      #expect(PlanFolder(path).plan(for: [other]) == nil)
    }
    #expect(PlanFolder(path).plan(for: patterns + patterns) == nil)
  }

  @Test("reads nothing that others may have written")
  func permissions() throws {
    keep(patterns)
    let file = "\(path)/\(try #require(files.first))"
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    #expect(PlanFolder(path).plan(for: patterns) == nil)
  }

  @Test("keeps a dozen, and lets go of those that were written first")
  func many() throws {
    for number in 0..<14 {
      keep([ScanPattern("KD-[0-9]{6}", keywords: ["kd-", "number \(number)"])])
      for (age, file) in files.enumerated() where number == 11 {
        let date = Date(timeIntervalSinceNow: -1000 - Double(age))
        try FileManager.default.setAttributes(
          [.modificationDate: date], ofItemAtPath: "\(path)/\(file)")
      }
    }
    #expect(files.count == 12)
    let last = [ScanPattern("KD-[0-9]{6}", keywords: ["kd-", "number 13"])]
    #expect(PlanFolder(path).plan(for: last) != nil)
  }
}
