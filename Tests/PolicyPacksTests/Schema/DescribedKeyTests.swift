import Diagnostics
import Foundation
@testable import PolicyPacks
import Testing

/// The keys that are described are those that are read, and those that authors can look up.
@Suite struct DescribedKeyTests {
  private static let described = DescribedKeys(of: PackSchema.file)

  /// A list in a list, which no key wants.
  private static let wrong: YAMLNode.Value = {
    let location = Location(SourceText(name: "wrong", ""), 0..<0)
    let number = YAMLNode(value: .scalar("7", isPlain: true), location: location)
    return .list([YAMLNode(value: .list([number]), location: location)])
  }()

  @Test("each key stands in one of the packs here, and a wrong value at it is refused")
  func read() {
    var places: [String: (file: RealPacks.File, place: [Int])] = [:]
    for file in RealPacks.files {
      for (path, place) in Self.described.places(in: file.tree, by: PackSchema.file) {
        places[path] = (file, place)
      }
    }
    #expect(Self.described.paths.subtracting(places.keys).sorted() == [])
    for (path, found) in places {
      let tree = found.file.tree.changing(at: found.place[...]) { _ in Self.wrong }
      let file = PackFileCase(
        name: found.file.name, json: tree.json, schemas: found.file.schemas)
      #expect(!file.errors.isEmpty, "nothing reads \(path)")
    }
  }

  @Test("each key is explained in the authors' guide")
  func guide() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "policies/README.md")
    let words = Set(
      try String(contentsOf: url, encoding: .utf8)
        .split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    let names = Set(
      Self.described.paths.compactMap { $0.split(separator: "/").last.map(String.init) })
    #expect(names.count > 100)
    #expect(names.subtracting(words).sorted() == [])
  }
}
