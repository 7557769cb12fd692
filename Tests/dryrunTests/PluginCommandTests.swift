import Foundation
import Testing

@Suite("dryrun plugin")
struct PluginCommandTests {
  let dryrun: DryrunProcess

  /// A project with a pack and a plugin that is a program.
  init() throws {
    dryrun = try DryrunProcess()
    try write("policies/own/pack.yaml", "pack: {format: 1, id: own, version: 1.0.0}\n")
    try write("Plugins/codes/plugin.yaml", Self.manifest("codes"))
    try write(
      "Plugins/codes/detect.py",
      """
      import json, sys
      for line in sys.stdin:
          call = json.loads(line)
          result = {"api": 1, "id": "codes", "version": "1.0.0", "kinds": ["detector"]}
          if call["method"] != "plugin/initialize":
              result = None
          print(json.dumps({"jsonrpc": "2.0", "id": call["id"], "result": result}), flush=True)
      """)
  }

  private static func manifest(_ id: String) -> String {
    """
    id: \(id)
    title: Codes of diagnoses
    version: 1.0.0
    api: [1]
    kinds: [detector]
    command: [python3, detect.py]
    needs: {environment: [ICD_KEY], deadlineMs: 20000}
    """
  }

  private func write(_ path: String, _ text: String) throws {
    let file = dryrun.folder + "/" + path
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
  }

  /// What `plugin list --format json` says of a plugin.
  private func entry(_ id: String) throws -> [String: Any]? {
    let list = try dryrun.run("plugin", "list", "--format", "json")
    let answer = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
    let plugins = try #require(answer?["plugins"] as? [[String: Any]])
    return plugins.first { $0["id"] as? String == id }
  }

  private func grant() throws {
    let digest = try #require(try entry("codes")?["digest"] as? String)
    try write(
      "policies/own/pack.lock",
      "dryrun-pack-lock 1\nplugin codes 1.0.0 \(digest) environment=ICD_KEY\n")
  }

  @Test("list shows a plugin that nobody granted, and how to grant it")
  func notGranted() throws {
    let list = try dryrun.run("plugin", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("codes"))
    #expect(list.output.contains("the plugin 'codes' stands in no pack.lock"))
    #expect(try entry("codes")?["isUsable"] as? Bool == false)
  }

  @Test("list shows what the lock grants, for as long as the files are those of the lock")
  func granted() throws {
    try grant()
    let entry = try #require(try entry("codes"))
    #expect(entry["isUsable"] as? Bool == true && entry["state"] as? String == "verified")
    #expect(entry["granted"] as? [String] == ["environment=ICD_KEY"])
    try write("Plugins/codes/new.txt", "")
    let list = try dryrun.run("plugin", "list")
    #expect(list.output.contains("its files have changed"))
  }

  @Test("info shows what it says of itself, and with --start whether it can be used")
  func info() throws {
    let before = try dryrun.run("plugin", "info", "codes", "--start")
    #expect(before.status == 1)
    #expect(before.output.contains("Codes of diagnoses"))
    #expect(before.output.contains("variable ICD_KEY"))
    #expect(before.output.contains("started    no: the plugin 'codes' stands in no pack.lock"))
    try grant()
    let after = try dryrun.run("plugin", "info", "codes", "--start")
    #expect(after.status == 0, "\(after.output)\(after.error)")
    #expect(after.output.contains("started    yes, sandbox: "))
    let other = try dryrun.run("plugin", "info", "kodes")
    #expect(other.status == 2 && other.error.contains("there is no plugin 'kodes'"))
  }

  @Test("what is wrong with a plugin.yaml is told at its place, and the command fails")
  func broken() throws {
    try write("Plugins/codes/plugin.yaml", Self.manifest("codes") + "\ncomand: [x]\n")
    let list = try dryrun.run("plugin", "list")
    #expect(list.status == 1)
    #expect(list.error.contains("did you mean 'command'?"))
    #expect(list.error.contains("plugin.yaml:8:1"))
  }

  @Test("folders that dryrun.yaml names are looked through, too")
  func named() throws {
    try write("dryrun.yaml", "policy: policies/own\nplugins: [tools/plugins]\n")
    try write("tools/plugins/names/plugin.yaml", Self.manifest("names"))
    #expect(try entry("names") != nil)
    #expect(try entry("codes") != nil)
    try write("dryrun.yaml", "policy: policies/own\nplugins: [nowhere]\n")
    let missing = try dryrun.run("plugin", "list")
    #expect(missing.status == 1 && missing.error.contains("nowhere' cannot be read"))
  }

  @Test("schema writes the JSON Schema of plugin.yaml")
  func schema() throws {
    let result = try dryrun.run("plugin", "schema")
    #expect(result.status == 0)
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(schema["$id"] as? String == "urn:dryrun:plugin:1")
    let keys = try #require(schema["properties"] as? [String: Any])
    #expect(Set(keys.keys).isSuperset(of: ["id", "command", "needs", "examples", "configuration"]))
  }
}
