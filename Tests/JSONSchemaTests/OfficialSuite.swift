import Foundation
import JSONSchema
import StructuredText

/// The official JSON Schema test suite, in the folder that `DRYRUN_JSON_SCHEMA_SUITE` names.
///
/// The folder has `tests/` and `remotes/`; the latter are served at `http://localhost:1234/`.
struct OfficialSuite {
  let folder: URL
  let remotes: [String: [UInt8]]

  /// What became of the tests of some files.
  struct Outcome {
    var passed = 0
    var failures: [String] = []
  }

  static var folderName: String? { ProcessInfo.processInfo.environment["DRYRUN_JSON_SCHEMA_SUITE"] }

  init(folderName: String) throws {
    folder = URL(filePath: folderName, directoryHint: .isDirectory)
    let remotesFolder = folder.appending(path: "remotes")
    var remotes: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: remotesFolder.path)
    where path.hasSuffix(".json") {
      remotes["http://localhost:1234/" + path] =
        Array(try Data(contentsOf: remotesFolder.appending(path: path)))
    }
    self.remotes = remotes
  }

  /// The files of a folder of tests, by their names.
  func files(in path: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: path), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "json" }
    .sorted { $0.path < $1.path }
  }

  func run(_ file: URL, options: JSONSchema.Options = .init()) throws -> Outcome {
    let bytes = Array(try Data(contentsOf: file))
    var outcome = Outcome()
    for group in JSONReader.read(bytes).node?.value.array ?? [] {
      run(group, of: bytes, file.lastPathComponent, options, &outcome)
    }
    return outcome
  }

  private func run(
    _ group: JSONNode, of bytes: [UInt8], _ file: String, _ options: JSONSchema.Options,
    _ outcome: inout Outcome
  ) {
    guard let group = group.value.object, let schemaNode = group["schema"],
      let tests = group["tests"]?.value.array
    else { return outcome.failures.append("\(file): not a group of tests") }
    let title = "\(file): \(group["description"]?.value.string ?? "")"
    do {
      let schema = try JSONSchema(
        Array(bytes[schemaNode.range]), name: "schema.json", remotes: remotes, options: options)
      for test in tests { run(test, schema, title, &outcome) }
    } catch {
      outcome.failures += tests.map { _ in "\(title): \(error.problems.map(\.kind))" }
    }
  }

  private func run(
    _ test: JSONNode, _ schema: JSONSchema, _ title: String, _ outcome: inout Outcome
  ) {
    guard let test = test.value.object, let data = test["data"] else { return }
    let violations = schema.validate(data)
    let isExpected = violations.isEmpty == test["valid"]?.value.bool
    if isExpected, violations.isEmpty == schema.isValid(data) {
      outcome.passed += 1
    } else {
      outcome.failures.append(
        "\(title): \(test["description"]?.value.string ?? ""): \(violations.map(\.kind))")
    }
  }
}
