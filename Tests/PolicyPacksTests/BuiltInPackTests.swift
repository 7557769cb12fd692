import Detection
import Diagnostics
import Foundation
@testable import PolicyPacks
import Testing

/// The packs inside the program.
@Suite struct BuiltInPackTests {
  private static let policies = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("policies").path

  @Test("there are two")
  func names() {
    #expect(BuiltInPacks.names == ["baseline", "eu-baseline"])
  }

  @Test(
    "they are the files of the repository, byte for byte, and all of them",
    arguments: BuiltInPacks.names)
  func files(_ id: PackID) throws {
    let builtIn = BuiltInPacks.files(of: id)
    let folder = try PackFiles(at: .path("\(Self.policies)/\(id)"))
    let prefix = (builtIn: "built-in/\(id)/", folder: "\(Self.policies)/\(id)/")
    #expect(
      builtIn.map { $0.name.replacing(prefix.builtIn, with: "") }
        == folder.files.map { $0.name.replacing(prefix.folder, with: "") })
    for (left, right) in zip(builtIn, folder.files) {
      #expect(left.bytes == right.bytes, "\(left.name)")
    }
  }

  @Test("they load without a word", arguments: BuiltInPacks.names)
  func load(_ id: PackID) {
    let loaded = PackLoader().load(at: id.description)
    #expect(loaded.messages == [])
    #expect(loaded.pack?.id == id)
    // Nobody could sign one for everybody.
    #expect(loaded.pack?.exceptions == [])
  }

  @Test("a pack is named by its folder, even where a built-in one has the same name")
  func pathsWin() throws {
    let policies = try TemporaryPolicies()
    try policies.write("pack: {format: 1, id: mine, version: 1.0.0}\n", to: "baseline/pack.yaml")
    #expect(policies.load("baseline").pack?.id == "mine")
  }

  @Test("the rules of a pack have one digest, wherever its files are")
  func digest() throws {
    let packs = try [TemporaryPolicies(), TemporaryPolicies()].map { policies in
      try policies.write(TemporaryPolicies.header, to: "team/pack.yaml")
      return policies.load().pack
    }
    #expect(packs[0]?.rulesDigest.count == 64)
    #expect(packs[0]?.rulesDigest == packs[1]?.rulesDigest)
  }

  @Test("another rule is another digest")
  func otherDigest() throws {
    let policies = try TemporaryPolicies()
    try policies.write(TemporaryPolicies.header, to: "team/pack.yaml")
    let first = policies.load().pack?.rulesDigest
    try policies.write("firm: []\n", to: "team/firm.yaml")
    #expect(policies.load().pack?.rulesDigest != first)
  }
}
