import OpenAICompatible
import PluginKit
import ScriptedHTTP
import Testing

@Suite("openai-compatible keeps the contract")
struct ConformanceTests {
  @Test("the conformance kit finds nothing, whether the server answers at once or takes its time")
  func conforms() async throws {
    try await ScriptedServer.run({ request, _ in
      let isLong = request.body.contains("very long story")
      let rest: [ScriptedStep] =
        isLong ? [.waitForClient] : [.send(Piece.text("day") + Piece.done), .close]
      return .stream([Piece.role, Piece.text("Good ")], ends: false) + rest
    }) { server in
      let configuration: JSON = ["baseURL": .string(server.url), "model": "m", "keyFrom": "K"]
      let subject = ConformanceSubject(
        OpenAICompatible.self, configuration: configuration, environment: ["K": "k"])
      let report = await ConformanceKit(subject).run()
      #expect(report.isConformant, "\(report)")
      #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer k" })
    }
  }
}
