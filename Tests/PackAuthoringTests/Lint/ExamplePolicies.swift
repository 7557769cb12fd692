import Courses
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks

/// Packs of the catalogue and of these tests, written to a folder of their own and checked as
/// `pack check` and `pack test` do.
struct ExamplePolicies {
  /// What is said about a pack, with places in the names that the pack's files have in it.
  struct Answer {
    var diagnostics: [Diagnostic]
    private let folder: String

    init(_ diagnostics: [Diagnostic], in folder: String) {
      self.diagnostics = diagnostics
      self.folder = folder
    }

    func of(_ id: DiagnosticID) -> [Diagnostic] { diagnostics.filter { $0.id == id } }

    /// The file of a diagnostic, from the pack's folder.
    func file(_ diagnostic: Diagnostic) -> String? {
      guard let name = diagnostic.location?.text.name else { return nil }
      if name.hasPrefix("\(folder)/team/") { return String(name.dropFirst(folder.count + 6)) }
      return "../" + name.dropFirst(folder.count + 1)
    }
  }

  /// 18 November 2026.
  static let now = Date(timeIntervalSince1970: 1_795_000_000)

  /// Everything that is said about an example.
  ///
  /// - Parameter change: what becomes of each file before it is written.
  static func check(
    _ example: ExamplePack, at moment: Date = now,
    changing change: (inout [UInt8]) -> Void = { _ in }
  ) throws -> Answer {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for file in example.completeFiles { try write(file, of: example, in: folder, change) }
    let loaded = PackLoader(at: moment).load(at: "\(folder)/team")
    var diagnostics = loaded.diagnostics
    if let tester = PackTester(loaded) {
      let run = tester.run(at: moment)
      diagnostics += run.examples.diagnostics + run.tests.diagnostics
      diagnostics += tester.missedGates(of: run.coverage)
    }
    let courses = CourseLoader().load(inPackAt: "\(folder)/team", loaded.pack)
    diagnostics += courses.diagnostics
    return Answer(diagnostics + PackLinter().lint(loaded, courses, at: moment), in: folder)
  }

  private static func write(
    _ file: ExamplePack.File, of example: ExamplePack, in folder: String,
    _ change: (inout [UInt8]) -> Void
  ) throws {
    let url = URL(fileURLWithPath: "\(folder)/team/\(file.path)").standardizedFileURL
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    var data = Data(file.text.utf8)
    if example.isLatin1 { data = file.text.data(using: .isoLatin1) ?? data }
    if example.padding > 0 { data += Data(repeating: UInt8(ascii: "#"), count: example.padding) }
    var bytes = Array(data)
    change(&bytes)
    try Data(bytes).write(to: url)
  }
}
