import Foundation
import MCPTool
import PluginKit
import Sandbox
import Testing

@Suite("MCP servers that are programs")
struct ProgramTests {
  private func ask(
    _ program: Program, _ tool: String, _ more: [String: JSON] = [:], language: String? = nil,
    within time: Duration = .seconds(60)
  ) async throws -> Asked {
    let configuration = ["command": program.command, "tool": .string(tool)] as [String: JSON]
    return try await Asked.of(
      configuration.merging(more) { _, last in last }, within: time, language: language)
  }

  @Test("a server without a handshake is recognised and gets its version with each request")
  func modern() async throws {
    let program = try Program("modern")
    let asked = try await ask(program, "echo", ["arguments": ["tone": "kind"]])
    #expect(asked.text == "größer|kind" && asked.end == ToolEnd(.complete, model: "echo"))
    #expect(program.methods == ["server/discover", "tools/list", "tools/call"])
    let versions = program.messages.map {
      $0["params"]?["_meta"]?["io.modelcontextprotocol/protocolVersion"]
    }
    #expect(versions == ["2026-07-28", "2026-07-28", "2026-07-28"])
  }

  @Test(
    "a server with a handshake is recognised by whatever it says to the probe",
    arguments: ["legacy", "past", "dual-past", "silent"])
  func legacy(mode: String) async throws {
    let program = try Program(mode)
    let asked = try await ask(program, "echo", ["probeMs": 3000])
    #expect(asked.text == "größer|")
    #expect(
      program.methods.filter { $0 != "tools/list" } == [
        "server/discover", "initialize", "notifications/initialized", "tools/call",
      ])
    #expect(program.messages.last?["params"]?["_meta"] == nil)
    let ids = program.messages.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test("a server that is slow to start is asked again before it is given up")
  func slowStart() async throws {
    let program = try Program("slow", "1.5")
    let asked = try await ask(program, "echo", ["probeMs": 200])
    #expect(asked.text == "größer|")
    #expect(program.methods.prefix(3) == ["server/discover", "initialize", "server/discover"])
  }

  @Test("a server of no revision in common is told", arguments: ["future", "ancient"])
  func nothingInCommon(mode: String) async throws {
    let asked = try await ask(Program(mode), "echo")
    #expect(asked.error?.code == .badConfiguration)
    #expect(asked.error?.message.contains("no revision of MCP") == true)
  }

  @Test("a tool on a later page is found, and one that is not there is told with those that are")
  func tools() async throws {
    let found = try await ask(Program("modern"), "refuses")
    #expect(found.error?.code == .internalFailure)
    let missing = try await ask(Program("legacy"), "ecco")
    #expect(missing.error?.code == .badConfiguration && missing.error?.pointer == "/tool")
    #expect(missing.error?.message.contains("asks, dies, echo, empty") == true)
  }

  @Test("a server that does not tell its tools is called all the same")
  func listless() async throws {
    #expect(try await ask(Program("listless"), "echo").text == "größer|")
  }

