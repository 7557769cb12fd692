import Foundation
import Testing

@testable import Web

/// The names of cases that the description cannot find out by itself.
@Suite struct SchemaChoicesTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardized

  @Test("each case of each choice is named, as the sources have them")
  func cases() throws {
    let texts = try Self.texts()
    for choice in SchemaChoices.all {
      let name = "\(choice.type)".split(separator: ".").last ?? ""
      let declared = texts.flatMap { Self.cases(of: name, in: $0) }
      #expect(declared.contains(choice.names.sorted()), "\(choice.type)")
    }
  }

  private static func texts() throws -> [String] {
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.map {
      try String(contentsOf: $0, encoding: .utf8)
    }
  }

  /// The sorted names of the cases of each enumeration by a name that is declared in a text.
  private static func cases(of name: Substring, in text: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.filter { lines[$0].contains("enum \(name):") }.map { start in
      let indent = lines[start].prefix { $0 == " " }
      let inside = lines[(start + 1)...].prefix { $0 != indent + "}" }
      return inside.filter { $0.hasPrefix(indent + "  case ") }.map { line in
        String(line.dropFirst(indent.count + 7).prefix { $0.isLetter })
      }.sorted()
    }
  }
}
