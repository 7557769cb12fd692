import Foundation
import PlantedErrors
import PluginKit
import Replay
import Synchronization
import Testing

@Suite("Answers that are played")
struct ReplayTests {
  private func play(
    _ configuration: JSON, _ request: ToolRequest, folder: String? = nil, language: String? = nil,
    within time: Duration = .seconds(60)
  ) async throws -> (text: String, pieces: [String], end: ToolEnd) {
    let tool = try Replay(PluginSetup(configuration: configuration, folder: folder))
    let pieces = Mutex<[String]>([])
    let end = try await tool.complete(request, Call(within: time, language: language)) { piece in
      pieces.withLock { $0.append(piece) }
    }
    let all = pieces.withLock { $0 }
    return (all.joined(), all, end)
  }

  private func request(
    _ prompt: String = "Hello", task: String? = nil, exercise: String? = nil, seed: UInt64? = nil
  ) -> ToolRequest {
    ToolRequest([ToolMessage(.user, prompt)], task: task, exercise: exercise, seed: seed)
  }

  private static let choices: JSON = [
    "outputs": [
      ["text": "any"], ["exercise": "e1", "text": "one"],
      ["exercise": "e1", "promptContains": "STORM", "text": "storm"],
      ["task": "translate", "text": "task"],
    ]
  ]

  @Test("the output with the most conditions that hold is played")
  func mostConditions() async throws {
    #expect(try await play(Self.choices, request()).text == "any")
    #expect(try await play(Self.choices, request(exercise: "e1")).text == "one")
    #expect(try await play(Self.choices, request("a storm", exercise: "e1")).text == "storm")
    #expect(try await play(Self.choices, request(task: "translate")).text == "task")
    #expect(try await play(Self.choices, request("a storm", exercise: "e2")).text == "any")
  }

  @Test("the seed chooses among outputs that suit equally, and every one is chosen")
  func seedChooses() async throws {
    let three: JSON = ["outputs": [["text": "a"], ["text": "b"], ["text": "c"]]]
    var texts: [String] = []
    for seed in 0..<6 as Range<UInt64> {
      texts.append(try await play(three, request(seed: seed)).text)
    }
    #expect(texts == ["a", "b", "c", "a", "b", "c"])
    let first = try await play(three, request("without a seed"))
    let second = try await play(three, request("without a seed"))
    #expect(first.text == second.text)
    #expect(try await play(three, request(seed: .max)).text == "a")
  }

  @Test("what suits nothing gets the fallback, and without one the person is told")
  func fallback() async throws {
    let some: JSON = ["outputs": [["exercise": "e1", "text": "one"]]]
    let error = await #expect(throws: PluginError.self) { try await play(some, request()) }
    #expect(error?.code == .badInput)
    let more: JSON = [
      "outputs": [["exercise": "e1", "text": "one"]], "fallback": ["text": "other"],
    ]
    #expect(try await play(more, request()).text == "other")
  }

  @Test("without any configuration it says what it is, in the reader's language")
  func unconfigured() async throws {
    #expect(try await play([:], request()).text.hasPrefix("This is a prepared answer"))
    #expect(try await play([:], request(), language: "de-AT").text.hasPrefix("Dies ist"))
  }

  @Test("made-up answers are those of the generator, and the same seed gives the same")
  func generated() async throws {
    let made: JSON = [
      "outputs": [
        ["generate": ["errors": ["wrong-number"], "format": "markdown", "difficulty": "hard"]]
      ]
    ]
    for seed in 0..<5 as Range<UInt64> {
      var generator = PlantedGenerator(seed: seed, language: .german, difficulty: .hard)
      let expected = generator.output(planting: [.wrongNumber], format: .markdown)
      let played = try await play(made, request(seed: seed), language: "de")
      #expect(played.text == expected.text)
      #expect(played.end.model == "replay (made up, seed \(seed))")
    }
    let other = try await play(made, request(seed: 9))
    #expect(try await play(made, request(seed: 10)).text != other.text)
  }

  @Test("it streams word by word, and the words together are the text", arguments: [0, 1])
  func streams(pace: Int) async throws {
    let text = "  Größe: 1\u{00A0}m²\n\n- two  words 👍🏽\r\nlast "
    let played = try await play(
      ["fallback": ["text": .string(text), "pace": .int(pace)]], request())
    #expect(played.text == text)
    #expect(played.pieces.count == 9)
  }

