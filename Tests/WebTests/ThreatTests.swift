import Foundation
import Testing

/// The page on threats names the test that covers each; a name that is none is an error.
struct ThreatTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("../..").standardized

  /// A row of a table: a threat, what stands against it, its tests.
  private struct Row {
    let threat: String
    let tests: [(suite: String, name: String)]
  }

  private func rows() throws -> [Row] {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("Sources/Web/THREATS.md"), encoding: .utf8)
    let reference = /`(?<suite>[A-Z][A-Za-z]+Tests)\.(?<name>[A-Za-z0-9]+)`/
    return page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      Row(
        threat: line.split(separator: "|").first.map(String.init) ?? "",
        tests: line.matches(of: reference).map { (String($0.suite), String($0.name)) })
    }.filter { !$0.threat.contains("---") && $0.threat != " threat " }
  }

  /// Everything in the folder of tests.
  private func sources() throws -> [Data] {
    let folder = Self.root.appendingPathComponent("Tests")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try Data(contentsOf: $0) }
  }

  @Test("each threat has a test, and each test that the page names exists")
  func tests() throws {
    let (rows, sources) = (try rows(), try sources())
    #expect(rows.count > 40)
    let suites = Set(rows.flatMap { $0.tests.map(\.suite) })
    let files = Dictionary(
      uniqueKeysWithValues: suites.map { suite in
        (
          suite,
          sources.filter { source in
            ["struct", "class", "extension"].contains { source.holds("\($0) \(suite)") }
          }
        )
      })
    for row in rows {
      #expect(!row.tests.isEmpty, "no test covers:\(row.threat)")
      for test in row.tests {
        #expect(
          files[test.suite]?.contains { $0.holds("func \(test.name)(") } == true,
          "there is no test \(test.suite).\(test.name)")
      }
    }
  }

  @Test("the page on security leads to it")
  func link() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("SECURITY.md"), encoding: .utf8)
    #expect(page.contains("(Sources/Web/THREATS.md)"))
  }
}

extension Data {
  /// Whether a text stands in it; regular expressions would take minutes where nothing is optimised.
  fileprivate func holds(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
