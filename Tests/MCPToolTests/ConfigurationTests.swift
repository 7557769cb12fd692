import MCPTool
import PluginKit
import Testing

@Suite("The configuration of an MCP tool")
struct ConfigurationTests {
  struct Bad: Sendable {
    var configuration: JSON
    var pointer: String
  }

  @Test(
    "one that cannot work is refused with its place",
    arguments: [
      Bad(configuration: [:], pointer: ""),
      Bad(configuration: ["tool": "t", "argument": "q"], pointer: ""),
      Bad(
        configuration: [
          "tool": "t", "argument": "q", "command": ["sh"], "url": "https://a.example",
        ],
        pointer: ""),
      Bad(configuration: ["tool": 7, "argument": "q", "command": ["sh"]], pointer: "/tool"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "command": ["no-such-program"]],
        pointer: "/command/0"),
      Bad(configuration: ["tool": "t", "argument": "q", "command": []], pointer: "/command/0"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "command": ["sh"], "keyFrom": "K"],
        pointer: "/command"),
      Bad(
        configuration: [
          "tool": "t", "argument": "q", "url": "https://a.example", "keyFrom": "UNSET",
        ],
        pointer: "/keyFrom"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "url": "https://a.example", "sandbox": [:]],
        pointer: "/url"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "url": "http://a.example"], pointer: "/url"),
      Bad(configuration: ["tool": "t", "argument": "q", "url": "a.example"], pointer: "/url"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "command": ["sh"], "sandbox": ["net": true]],
        pointer: "/sandbox/net"),
      Bad(
        configuration: ["tool": "t", "argument": "q", "command": ["sh"], "tols": 1],
        pointer: "/tols"),
    ])
  func bad(_ bad: Bad) {
    let error = #expect(throws: PluginError.self) {
      try MCPTool(PluginSetup(configuration: bad.configuration))
    }
    #expect(error?.code == .badConfiguration && error?.pointer == bad.pointer)
  }

  @Test("a description names the tool and where it is, and no key")
  func description() async throws {
    let program = try MCPTool(
      PluginSetup(configuration: ["tool": "t", "argument": "q", "command": ["sh", "--key=k-1"]]))
    #expect(try await program.describe().title == "t of sh")
    let address = try MCPTool(
      PluginSetup(
        configuration: [
          "tool": "t", "argument": "q", "url": "https://a.example/mcp", "keyFrom": "K",
        ], environment: ["K": "sk-12345"]))
    #expect(try await address.describe().title == "t of a.example:443")
    var shown = ""
    dump(address, to: &shown)
    #expect(!shown.contains("12345"))
    await address.shutdown()
  }
}