  @Test("an empty text is an answer without pieces")
  func emptyText() async throws {
    let played = try await play(["fallback": ["text": ""]], request())
    #expect(played.pieces.isEmpty && played.end.finish == .complete)
  }

  @Test(
    "the pace is as configured, and a slow one never makes an answer late",
    arguments: [
      (40, Duration.milliseconds(40)...(.milliseconds(40))), (5000, .zero...(.seconds(1))),
    ])
  func paces(pace: Int, expected: ClosedRange<Duration>) async throws {
    let waits = Mutex<[Duration]>([])
    let setup = PluginSetup(configuration: [
      "pace": .int(pace), "fallback": ["text": "one two three four five"],
    ])
    let tool = try Replay(setup) { wait in waits.withLock { $0.append(wait) } }
    _ = try await tool.complete(request(), Call(within: .seconds(10))) { _ in }
    let all = waits.withLock { $0 }
    #expect(all.count == 4 && all.allSatisfy(expected.contains))
  }

  @Test("it says that it is simulated, and names no model")
  func isSimulated() async throws {
    let tool = try Replay(PluginSetup())
    #expect(try await tool.describe().isSimulated)
    #expect(try await play([:], request()).end.model == "replay (prepared)")
  }

  @Test("answers that do not end well can be played", arguments: [ToolEnd.Finish.cut, .refused])
  func finishes(finish: ToolEnd.Finish) async throws {
    let played = try await play(
      ["fallback": ["text": "a", "finish": .string(finish.rawValue)]], request())
    #expect(played.end.finish == finish)
  }

  @Test("an answer may be a file of the pack, and of no other folder")
  func files() async throws {
    let folder = NSTemporaryDirectory() + "replay-\(UUID().uuidString)"
    let pack = folder + "/pack"
    try FileManager.default.createDirectory(atPath: pack, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "größer".write(toFile: pack + "/a.md", atomically: true, encoding: .utf8)
    try "secret".write(toFile: folder + "/b.md", atomically: true, encoding: .utf8)
    try Data([0xFF]).write(to: URL(fileURLWithPath: pack + "/c.md"))
    try FileManager.default.createSymbolicLink(
      atPath: pack + "/link.md", withDestinationPath: folder + "/b.md")
    let played = try await play(["fallback": ["file": "a.md"]], request(), folder: pack)
    #expect(played.text == "größer")
    for file in ["../b.md", "link.md", folder + "/b.md", "c.md", "none.md", "."] {
      let error = #expect(throws: PluginError.self) {
        try Replay(
          PluginSetup(configuration: ["fallback": ["file": .string(file)]], folder: pack))
      }
      #expect(error?.code == .badConfiguration && error?.pointer == "/fallback/file")
    }
  }

  struct Bad: Sendable {
    var configuration: JSON
    var pointer: String
  }

  @Test(
    "a configuration that cannot work is refused with its place",
    arguments: [
      Bad(configuration: ["output": []], pointer: "/output"),
      Bad(configuration: ["outputs": [[:]]], pointer: "/outputs/0"),
      Bad(configuration: ["outputs": [["text": "a", "file": "b"]]], pointer: "/outputs/0"),
      Bad(configuration: ["outputs": [["text": 7]]], pointer: "/outputs/0/text"),
      Bad(configuration: ["outputs": [["txt": "a"]]], pointer: "/outputs/0/txt"),
      Bad(configuration: ["fallback": ["file": "a.md"]], pointer: "/fallback/file"),
      Bad(
        configuration: ["fallback": ["generate": ["errors": ["typo"]]]],
        pointer: "/fallback/generate/errors/0"),
      Bad(
        configuration: ["fallback": ["generate": ["difficulty": "very"]]],
        pointer: "/fallback/generate/difficulty"),
    ])
  func badConfiguration(_ bad: Bad) {
    let error = #expect(throws: PluginError.self) {
      try Replay(PluginSetup(configuration: bad.configuration))
    }
    #expect(error?.code == .badConfiguration && error?.pointer == bad.pointer)
  }
}