  @Test("an argument that the tool does not have, or wants and does not get, is told")
  func arguments() async throws {
    let wrong = try await ask(Program("modern"), "echo", ["argument": "prompt"])
    #expect(
      wrong.error?.pointer == "/argument" && wrong.error?.message.contains("query, tone") == true)
    let missing = try await ask(Program("modern"), "empty")
    #expect(
      missing.error?.pointer == "/arguments" && missing.error?.message.contains("case") == true)
  }

  @Test("text is shown, and what is no text is named in the reader's language")
  func rich() async throws {
    let english = try await ask(Program("modern"), "rich")
    #expect(
      english.text == """
        one

        [not shown: an image, image/png]

        two

        [not shown: a sound, audio/wav]

        [not shown: a resource]

        [not shown: something else]

        [not shown: a resource]
        """)
    let german = try await ask(Program("modern"), "rich", language: "de")
    #expect(german.text.contains("[nicht gezeigt: ein Bild, image/png]"))
  }

  @Test("structure is shown when there is no text")
  func structured() async throws {
    #expect(try await ask(Program("legacy"), "structured").text == #"{"a":[true],"b":1}"#)
  }

  @Test("an error of the tool is an answer that refuses, with the tool's words")
  func toolError() async throws {
    let asked = try await ask(Program("modern"), "fails")
    #expect(asked.text == "There is no such claim." && asked.end?.finish == .refused)
    let silent = try await ask(Program("modern"), "fails-silently")
    #expect(silent.error?.code == .internalFailure)
  }

  @Test("a server that asks the client for something is told no, and goes on")
  func asks() async throws {
    let asked = try await ask(Program("legacy"), "asks")
    #expect(asked.text == "q0 ok, q1 -32601, q2 -32601, q3 -32601")
  }

  @Test("a tool that wants input is refused, and an unknown kind of result is none")
  func input() async throws {
    #expect(try await ask(Program("modern"), "input").error?.code == .denied)
    #expect(try await ask(Program("modern"), "odd").error?.code == .internalFailure)
  }

  @Test("what is no message, and what nobody asked for, is left out")
  func noisy() async throws {
    for mode in ["modern", "legacy"] {
      #expect(try await ask(Program(mode), "noisy").text == "quiet")
    }
  }

  @Test("an error of the server is told by its code, without its words")
  func refuses() async throws {
    let asked = try await ask(Program("modern"), "refuses")
    #expect(asked.error?.message == "the server failed with the code -32050")
  }

  @Test("a program that dies is told, and started again with the next call")
  func dies() async throws {
    let program = try Program("modern")
    let tool = try MCPTool(
      PluginSetup(configuration: [
        "command": program.command, "tool": "dies", "argument": "query",
      ]))
    for _ in 1...2 {
      let asked = await Asked.by(tool)
      #expect(asked.error?.code == .unavailable)
    }
    await tool.shutdown()
    #expect(program.methods.count { $0 == "server/discover" } == 2)
  }

  @Test(
    "a call that is cancelled is taken back, and the server lives on",
    arguments: ["modern", "legacy"])
  func cancellation(mode: String) async throws {
    let program = try Program(mode)
    let tool = try MCPTool(
      PluginSetup(configuration: [
        "command": program.command, "tool": "waits", "argument": "query",
      ]))
    let work = Task { await Asked.by(tool) }
    #expect(try await happens { program.methods.last == "tools/call" })
    work.cancel()
    #expect(await work.value.error?.code == .cancelled)
    #expect(try await happens { program.methods.last == "notifications/cancelled" })
    let call = program.messages.last { $0["method"] == "tools/call" }
    #expect(program.messages.last?["params"]?["requestId"] == call?["id"])
    let late = await Asked.by(tool, within: .milliseconds(200))
    #expect(late.error?.code == .deadline)
    await tool.shutdown()
    #expect(program.methods.count { $0 == "server/discover" } == 1)
  }

  @Test("calls run beside each other over one program")
  func beside() async throws {
    let program = try Program("modern")
    let tool = try MCPTool(
      PluginSetup(configuration: [
        "command": program.command, "tool": "echo", "argument": "query",
      ]))
    let texts = await withTaskGroup(of: String.self) { group in
      for number in 0..<30 { group.addTask { await Asked.by(tool, "prompt \(number)").text } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    await tool.shutdown()
    #expect(texts == Set((0..<30).map { "prompt \($0)|" }))
    #expect(program.methods.count { $0 == "server/discover" } == 1)
  }

  @Test("a large prompt goes there and back")
  func large() async throws {
    let program = try Program("legacy")
    let tool = try MCPTool(
      PluginSetup(configuration: [
        "command": program.command, "tool": "echo", "argument": "query",
      ]))
    let prompt = String(repeating: "größer\n", count: 150_000)
    #expect(await Asked.by(tool, prompt).text == prompt + "|")
    await tool.shutdown()
  }

  @Test(
    "a program in a sandbox works with what is granted, and not without",
    .enabled("no sandbox works on this machine") { (try? await Confinement.here.choose()) != nil })
  func sandbox() async throws {
    let program = try Program("modern")
    let granted: JSON = [
      "reads": [.string(Program.scripts)], "writes": [.string(program.folder)],
    ]
    #expect(try await ask(program, "echo", ["sandbox": granted]).text == "größer|")
    let refused = try await ask(program, "echo", ["sandbox": [:]])
    #expect(refused.error?.code == .unavailable)
  }

  @Test("the program gets the variables that are named and no others")
  func environment() async throws {
    let configuration: [String: JSON] = [
      "command": ["sh", "-c", "test \"$TEAM_KEY\" = k && test -z \"$OTHER\" || exit 9; sleep 60"],
      "tool": "echo", "environment": ["TEAM_KEY"], "probeMs": 60_000,
    ]
    let variables = ["TEAM_KEY": "k", "OTHER": "x"]
    // A program that goes on does not answer; one that has gone is told as such.
    let given = try await Asked.of(configuration, environment: variables, within: .seconds(2))
    #expect(given.error?.code == .deadline)
    var others = configuration
    others["environment"] = ["OTHER"]
    let asked = try await Asked.of(others, environment: variables)
    #expect(asked.error?.code == .unavailable)
    let names = MCPTool.manifest.environmentNames(.object(configuration))
    #expect(names.contains("TEAM_KEY"))
  }
}
