import Foundation
import Testing

@Suite("New plugins", .serialized)
struct PluginScaffoldTests {
  private let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test(
    "a new plugin keeps the contract at once",
    arguments: ["detector", "tool", "connector", "exporter"], ["python", "sh"])
  func conformance(_ kind: String, _ language: String) throws {
    let new = try dryrun.run("plugin", "new", kind, "my-plugin.x", "--lang", language)
    #expect(new.status == 0, "\(new.error)")
    let test = try dryrun.run("plugin", "test", "Plugins/my-plugin.x")
    #expect(test.status == 0, "\(test.output)\(test.error)")
    #expect(test.output.contains(" passed, 0 failed, 1 skipped\n"))
  }

  @Test(
    "a new plugin that is a program in Swift asks to see processes, and no other does",
    arguments: ["detector", "tool", "connector", "exporter"])
  func processes(_ kind: String) throws {
    for (language, isNeeded) in [("python", false), ("sh", true), ("swift", true)] {
      _ = try dryrun.run("plugin", "new", kind, "in-\(language)", "--lang", language)
      let yaml = String(
        decoding: try dryrun.read("Plugins/in-\(language)/plugin.yaml"), as: UTF8.self)
      #expect(!yaml.contains("PROCESSES"))
      #expect(yaml.contains("\n  seesProcesses: true\n  memoryMB: 256\n") == isNeeded)
      #expect(yaml.contains("# Where there is no bubblewrap") == isNeeded)
    }
  }

  @Test("a new plugin in Swift compiles", arguments: ["detector", "tool", "connector", "exporter"])
  func swift(_ kind: String) throws {
    _ = try dryrun.run("plugin", "new", kind, "my-plugin", "--lang", "swift")
    let sources = dryrun.folder + "/Plugins/my-plugin/Sources/MyPlugin"
    let problems = try compile(["-typecheck"], sources)
    #expect(problems == "")
  }

  @Test("a new plugin in Swift that is built keeps the contract", .timeLimit(.minutes(5)))
  func built() throws {
    _ = try dryrun.run("plugin", "new", "detector", "my-plugin", "--lang", "swift")
    let folder = dryrun.folder + "/Plugins/my-plugin"
    let objects = Self.products + "/PluginKit.build"
    let files = try FileManager.default.contentsOfDirectory(atPath: objects)
      .filter { $0.hasSuffix(".o") }.map { objects + "/" + $0 }
    // As `build` does it, but with the library that the tests were built with.
    let problems = try compile(
      ["-static-stdlib", "-o", folder + "/program"] + files, folder + "/Sources/MyPlugin")
    #expect(problems == "")
    let test = try dryrun.run("plugin", "test", folder)
    #expect(test.status == 0, "\(test.output)\(test.error)")
  }

  @Test(
    "a name that makes no plugin is refused, and nothing is written",
    arguments: ["Big", "a/b", "../x", "", "1st", "größe"])
  func refusedName(_ name: String) throws {
    let result = try dryrun.run("plugin", "new", "detector", name)
    #expect(result.status == 2)
    #expect(result.error.contains("is no name for a plugin"))
    #expect(!FileManager.default.fileExists(atPath: dryrun.folder + "/Plugins"))
  }

  @Test("a plugin that is there is left alone")
  func existing() throws {
    _ = try dryrun.run("plugin", "new", "detector", "mine")
    try dryrun.write("Plugins/mine/plugin.py", "mine")
    let result = try dryrun.run("plugin", "new", "tool", "mine")
    #expect(result.status == 2)
    #expect(result.error.contains("'Plugins/mine' is there already"))
    #expect(try dryrun.read("Plugins/mine/plugin.py") == Array("mine".utf8))
  }

  private static var products: String {
    DryrunProcess.program.deletingLastPathComponent().path
  }

  /// What the compiler says of the sources in a folder.
  private func compile(_ arguments: [String], _ sources: String) throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: sources)
      .map { sources + "/" + $0 }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "swiftc", "-swift-version", "6", "-enable-upcoming-feature",
        "NonisolatedNonsendingByDefault", "-module-name", "MyPlugin", "-I",
        Self.products + "/Modules",
      ]
      + arguments + files
    process.currentDirectoryURL = URL(fileURLWithPath: dryrun.folder)
    let output = Pipe()
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
