import Foundation
import PluginAuthoring
import PluginKit
import Testing

@Suite("Scripts as plugins")
struct FilterTests {
  /// A script, served in memory.
  private func plugin(_ kind: PluginKind, _ script: String) throws -> (ScriptHost) {
    try ScriptHost(kind, script)
  }

  private func found(_ script: String, in text: String = "ä KD-1") async throws -> JSON? {
    let host = try plugin(.detector, script)
    return try await host.ask(.detect, ["text": .string(text)])["result"]?["findings"]
  }

  @Test("a line says start, end and confidence in bytes")
  func detectorLines() async throws {
    #expect(
      try await found("echo 0 2; echo 3 7 high") == [
        ["span": [0, 2], "confidence": "medium"], ["span": [3, 7], "confidence": "high"],
      ])
  }

  @Test("what grep -ob prints is a finding")
  func grep() async throws {
    #expect(
      try await found("grep -ob 'KD-[0-9]'") == [["span": [3, 7], "confidence": "medium"]])
  }

  @Test(
    "a line that is no finding is a failure, and never left out",
    arguments: ["echo nonsense", "echo 5", "echo 5 3", "echo 1 2 sure", "echo 3:", "echo 1 2 3 4"])
  func wrongLines(_ script: String) async throws {
    let answer = try await plugin(.detector, script).ask(.detect, ["text": "x"])
    #expect(answer["error"]?["code"] == 1007)
  }

  @Test(
    "exit statuses are errors of the contract",
    arguments: [(1, 1007), (2, 1007), (65, 1002), (75, 1006), (77, 1005)])
  func statuses(_ status: Int, _ code: Int) async throws {
    let answer = try await plugin(.detector, "echo 0 1; exit \(status)").ask(.detect, ["text": "x"])
    #expect(answer["error"]?["code"] == .int(code))
  }

  @Test("what a tool prints arrives in pieces of whole characters")
  func tool() async throws {
    let script =
      #"cat; printf '\303'; sleep 0.1; printf '\244|'; sleep 0.1; printf '\360\237\230\200'"#
    let host = try plugin(.tool, script)
    let messages: JSON = [["role": "system", "text": "Be kind."], ["role": "user", "text": "Hi"]]
    try await host.send(.complete, ["request": ["messages": messages]])
    var pieces: [String] = []
    while true {
      let line = try await host.hear()
      guard let text = line["params"]?["text"]?.string else {
        #expect(line["result"] == ["finish": "complete"])
        break
      }
      pieces.append(text)
    }
    #expect(pieces.joined() == "Be kind.\n\nHiä|😀")
    #expect(pieces.count >= 2)
  }

  @Test("a cancelled script is killed with what it has started")
  func cancel() async throws {
    let mark = NSTemporaryDirectory() + "filter-\(UUID().uuidString)"
    let host = try plugin(.detector, "echo $$ > '\(mark)'; sleep 300 & wait")
    try await host.send(.detect, ["text": "x", "deadlineMs": 60_000])
    defer { try? FileManager.default.removeItem(atPath: mark) }
    var id: Int32?
    while id == nil {
      try await Task.sleep(for: .milliseconds(10))
      let text = (try? String(contentsOfFile: mark, encoding: .utf8)) ?? ""
      id = Int32(text.trimmingCharacters(in: .newlines))
    }
    try await host.send(.cancel, ["id": 1], id: nil)
    #expect(try await host.hear()["error"]?["code"] == 1004)
    let group = try #require(id)
    while kill(-group, 0) == 0 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(errno == ESRCH)
  }

  @Test("a connector's script gives tickets and states as words or as JSON")
  func connector() async throws {
    let script = """
      case $1 in
      submit) echo "{\\"ticket\\": \\"T-$2\\", \\"url\\": \\"https://example.org\\"}" ;;
      status) [ "$2" = T-1 ] && echo approved || exit 65 ;;
      withdraw) grep -q '"ticket"' ;;
      esac
      """
    let host = try plugin(.connector, script)
    let submission = ApprovalSubmission(
      id: "1", workflow: "w", requester: "r", tool: "t", pack: "p", classes: [], asked: "now")
    #expect(
      try await host.ask(.submit, ["submission": JSON(encoding: submission)])["result"]
        == ["ticket": "T-1", "url": "https://example.org"])
    #expect(
      try await host.ask(.status, ["ticket": "T-1"])["result"]
        == ["state": "approved", "decisions": []])
    #expect(try await host.ask(.status, ["ticket": "T-2"])["error"]?["code"] == 1002)
    #expect(try await host.ask(.withdraw, ["ticket": "T-1"])["result"] == .null)
  }

  @Test("an exporter's script says which events it does not take")
  func exporter() async throws {
    let host = try plugin(.exporter, "cat > /dev/null; echo 1 it is too old")
    #expect(
      try await host.ask(.export, ["events": [["id": "a"], ["id": "b"]]])["result"] == [
        "accepted": 1, "rejected": [["index": 1, "reason": "it is too old"]],
      ])
  }

  @Test("a script sees what was configured, and what fits the schema only")
  func configuration() async throws {
    let script = #"[ "$DRYRUN_CONFIGURATION" = '{"word":"x"}' ] && echo 0 1"#
    let host = try ScriptHost(.detector, script, configuration: ["word": "x"])
    #expect(try await host.ask(.detect, ["text": "x"])["result"] != nil)
    let refused = try ScriptHost(.detector, script, configuration: ["word": 7])
    let error = try await refused.ask(.detect, ["text": "x"])["error"]
    #expect(error?["code"] == -32002)
    #expect(try await refused.handshake()["error"]?["data"]?["pointer"] == "/word")
  }
}
