import Foundation
import Testing

@Suite("The tools in the pages of plugins")
struct PluginExampleTests {
  private let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  /// The tool that a plugin's page shows, as a pack would have it.
  private func example(_ plugin: String) throws -> String {
    let page = try String(
      contentsOfFile: DryrunProcess.root + "/Plugins/\(plugin)/README.md", encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```yaml"))
    let block = lines[(start + 1)...].prefix { $0 != "```" }
    #expect(block.first == "tools:")
    return block.dropFirst().joined(separator: "\n") + "\n"
  }

  /// Writes a new pack with such a tool beside its own.
  private func write(_ plugin: String) throws {
    _ = try dryrun.run("pack", "new", "mine")
    let file = "policies/mine/tools.yaml"
    let tools = String(decoding: try dryrun.read(file), as: UTF8.self)
    #expect(tools.contains("\napprovals:"))
    try dryrun.write(
      file, tools.replacing("\napprovals:", with: try example(plugin) + "\napprovals:"))
  }

  @Test(
    "each can be put into a pack as it stands there",
    arguments: ["openai-compatible", "replay", "mcp-tool"])
  func canBeUsed(plugin: String) throws {
    try write(plugin)
    let result = try dryrun.run("pack", "check", "policies/mine")
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.contains("no problems"))
  }

  @Test("the one that plays a tool answers, and says that it is none")
  func answers() throws {
    try write("replay")
    try dryrun.write("draft.txt", "Summarise the storm of last week.")
    let result = try dryrun.run(
      "ask", "draft.txt", "--policy", "policies/mine", "--tool", "practice-assistant")
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.hasPrefix("This exercise has no prepared answer."))
    #expect(result.error.contains("replay (prepared)"))
  }

  @Test("a key that is not set is told by the name of its variable")
  func noKey() throws {
    try write("openai-compatible")
    try dryrun.write("draft.txt", "Summarise the storm of last week.")
    func ask(_ environment: [String: String] = [:]) throws -> DryrunProcess.Result {
      try dryrun.run(
        ["ask", "draft.txt", "--policy", "policies/mine", "--tool", "office-assistant"],
        environment: environment)
    }
    // Before anybody has granted it, no pack gets at a variable.
    let refused = try ask(["HARBOURLINE_MODEL_KEY": "sk-secret"])
    #expect(refused.status == 2)
    #expect(
      refused.error.contains(
        "needs what the pack's lock does not grant: the variable HARBOURLINE_MODEL_KEY"))
    let locked = try dryrun.run("pack", "lock", "policies/mine", "--yes")
    #expect(locked.output.contains("environment=HARBOURLINE_MODEL_KEY"))
    let result = try ask()
    #expect(result.status == 2 && result.error.contains("HARBOURLINE_MODEL_KEY is not set"))
    // Another address is another configuration, and nobody has granted it the key.
    let file = "policies/mine/tools.yaml"
    let tools = String(decoding: try dryrun.read(file), as: UTF8.self)
    try dryrun.write(file, tools.replacing("https://", with: "https://elsewhere."))
    #expect(try ask().error.contains("lock does not grant"))
  }
}
