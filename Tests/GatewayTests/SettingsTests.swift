import Detection
import Diagnostics
import Evaluation
import PolicyPacks
import Testing

@testable import Gateway

/// The file that names the servers behind the gateway.
@Suite struct SettingsTests {
  private func read(_ yaml: String) -> (GatewaySettings, [String]) {
    let (settings, diagnostics) = GatewaySettings.read(Array(yaml.utf8), name: "gateway.yaml")
    return (settings, diagnostics.map(\.message))
  }

  @Test("says for each tool of a policy where its server is, and what becomes of what is sent")
  func whole() throws {
    let (settings, problems) = read(
      """
      team:
        office:
          url: https://assistant.example.org/v1/
          keyFrom: KEY
          redact: true
          task: letters
          attachments: pass
          seconds: 20
      """)
    #expect(problems == [])
    #expect(
      settings.upstreams == [
        "team": [
          UpstreamSettings(
            tool: "office", url: "https://assistant.example.org/v1", keyFrom: "KEY", redacts: true,
            task: "letters", attachments: .pass, seconds: 20)
        ]
      ])
  }

  @Test(
    "says what is wrong with it",
    arguments: [
      ("team: {office: {}}", "url"), ("team: {office: {url: x, reduct: true}}", "reduct"),
      ("team: {office: {url: x, attachments: drop}}", "drop"), ("- x", "file"),
    ])
  func wrong(_ yaml: String, _ word: String) {
    let (_, problems) = read(yaml)
    #expect(!problems.isEmpty)
    #expect(problems.joined(separator: " ").contains(word))
  }

  @Test(
    "a server is called with encryption alone, and never without its key",
    arguments: [
      ("http://assistant.example.org/v1", [:], UpstreamError.Code.plain),
      ("ftp://assistant.example.org", [:], .badAddress),
      ("https://name:secret@assistant.example.org", [:], .badAddress),
      ("https://assistant.example.org/v1", ["OTHER": "x"], .noKey),
      ("https://assistant.example.org/v1", ["KEY": " "], .noKey),
    ])
  func refused(_ url: String, _ environment: [String: String], _ code: UpstreamError.Code) {
    let settings = UpstreamSettings(tool: "office", url: url, keyFrom: "KEY")
    let error = #expect(throws: UpstreamError.self) {
      try Upstream(settings, environment: environment)
    }
    #expect(error?.code == code)
    #expect(error?.message.contains("secret") == false)
  }

  @Test("a pack says which models a tool offers, and nothing of where prompts go")
  func outsidePacks() throws {
    let engine = try TestEngine.make()
    let upstream = try Upstream(
      UpstreamSettings(tool: "office", url: "https://assistant.example.org/v1"), environment: [:])
    #expect(upstream.settings.url == "https://assistant.example.org/v1")
    #expect(engine.pack.tools["office"]?.baseURLs == ["https://elsewhere.example.net/v1"])
    #expect(upstream.offers("office-large", in: engine.pack))
    #expect(!upstream.offers("other", in: engine.pack))
    #expect(!upstream.offers("an office-large", in: engine.pack))
  }
}
