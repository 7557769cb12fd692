import Foundation
import NameDirectory
import PluginKit
import Testing

@Suite("The directory of names")
struct NameDirectoryTests {
  /// What is found in a text, as the text's own words.
  private func found(_ text: String, _ names: JSON) async throws -> [String] {
    let directory = try NameDirectory(PluginSetup(configuration: ["names": names]))
    let bytes = Array(text.utf8)
    return try await directory.detect(text, Call(within: .seconds(60)))
      .map { String(decoding: bytes[$0.span], as: UTF8.self) }
  }

  @Test(
    "a name is found however it is written",
    arguments: [
      "Anna Müller", "anna müller", "ANNA MUELLER", "Müller Anna", "Müller, Anna",
      "Mueller, Anna", "Anna-Müller", "Anna\nMüller", "Anna Mu\u{308}ller", "Anna\u{A0}Müller",
    ])
  func spellings(_ name: String) async throws {
    #expect(try await found("😀 vor \(name), danach", ["Anna Müller"]) == [name])
    #expect(try await found("😀 vor \(name), danach", ["Mueller, Anna"]) == [name])
  }

  @Test(
    "a genitive is found without its ending",
    arguments: [
      "Anna Müllers Akte", "Anna Müller's Akte", "Anna Müller’s Akte", "Anna Müller’ Akte",
    ])
  func genitive(_ text: String) async throws {
    #expect(try await found(text, ["Anna Müller"]) == ["Anna Müller"])
  }

  @Test(
    "names with accents, hyphens and apostrophes are found",
    arguments: [
      ("René Lefèvre", "rene lefevre"), ("Müller-Lüdenscheidt", "Mueller Luedenscheidt"),
      ("Siobhán O'Brien", "Siobhan O’Brien"), ("Łukasz Żak", "Lukasz Zak"),
      ("Jens Groß", "Jens Gross"), ("Ngô Đình", "Ngo Dinh"), ("Иван Петров", "ИВАН ПЕТРОВ"),
    ])
  func letters(_ name: String, _ text: String) async throws {
    #expect(try await found("see \(text) today", [.string(name)]) == [text])
  }

  @Test(
    "what only looks like a name is none",
    arguments: [
      "Anna. Müller", "Anna und Müller", "Joanna Müller", "Anna Müllerin", "Anna    Müller",
      "Anna", "Müller",
    ])
  func others(_ text: String) async throws {
    #expect(try await found(text, ["Anna Müller"]).isEmpty)
  }

  @Test("a name of one word counts if it is written as a name")
  func single() async throws {
    #expect(try await found("Koch kocht, der koch", ["Koch"]) == ["Koch"])
  }

  @Test("the longest name counts, and none inside another")
  func longest() async throws {
    let names: JSON = ["Anna Keller", "Anna Keller Brandt", "Keller"]
    #expect(
      try await found("Anna Keller Brandt, Anna Keller, Keller", names)
        == ["Anna Keller Brandt", "Anna Keller", "Keller"])
  }

  @Test("names come from a file in the pack's folder")
  func file() async throws {
    let folder = NSTemporaryDirectory() + "names-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("# staff\nKeller, Anna\r\n\nJens Groß\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/names.txt"))
    let setup = PluginSetup(configuration: ["file": "names.txt"], folder: folder)
    let findings = try await NameDirectory(setup)
      .detect("Anna Keller, Jens Gross", Call(within: .seconds(5)))
    #expect(findings.map(\.span) == [0..<11, 13..<23])
    #expect(findings.allSatisfy { $0.confidence == .high })
  }

  @Test(
    "a configuration that cannot be used is refused with its place",
    arguments: [
      (#"{}"#, ""), (#"{"file": "/etc/passwd"}"#, "/file"), (#"{"file": "../x"}"#, "/file"),
      (#"{"file": "missing.txt"}"#, "/file"), (#"{"names": 7}"#, "/names"),
      (#"{"names": ["a b c d e f g h i"]}"#, "/names/0"),
    ])
  func refused(_ configuration: String, _ pointer: String) throws {
    let setup = PluginSetup(configuration: try JSON(text: configuration), folder: "/tmp")
    let error = #expect(throws: PluginError.self) { try NameDirectory(setup) }
    #expect(error?.code == .badConfiguration)
    #expect(error?.pointer == pointer)
  }

  @Test("the length of the list does not make the walk through a text longer")
  func manyNames() async throws {
    let letters = Array("abcdefghij")
    let many = (0..<20_000).map { number in
      JSON.string(
        "Anna Ho" + String(String(number).compactMap(\.wholeNumberValue).map { letters[$0] }))
    }
    let few = Array(many.prefix(10))
    let text = String(repeating: "Frau Anna Hob wohnt neben Anna Weber. ", count: 4000)
    var times: [Duration] = []
    for names in [few, many] {
      let directory = try NameDirectory(PluginSetup(configuration: ["names": .array(names)]))
      times.append(
        try await ContinuousClock().measure {
          let findings = try await directory.detect(text, Call(within: .seconds(60)))
          #expect(findings.count == 4000)
        })
    }
    #expect(times[1] < times[0] * 8 + .milliseconds(500))
  }

  @Test("it keeps the contract of plugins")
  func conformance() async {
    let subject = ConformanceSubject(NameDirectory.self, configuration: ["names": ["Anna Müller"]])
    let report = await ConformanceKit(subject).run()
    #expect(report.isConformant, "\(report)")
  }
}
