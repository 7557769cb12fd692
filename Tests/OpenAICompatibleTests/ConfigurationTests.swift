import OpenAICompatible
import PluginKit
import ScriptedHTTP
import Testing

@Suite("What the tool sends, and where to")
struct ConfigurationTests {
  private let good: ScriptedServer.Script = { _, _ in .stream([Piece.text("a"), Piece.done]) }

  @Test("the conversation is sent with the instruction, the model and the parameters")
  func body() async throws {
    let request = ToolRequest([
      ToolMessage(.system, "Be kind"), ToolMessage(.user, "Hi"), ToolMessage(.assistant, "Ho"),
      ToolMessage(.user, "\"größer\"\n"),
    ])
    let conversation = try await Conversation.ask(
      [
        "model": "big", "system": "Be brief", "temperature": 0.5, "maxTokens": 9,
        "parameters": ["top_p": 0.25, "stream": false], "headers": ["X-Team": "claims"],
      ], request: request, good)
    let sent = try #require(conversation.requests.first)
    #expect(sent.method == "POST" && sent.path == "/v1/chat/completions")
    #expect(
      sent.headers["x-team"] == "claims" && sent.headers["content-type"] == "application/json")
    #expect(sent.headers["authorization"] == nil)
    #expect(
      try JSON(text: sent.body) == [
        "model": "big", "stream": true, "temperature": 0.5, "max_tokens": 9, "top_p": 0.25,
        "messages": [
          ["role": "system", "content": "Be brief"], ["role": "system", "content": "Be kind"],
          ["role": "user", "content": "Hi"], ["role": "assistant", "content": "Ho"],
          ["role": "user", "content": "\"größer\"\n"],
        ],
      ])
  }

  @Test("the key comes from the variable that is named")
  func key() async throws {
    let conversation = try await Conversation.ask(
      ["keyFrom": "TEAM_KEY"], environment: ["TEAM_KEY": "sk-1\n", "OTHER": "x"], good)
    #expect(conversation.requests.first?.headers["authorization"] == "Bearer sk-1")
  }

  @Test("Azure has its own path and its own header")
  func azure() async throws {
    let conversation = try await Conversation.ask(
      [
        "azure": ["deployment": "team a", "apiVersion": "2024-10-21"], "keyFrom": "K",
      ], environment: ["K": "k-1"], good)
    let sent = try #require(conversation.requests.first)
    #expect(
      sent.path
        == "/v1/openai/deployments/team%20a/chat/completions?api-version=2024-10-21")
    #expect(sent.headers["api-key"] == "k-1" && sent.headers["authorization"] == nil)
    #expect(try JSON(text: sent.body)["model"] == nil)
  }

  @Test("an address that is copied whole, or ends in a slash, is understood")
  func addresses() async throws {
    try await ScriptedServer.run(good) { server in
      for end in ["/v1/", "/v1", "/v1/chat/completions", "/v1/chat/completions/"] {
        let tool = try OpenAICompatible(
          PluginSetup(configuration: ["baseURL": .string(server.url + end), "model": "m"]))
        _ = try await tool.complete(ToolRequest(prompt: "x"), Call(within: .seconds(9))) { _ in }
        await tool.shutdown()
      }
      #expect(Set(server.requests.map(\.path)) == ["/v1/chat/completions"])
    }
  }

  @Test("the key stands in no error, description or dump")
  func keyStaysSecret() async throws {
    let conversation = try await Conversation.ask(
      ["keyFrom": "K"], environment: ["K": "sk-12345"]
    ) { _, _ in .answer(401, [:], #"{"error":{"message":"Incorrect API key: sk-12345"}}"#) }
    let tool = try OpenAICompatible(
      PluginSetup(
        configuration: ["baseURL": "https://a.example", "model": "m", "keyFrom": "K"],
        environment: ["K": "sk-12345"]))
    var shown = "\(String(reflecting: conversation.error)) \(tool) \(try await tool.describe())"
    dump(tool, to: &shown)
    dump(conversation.error, to: &shown)
    await tool.shutdown()
    #expect(conversation.error?.message.contains("in K") == true)
    #expect(!shown.contains("12345"))
  }

  struct Bad: Sendable {
    var configuration: JSON
    var pointer: String
  }

  @Test(
    "a configuration that cannot work is refused with its place",
    arguments: [
      Bad(configuration: [:], pointer: ""),
      Bad(configuration: ["baseURL": 7], pointer: "/baseURL"),
      Bad(configuration: ["baseURL": "https://a.example"], pointer: ""),
      Bad(configuration: ["baseURL": "a.example", "model": "m"], pointer: "/baseURL"),
      Bad(
        configuration: ["baseURL": "https://me:pw@a.example", "model": "m"], pointer: "/baseURL"),
      Bad(configuration: ["baseURL": "http://a.example", "model": "m"], pointer: "/baseURL"),
      Bad(
        configuration: ["baseURL": "https://a.example", "model": "m", "keyForm": "K"],
        pointer: "/keyForm"),
      Bad(
        configuration: ["baseURL": "https://a.example", "model": "m", "keyFrom": "UNSET"],
        pointer: "/keyFrom"),
      Bad(
        configuration: ["baseURL": "https://a.example", "model": "m", "keyFrom": "BAD"],
        pointer: "/keyFrom"),
      Bad(
        configuration: ["baseURL": "https://a.example", "azure": ["deployment": "x"]],
        pointer: "/azure"),
      Bad(
        configuration: [
          "baseURL": "https://a.example",
          "azure": ["deployment": "x", "apiVersion": "1", "versoin": "2"],
        ], pointer: "/azure/versoin"),
    ])
  func badConfiguration(_ bad: Bad) {
    let error = #expect(throws: PluginError.self) {
      try OpenAICompatible(
        PluginSetup(configuration: bad.configuration, environment: ["BAD": "a b"]))
    }
    #expect(error?.code == .badConfiguration && error?.pointer == bad.pointer)
  }

  @Test("plain HTTP to another machine works when it is allowed")
  func plainHTTP() async throws {
    let tool = try OpenAICompatible(
      PluginSetup(configuration: [
        "baseURL": "http://nobody.invalid", "model": "m", "allowPlainHTTP": true,
      ]))
    let error = await #expect(throws: PluginError.self) {
      try await tool.complete(ToolRequest(prompt: "x"), Call(within: .seconds(9))) { _ in }
    }
    #expect(error?.message == "no machine has the name of nobody.invalid:80")
    await tool.shutdown()
  }

  @Test("the variable that keyFrom names reaches the plugin through the server, and no other does")
  func environment() async throws {
    let names = OpenAICompatible.manifest.environmentNames(["keyFrom": "TEAM_KEY", "model": "HOME"])
    #expect(names.contains("TEAM_KEY") && !names.contains("HOME"))
    let (host, end) = MemoryTransport.pair()
    let server = Task {
      await PluginServer(OpenAICompatible.self, environment: ["TEAM_KEY": "k"]).serve(end)
    }
    let parameters = InitializeParameters(configuration: [
      "baseURL": "https://a.example", "model": "m", "keyFrom": "TEAM_KEY",
    ])
    try await host.send(WireLine.of(WireRequest(id: 1, .initialize, parameters)))
    let line = try #require(await host.receive())
    #expect(String(decoding: line, as: UTF8.self).contains("\"result\""))
    await host.close()
    await server.value
  }
}
