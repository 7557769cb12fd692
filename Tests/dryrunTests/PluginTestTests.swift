import Foundation
import Testing

@Suite("Testing plugins")
struct PluginTestTests {
  private static let codes = DryrunProcess.root + "/Plugins/icd-codes"
  private let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("the detector of ICD-10 codes keeps the contract, with and without a configuration")
  func codes() throws {
    for configuration in [
      "{}", #"{"chapters": ["V"], "withoutContext": false}"#,
    ] {
      let result = try dryrun.run(
        "plugin", "test", Self.codes, "--configuration", configuration)
      #expect(result.status == 0, "\(result.output)\(result.error)")
    }
  }

  @Test("the Python kit beside the codes is the one that new plugins get")
  func kit() throws {
    _ = try dryrun.run("plugin", "new", "detector", "mine")
    let master = try dryrun.read("Plugins/mine/dryrun_plugin.py")
    let copy = try Data(contentsOf: URL(fileURLWithPath: Self.codes + "/dryrun_plugin.py"))
    #expect(Array(copy) == master)
  }

  @Test("a plugin of dryrun itself is tested by its name")
  func inProcess() throws {
    let result = try dryrun.run(
      "plugin", "test", "name-directory", "--configuration", #"{"names": ["Anna Keller"]}"#)
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.contains("part of dryrun"))
  }

  @Test("a plugin that breaks the contract is told what it does and what to do")
  func broken() throws {
    try makeBroken()
    let result = try dryrun.run("plugin", "test", "Plugins/broken", "--only", "only-messages")
    #expect(result.status == 1)
    #expect(result.output.contains("FAIL only-messages"))
    #expect(result.output.contains("\"hello\""))
    #expect(result.output.contains("what to do: Print to standard error."))
  }

  @Test("results are JSON for programs and JUnit's XML for build servers")
  func formats() throws {
    try makeBroken()
    let checks = ["--only", "only-messages", "--only", "empty-text"]
    let json = try dryrun.run(["plugin", "test", "Plugins/broken", "--format", "json"] + checks)
    #expect(json.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let results = object?["checks"] as? [[String: Any]]
    #expect(results?.map { $0["outcome"] as? String } == ["passed", "failed"])
    let xml = try dryrun.run(["plugin", "test", "Plugins/broken", "--format", "junit"] + checks)
    #expect(xml.output.contains(#"<testsuite name="plugin broken" tests="2" failures="1""#))
  }

  @Test("what a plugin wrote to standard error is shown when it fails")
  func lastWords() throws {
    try makeBroken("import sys; sys.exit('no such table')\n")
    let result = try dryrun.run("plugin", "test", "Plugins/broken", "--only", "handshake")
    #expect(result.status == 1)
    #expect(result.output.contains("no such table"))
    #expect(result.output.contains("ended instead of answering"))
  }

  @Test(
    "what cannot be tested is refused in a sentence",
    arguments: [
      (["nothing"], "no folder with a plugin.yaml"),
      (["Plugins/broken", "--only", "nonsense"], "there is no check 'nonsense'"),
      (["Plugins/broken", "--configuration", "{1}"], "has to be an object of JSON"),
      (["Plugins/broken", "--configuration", "missing.json"], "cannot be read"),
    ])
  func refused(_ arguments: [String], _ sentence: String) throws {
    try makeBroken()
    let result = try dryrun.run(["plugin", "test"] + arguments)
    #expect(result.status == 2)
    #expect(result.error.contains(sentence), "\(result.error)")
  }

  @Test("a plugin.yaml with errors is refused with their places")
  func badManifest() throws {
    try makeBroken()
    try dryrun.write("Plugins/broken/plugin.yaml", "id: broken\nkinds: [oracle]\n")
    let result = try dryrun.run("plugin", "test", "Plugins/broken")
    #expect(result.status == 2)
    #expect(result.error.contains("line 2"), "\(result.error)")
  }

  @Test("serving scripts for other kinds than plugin.yaml names is refused")
  func serve() throws {
    _ = try dryrun.run("plugin", "new", "detector", "mine", "--lang", "sh")
    let yaml = String(decoding: try dryrun.read("Plugins/mine/plugin.yaml"), as: UTF8.self)
    try dryrun.write(
      "Plugins/mine/plugin.yaml", yaml.replacing("--detector, ./find", with: "--tool, ./find"))
    let result = try dryrun.run("plugin", "test", "Plugins/mine", "--only", "handshake")
    #expect(result.status == 1)
    #expect(result.output.contains("kinds are detector; name a script for each"))
  }

  @Test("serving scripts without asking to see processes is told to the author")
  func processes() throws {
    _ = try dryrun.run("plugin", "new", "detector", "mine", "--lang", "sh")
    let hint = "add seesProcesses: true to its needs"
    let asked = try dryrun.run("plugin", "test", "Plugins/mine", "--only", "handshake")
    #expect(asked.status == 0 && !asked.output.contains(hint), "\(asked.output)")
    let yaml = String(decoding: try dryrun.read("Plugins/mine/plugin.yaml"), as: UTF8.self)
    try dryrun.write(
      "Plugins/mine/plugin.yaml", yaml.replacing("seesProcesses: true", with: "cpuSeconds: 60"))
    let silent = try dryrun.run("plugin", "test", "Plugins/mine", "--list")
    #expect(silent.status == 0)
    let unasked = try dryrun.run("plugin", "test", "Plugins/mine", "--only", "sandbox-files")
    #expect(unasked.output.contains(hint), "\(unasked.output)")
  }

  /// A detector that greets on standard output, or does what a script says.
  private func makeBroken(_ script: String? = nil) throws {
    _ = try dryrun.run("plugin", "new", "detector", "broken")
    let own = "import os\nos.write(1, b'hello\\n')\n"
    let text = String(decoding: try dryrun.read("Plugins/broken/plugin.py"), as: UTF8.self)
    try dryrun.write("Plugins/broken/plugin.py", script ?? own + text)
  }
}
