import MCPTool
import PluginKit
import Testing

@Suite("mcp-tool keeps the contract")
struct ConformanceTests {
  @Test(
    "the conformance kit finds nothing, with servers of both eras", arguments: ["modern", "legacy"])
  func conforms(mode: String) async throws {
    let program = try Program(mode)
    let subject = ConformanceSubject(
      MCPTool.self,
      configuration: ["command": program.command, "tool": "echo", "argument": "query"])
    let report = await ConformanceKit(subject).run()
    #expect(report.isConformant, "\(report)")
  }
}
