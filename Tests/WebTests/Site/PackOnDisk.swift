import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Testing
import Web

/// A pack in a folder, with a test, a corpus and a problem; gone when the test is over.
final class PackOnDisk: Sendable {
  let above = NSTemporaryDirectory() + "web-pack-\(UUID().uuidString)"
  var folder: String { above + "/team" }

  static let tools = """
    tools:
      chat: {title: Chat, boundary: tenant, accepts: {internal: allow, customer: approval, restricted: block}}
    approvals: {steward: {title: the steward, group: stewards}}

    """

  init() throws {
    let files = [
      "pack.yaml": """
      pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: Ada, languages: [en], defaultTool: chat,
        groups: [stewards]}

      """,
      "detectors/number.yaml": """
      detectors:
        number:
          title: Customer number
          class: customer
          pattern: '\\bKD-\\d{4}\\b'
          redactAs: CUSTOMER
          message: {short: This looks like a customer number}
          examples: {match: ['«KD-0018»', 'no «KD-0019» either'], noMatch: [{text: KD-1, because: it is short}]}

      """,
      "tools.yaml": Self.tools,
      "tests/number.yaml": """
      tests:
        - name: a customer number needs approval
          draft: 'About «KD-0018».'
          expect: {verdict: approval}

      """,
      "corpus/should-allow/greeting.txt": "Good morning",
      "corpus/should-stop/number.txt": "Write to KD-0018 today",
    ]
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: above) }

  func write(_ text: String, to path: String) throws {
    let file = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// All files with what they say, to see that nothing was written.
  func contents() throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: above)
    return names.reduce(into: [:]) { contents, name in
      contents[name] = try? String(contentsOfFile: "\(above)/\(name)", encoding: .utf8)
    }
  }

  func served() throws -> ServedPack {
    let store = try PackStore(at: folder, now: .now)
    return ServedPack(id: store.engine.pack.id, folder: folder, engine: { store.engine })
  }
}

/// The pack inside the program.
enum PackStoreOfBaseline {
  static func served() throws -> ServedPack {
    let store = try PackStore(at: "baseline", now: .now)
    return ServedPack(id: store.engine.pack.id, folder: "baseline", engine: { store.engine })
  }
}
