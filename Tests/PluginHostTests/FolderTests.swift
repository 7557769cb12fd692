import Diagnostics
import Foundation
import PluginHost
import PluginKit
import PolicyPacks
import Testing

@Suite("Folders of plugins")
struct FolderTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private var folders: PluginFolders { PluginFolders([workshop.plugins]) }

  @Test("each folder with a plugin.yaml is a plugin; others, and files, are none")
  func found() throws {
    try workshop.add("codes", "good")
    try workshop.add("names", "good")
    try workshop.write("Plugins/README.md", "about")
    try workshop.write("Plugins/swift-one/Plugin.swift", "")
    #expect(folders.ids == ["codes", "names"])
    #expect(folders.diagnostics.isEmpty)
    let plugin = try #require(folders.plugin("codes"))
    #expect(plugin.isSound && plugin.file?.manifest.version == "1.0.0")
    #expect(folders.plugin("swift-one") == nil)
  }

  @Test("one that is wrong does not hide the others, and says everything that is wrong")
  func wrong() throws {
    try workshop.add("codes", "good")
    try workshop.write("Plugins/other/plugin.yaml", "id: another\nkind: detector\n")
    #expect(folders.ids == ["codes", "other"])
    let other = try #require(folders.plugin("other"))
    #expect(!other.isSound)
    #expect(
      other.diagnostics.contains { $0.id == "unknown-key" && $0.notes == ["did you mean 'kinds'?"] }
    )
    #expect(other.diagnostics.count { $0.id == "missing-key" } >= 4)
    #expect(folders.plugin("codes")?.isSound == true)
  }

  @Test("a folder that is not there is told, and what was asked for is not simply missing")
  func missing() async throws {
    let folders = PluginFolders([workshop.folder + "/nowhere", workshop.plugins])
    #expect(folders.diagnostics.map(\.id) == ["unreadable-folder"])
    let host = PluginHost(folders: [workshop.folder + "/nowhere"])
    guard case .broken = await failure({ _ = try await host.detector("codes") }) else {
      Issue.record("a folder that cannot be read was taken for one without plugins")
      return
    }
    let none = PluginHost(folders: [workshop.plugins])
    #expect(await failure { _ = try await none.detector("codes") } == .notFound)
  }

  @Test("the same name in two folders is neither of them")
  func twice() async throws {
    try workshop.add("codes", "good")
    try FileManager.default.copyItem(
      atPath: workshop.plugins, toPath: workshop.folder + "/More")
    let both = [workshop.plugins, workshop.folder + "/More", workshop.plugins]
    #expect(PluginFolders(both).plugin("codes")?.diagnostics.map(\.id) == ["duplicate-plugin"])
    let host = PluginHost(folders: both, grants: workshop.grants())
    guard case .broken = await failure({ _ = try await host.detector("codes") }) else {
      Issue.record("one of two plugins of the same name was used")
      return
    }
  }

  @Test("a link is no plugin's folder")
  func link() throws {
    try workshop.write("Elsewhere/codes/plugin.yaml", "id: codes\n")
    try FileManager.default.createSymbolicLink(
      atPath: workshop.plugins + "/codes", withDestinationPath: "../Elsewhere/codes")
    #expect(folders.ids.isEmpty)
    #expect(folders.diagnostics.map(\.id) == ["linked-plugin"])
  }
}

@Suite("The digest of a plugin's folder")
struct DigestTests {
  let workshop: Workshop
  private var folder: String { workshop.plugins + "/codes" }

  init() throws {
    workshop = try Workshop()
    try workshop.add("codes", "good")
  }

  private func digest() throws -> String { try #require(PluginDigest(of: folder).digest) }

  @Test("it is the same for the same files, wherever they stand")
  func same() throws {
    let copy = workshop.folder + "/copy"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    #expect(try PluginDigest(of: copy).digest == digest())
    #expect(try digest().count == 64)
  }

  @Test("content, names, new files and the right to be run count")
  func counts() throws {
    var seen: Set<String> = [try digest()]
    try workshop.write("Plugins/codes/wire.py", "x = 1\n")
    #expect(seen.insert(try digest()).inserted)
    try FileManager.default.moveItem(atPath: folder + "/wire.py", toPath: folder + "/wired.py")
    #expect(seen.insert(try digest()).inserted)
    try workshop.write("Plugins/codes/deep/er/list.txt", "")
    #expect(seen.insert(try digest()).inserted)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder + "/good.py")
    #expect(seen.insert(try digest()).inserted)
  }

  @Test(
    "what programs leave beside themselves counts, for it could be what runs",
    arguments: ["__pycache__/good.pyc", ".git/HEAD", ".build/debug/x", "deep/__pycache__/x.pyc"])
  func leftovers(_ name: String) throws {
    let before = try digest()
    try workshop.write("Plugins/codes/" + name, UUID().uuidString)
    #expect(try digest() != before)
  }

  @Test("links inside the folder and to the system count as where they lead, others are refused")
  func links() throws {
    let before = try digest()
    try link("also.py", to: "good.py")
    let inside = try digest()
    #expect(inside != before)
    try link("python", to: "/usr/bin/env")
    #expect(try digest() != inside)
    try workshop.write("secret.txt", "sesame")
    try link("secret.txt", to: "../../secret.txt")
    try link("nowhere", to: "nothing")
    let refused = PluginDigest(of: folder)
    #expect(refused.digest == nil && refused.problems.count == 2)
    #expect(refused.problems.contains { $0.contains("leaves the plugin's folder") })
  }

  @Test("what is neither file nor folder is refused, and not waited for")
  func pipe() throws {
    #expect(unsafe mkfifo(folder + "/pipe", 0o600) == 0)
    let refused = PluginDigest(of: folder)
    #expect(refused.digest == nil)
    #expect(refused.problems.first?.contains("neither a file nor a folder") == true)
  }

  @Test("a folder of too many files is refused")
  func huge() throws {
    for index in 0...PluginDigest.mostFiles {
      try #require(
        FileManager.default.createFile(atPath: "\(folder)/\(index)", contents: nil))
    }
    let refused = PluginDigest(of: folder)
    #expect(refused.digest == nil)
    #expect(refused.problems == ["'\(folder)' holds more than 20000 files"])
  }

  private func link(_ name: String, to place: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(name)", withDestinationPath: place)
  }
}
