import PluginKit
import Sandbox
import Testing

@Suite("The Python kit")
struct PythonKitTests {
  private static let letters = """
    def detect(text, call):
        print("looking")
        for i, letter in enumerate(text):
            if letter == "x":
                yield i, i + 1
                yield i, i + 1, "high"

    plugin.run(detect=detect)
    """

  @Test("the handshake says what plugin.yaml says")
  func handshake() async throws {
    let plugin = try await PythonProcess(Self.letters)
    #expect(
      try await plugin.initialize()["result"] == [
        "api": 1, "id": "tried", "version": "1.2.3", "kinds": ["detector"],
      ])
  }

  @Test("offsets of characters become bytes, and what is found twice is told once")
  func spans() async throws {
    let plugin = try await PythonProcess(Self.letters)
    _ = try await plugin.initialize()
    let answer = try await plugin.ask(.detect, ["text": "xä😀x"])
    #expect(
      answer["result"]?["findings"] == [
        ["span": [0, 1], "confidence": "high"], ["span": [7, 8], "confidence": "high"],
      ])
  }

  @Test("what a plugin prints goes to standard error")
  func printing() async throws {
    let plugin = try await PythonProcess(Self.letters)
    _ = try await plugin.initialize()
    _ = try await plugin.ask(.detect, ["text": "x"])
    let (exit, errors) = await plugin.end()
    #expect(exit == .status(0))
    #expect(errors.contains("looking"))
  }

  @Test("an exception tells its type and place, and none of its words")
  func exceptions() async throws {
    let plugin = try await PythonProcess(
      "def detect(text, call):\n    raise KeyError(text)\nplugin.run(detect=detect)\n")
    _ = try await plugin.initialize()
    let answer = try await plugin.ask(.detect, ["text": "Mueller"])
    #expect(answer["error"]?["code"] == 1007)
    #expect(answer["error"]?["message"] == "the plugin failed with KeyError")
    let errors = await plugin.end().errors
    #expect(errors.contains("KeyError at") && errors.contains("plugin.py:3"))
    #expect(!errors.contains("Mueller"))
  }

  @Test(
    "a finding that cannot be is an error, and never left out",
    arguments: ["0, 99", "2, 1", "1, 1", "-1, 1", "0, 1, 'sure'", "0.5, 1", "True, 2"])
  func wrongFindings(_ finding: String) async throws {
    let plugin = try await PythonProcess(
      "def detect(text, call):\n    yield \(finding)\nplugin.run(detect=detect)\n")
    _ = try await plugin.initialize()
    #expect(try await plugin.ask(.detect, ["text": "abc"])["error"]?["code"] == 1007)
  }

  @Test("settings are read by name, and what is wrong is told with its place")
  func settings() async throws {
    let script = """
      def configure(settings):
          settings.string("word"); settings.number("count"); settings.boolean("strict")
          if (settings.strings("list") or ["a"])[0] == "z":
              raise plugin.BadConfiguration("not that", "/list/0")

      plugin.run(detect=lambda text, call: [], configure=configure)
      """
    let plugin = try await PythonProcess(script)
    let wrong: [(JSON, String)] = [
      (["word": 1], "/word"), (["count": true], "/count"), (["strict": "yes"], "/strict"),
      (["list": ["a", 2]], "/list/1"), (["list": ["z"]], "/list/0"), ([1], ""),
    ]
    for (configuration, pointer) in wrong {
      let error = try await plugin.initialize(configuration)["error"]
      #expect(error?["code"] == 1001)
      #expect(error?["data"]?["pointer"] == .string(pointer))
    }
    let right: JSON = ["word": "a", "count": 2.5, "strict": true, "list": ["b"]]
    #expect(try await plugin.initialize(right)["result"] != nil)
  }

  @Test("a function that goes on after its deadline is left at its next finding")
  func deadline() async throws {
    let script = """
      import time
      def detect(text, call):
          while True:
              time.sleep(0.01)
              call.check()

      plugin.run(detect=detect, shutdown=lambda: print("over"))
      """
    let plugin = try await PythonProcess(script)
    _ = try await plugin.initialize()
    let late = try await plugin.ask(.detect, ["text": "x", "deadlineMs": 50])
    #expect(late["error"]?["code"] == 1003)
    try await plugin.send(.detect, ["text": "x"], id: "slow")
    try await plugin.send(.cancel, ["id": "slow"], id: nil)
    #expect(try await plugin.hear()["error"]?["code"] == 1004)
    #expect(await plugin.end().errors.contains("over"))
  }

  @Test("a tool's pieces come before its end, which may say how it ended")
  func tool() async throws {
    let script = """
      def complete(request, call):
          yield "one "
          yield ""
          yield "two"
          return plugin.End("cut", model="m")

      plugin.run(complete=complete, describe={"title": "T"})
      """
    let plugin = try await PythonProcess(as: "[tool]", script)
    _ = try await plugin.initialize()
    #expect(
      try await plugin.ask(.describe, [:])["result"] == ["title": "T", "isSimulated": false])
    try await plugin.send(
      .complete, ["request": ["messages": [["role": "user", "text": "hi"]]]], id: 5)
    #expect(try await plugin.hear()["params"] == ["id": 5, "text": "one "])
    #expect(try await plugin.hear()["params"] == ["id": 5, "text": "two"])
    #expect(try await plugin.hear()["result"] == ["finish": "cut", "model": "m"])
  }

  @Test("errors of the contract carry what belongs to them")
  func errors() async throws {
    let script = """
      def complete(request, call):
          raise plugin.Unavailable("it is busy", retry_after_ms=1500)

      plugin.run(complete=complete)
      """
    let plugin = try await PythonProcess(as: "[tool]", script)
    _ = try await plugin.initialize()
    let answer = try await plugin.ask(
      .complete, ["request": ["messages": [["role": "user", "text": "hi"]]]])
    #expect(
      answer["error"] == [
        "code": 1006, "message": "it is busy", "data": ["retryAfterMs": 1500],
      ])
  }

  @Test("a plugin without the functions of its kind does not start, and says which is missing")
  func missingFunction() async throws {
    let plugin = try await PythonProcess(as: "[connector]", "plugin.run(submit=print)\n")
    let (exit, errors) = await plugin.end()
    #expect(exit == .status(1))
    #expect(errors.contains("a connector needs run(status=...)"))
  }
}
