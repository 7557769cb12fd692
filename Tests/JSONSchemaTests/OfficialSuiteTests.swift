import Foundation
import JSONSchema
import Testing

@Suite(
  "the official suite", .enabled(if: OfficialSuite.folderName != nil, "needs its folder"))
struct OfficialSuiteTests {
  let suite = try? OfficialSuite.folderName.map(OfficialSuite.init)

  @Test("every required test passes")
  func required() throws {
    let suite = try #require(suite)
    var passed = 0
    for file in try suite.files(in: "tests") {
      let outcome = try suite.run(file)
      passed += outcome.passed
      #expect(outcome.failures == [])
    }
    print("official suite: \(passed) required tests passed")
    #expect(passed > 1_000)
  }

  /// Optional files that ask for more than this target promises: other drafts, and formats that
  /// stay annotations or are checked in part.
  static let beyondScope: Set = [
    "cross-draft.json", "dependencies-compatibility.json", "duration.json",
    "ecmascript-regex.json", "hostname.json", "idn-email.json", "idn-hostname.json",
    "iri-reference.json", "iri.json", "relative-json-pointer.json", "uri-reference.json",
    "uri-template.json",
  ]

  @Test(
    "every optional test within scope passes",
    arguments: [
      ("tests/optional", JSONSchema.Options()),
      ("tests/optional/format", JSONSchema.Options(assertsFormats: true)),
    ])
  func optional(folder: String, options: JSONSchema.Options) throws {
    let suite = try #require(suite)
    var (passed, failed) = (0, 0)
    for file in try suite.files(in: folder) {
      let outcome = try suite.run(file, options: options)
      passed += outcome.passed
      failed += outcome.failures.count
      if !Self.beyondScope.contains(file.lastPathComponent) { #expect(outcome.failures == []) }
    }
    print("official suite: \(passed) tests of \(folder) passed, \(failed) failed")
  }
}
