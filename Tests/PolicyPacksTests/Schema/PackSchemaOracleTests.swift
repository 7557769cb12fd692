import Foundation
@testable import PolicyPacks
import Testing

/// The schema in both drafts, held against the loader by another validator: `jsonschema` for Python.
///
/// Set `DRYRUN_JSONSCHEMA=1` to run it; `python3` must be able to import that package.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["DRYRUN_JSONSCHEMA"] == "1"))
struct PackSchemaOracleTests {
  /// Reads a schema for each draft and a case a line; writes a line a case, one digit a draft.
  private static let script = """
    import json, sys
    from jsonschema import Draft7Validator, Draft202012Validator
    validators = []
    for kind, path in zip([Draft202012Validator, Draft7Validator], sys.argv[1:3]):
        schema = json.load(open(path, encoding="utf-8"))
        kind.check_schema(schema)
        validators.append(kind(schema))
    for line in open(sys.argv[3], encoding="utf-8"):
        case = json.loads(line)
        print("".join("1" if validator.is_valid(case) else "0" for validator in validators))
    """

  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "schema-oracle-\(UUID().uuidString)")

  @Test("real packs are valid, and changed files by the thousand are what the loader says")
  func changed() throws {
    let real = RealPacks.files.map(\.asCase)
    let changed =
      EveryChange.cases + [11, 12, 13, 14].flatMap { Array(ChangedFiles(seed: $0, count: 1_000)) }
    let answers = try answers(for: real + changed)
    try #require(answers.count == real.count + changed.count)
    #expect(answers.prefix(real.count).allSatisfy { $0 == "11" })
    for (index, draft) in PackSchema.Draft.allCases.enumerated() {
      var tally = SchemaTally()
      for (file, answer) in zip(changed, answers.dropFirst(real.count)) {
        tally.add(file, isValid: Array(answer)[index] == "1")
      }
      #expect(tally.disagreements.prefix(10) == [])
      print("jsonschema, draft \(draft.rawValue): \(tally.summary)")
    }
  }

  private func answers(for cases: [PackFileCase]) throws -> [String] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schemas = try PackSchema.Draft.allCases.map {
      try write(PackSchema.text($0), "\($0.rawValue).json")
    }
    let lines = try write(cases.map(\.json).joined(separator: "\n"), "cases.jsonl")
    let output = folder.appending(path: "answers.txt")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", try write(Self.script, "oracle.py")] + schemas + [lines]
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func write(_ text: String, _ name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
