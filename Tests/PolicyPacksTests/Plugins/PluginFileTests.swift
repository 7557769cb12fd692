import Diagnostics
import PluginKit
import PolicyPacks
import Testing

@Suite("plugin.yaml")
struct PluginFileTests {
  private static let whole = """
    id: icd-codes
    title: Diagnoses
    version: 1.2
    api: [1]
    kinds: [detector]
    command: [python3, detect.py]
    deterministic: true
    configuration: {type: object, properties: {chapters: {type: array}}}
    needs: {network: [api.example.org], reads: [/srv/lists], writes: [/var/log/icd],
      environment: [ICD_KEY], seesProcesses: true, memoryMB: 128, cpuSeconds: 60, deadlineMs: 500}
    examples: {match: ['Größe «F32.1»'], noMatch: ['F32']}
    """

  private func read(_ text: String, folder: String = "icd-codes") -> (PluginFile?, [Diagnostic]) {
    PluginFile.read(Array(text.utf8), name: "plugin.yaml", folder: folder)
  }

  /// The whole file with one of its lines changed, or one more.
  private func problems(_ key: String, _ value: String) -> [Diagnostic] {
    let kept = Self.whole.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
    let isNeeds = key == "needs"
    let lines = isNeeds ? kept.filter { !$0.hasPrefix("  ") } : kept
    return read((lines + ["\(key): \(value)"]).joined(separator: "\n")).1
  }

  @Test("everything that a plugin says of itself is read")
  func whole() throws {
    let (file, problems) = read(Self.whole)
    #expect(problems.isEmpty)
    let manifest = try #require(file?.manifest)
    #expect(file?.command == ["python3", "detect.py"])
    #expect(manifest.id == "icd-codes" && manifest.title == "Diagnoses")
    #expect(manifest.version == "1.2.0" && manifest.api == [1] && manifest.kinds == [.detector])
    #expect(manifest.isDeterministic)
    #expect(manifest.configuration?["properties"]?["chapters"] == ["type": "array"])
    #expect(
      manifest.needs
        == PluginNeeds(
          network: ["api.example.org"], reads: ["/srv/lists"], writes: ["/var/log/icd"],
          environment: ["ICD_KEY"], seesProcesses: true, memoryMB: 128, cpuSeconds: 60,
          deadlineMs: 500))
    #expect(
      manifest.examples
        == [
          DetectorExample("Größe F32.1", spans: [8..<13]), DetectorExample("F32", spans: []),
        ])
  }

  @Test("what is left out has a value that suits a small detector")
  func least() throws {
    let (file, problems) = read(
      "{id: icd-codes, title: D, version: 1.0.0, api: [1], kinds: [detector], command: [./run]}")
    #expect(problems.isEmpty)
    let manifest = try #require(file?.manifest)
    #expect(manifest.needs == PluginNeeds())
    #expect(manifest.configuration == nil && manifest.examples.isEmpty && !manifest.isDeterministic)
  }

  @Test(
    "what cannot be is told at its place",
    arguments: [
      ("id", "Icd", "bad-name"), ("id", "other", "wrong-id"), ("title", "[a]", "wrong-type"),
      ("version", "new", "wrong-value"), ("api", "[]", "wrong-value"),
      ("api", "[7]", "unsupported-api"),
      ("api", "[one]", "wrong-type"), ("kinds", "[detektor]", "unknown-value"),
      ("kinds", "[]", "wrong-value"), ("kinds", "[tool]", "wrong-kind"),
      ("command", "[]", "wrong-value"), ("command", "python3", "wrong-type"),
      ("deterministic", "maybe", "wrong-type"), ("configuration", "{type: objekt}", "bad-schema"),
      ("configuration", "yes", "wrong-type"), ("needs", "{reads: [srv/lists]}", "wrong-value"),
      ("needs", "{reads: [/srv/../etc]}", "wrong-value"),
      ("needs", "{writes: [~/x]}", "wrong-value"),
      ("needs", "{environment: ['A=B']}", "wrong-value"),
      ("needs", "{network: ['http://a/b']}", "wrong-value"),
      ("needs", "{seesProcesses: [all]}", "wrong-type"),
      ("needs", "{memoryMB: 1}", "wrong-value"), ("needs", "{deadlineMs: 0}", "wrong-value"),
      ("needs", "{deadlineMs: 3600000}", "wrong-value"), ("needs", "{memory: 1}", "unknown-key"),
      ("examples", "{match: [F32]}", "bad-example"), ("comand", "[a]", "unknown-key"),
    ])
  func wrong(_ key: String, _ value: String, _ id: String) throws {
    let found = problems(key, value)
    let problem = try #require(found.first { $0.id.description == id }, "\(found)")
    #expect(problem.location != nil && problem.severity == .error)
  }

  @Test("a key that is nearly right is answered with the right one")
  func nearest() {
    #expect(problems("comand", "[a]").first?.notes == ["did you mean 'command'?"])
    #expect(problems("needs", "{deadlineMS: 5}").first?.notes == ["did you mean 'deadlineMs'?"])
  }

  @Test("all keys that are missing are told at once")
  func missing() {
    let (file, problems) = read("title: D")
    #expect(file == nil)
    #expect(problems.count { $0.id == "missing-key" } == 5)
  }

  @Test("what is wrong in the schema of the configuration is told where it stands")
  func schemaPlace() throws {
    let text = """
      id: icd-codes
      title: D
      version: 1.0.0
      api: [1]
      kinds: [detector]
      command: [a]
      configuration:
        type: object
        properties:
          limit: {type: numbr}
      """
    let problem = try #require(read(text).1.first)
    #expect(problem.id == "bad-schema" && problem.location?.position.line == 10)
  }

  @Test(
    "a file that is no YAML, and an empty one, are told", arguments: ["", "a: [", "- list", "\0"])
  func noYAML(_ text: String) {
    let (file, problems) = read(text)
    #expect(file == nil && !problems.isEmpty)
  }
}
