import Diagnostics
import Foundation
import PackAuthoring
import Testing

/// The catalogue of codes as a whole.
@Suite struct CatalogueTests {
  private static let root = URL(fileURLWithPath: TestPolicies.shipped).deletingLastPathComponent()

  @Test("no two codes have one name")
  func unique() {
    let names = PackCodes.all.map(\.id.description)
    #expect(names.count == Set(names).count)
    #expect(names.count >= 70)
  }

  @Test("a code says what and why in sentences", arguments: PackCodes.all)
  func sentences(_ code: PackCode) {
    for text in [code.what, code.why, code.note].compactMap({ $0 }) {
      #expect(text.last == "." && text.first?.isLowercase == false, "\(text)")
      #expect(!text.contains("\n"), "\(text)")
    }
  }

  @Test("whatever loading a pack can report is in the catalogue")
  func complete() throws {
    var given: Set<String> = []
    for file in try sources(in: "Sources/PolicyPacks") + sources(in: "Sources/Courses")
      + sources(in: "Sources/PackAuthoring/Testing")
    // What a plugin says of itself is no pack.
    where !file.path.contains("/PolicyPacks/Plugins/") {
      let found = GivenCodes.of(try String(contentsOf: file, encoding: .utf8))
      #expect(found.unreadable == [], "\(file.lastPathComponent)")
      given.formUnion(found.codes)
    }
    let known = Set(PackCodes.all.map(\.id.description))
    #expect(given.subtracting(known).sorted() == [])
    #expect(given.count > 60)
  }

  @Test("policies/LINT.md is what the catalogue says")
  func document() throws {
    let file = Self.root.appendingPathComponent("policies/LINT.md")
    let wanted = PackCodePage.document(PackCodes.all)
    if ProcessInfo.processInfo.environment["WRITE_LINT_PAGE"] != nil {
      try Data(wanted.utf8).write(to: file)
    }
    #expect(
      try String(contentsOf: file, encoding: .utf8) == wanted,
      "write it again: WRITE_LINT_PAGE=1 swift test --filter CatalogueTests")
  }

  @Test("a code is found by its name, and a slip in it by the nearest")
  func lookUp() {
    #expect(PackCodes.code("no-owner")?.severity == .warning)
    #expect(PackCodes.code("no-ownr") == nil)
    #expect(PackCodes.nearest(to: "no-ownr") == "no-owner")
  }

  private func sources(in folder: String) throws -> [URL] {
    let folder = Self.root.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
    try #require(!urls.isEmpty)
    return urls
  }
}
