import FileInbox
import Foundation
import PluginKit

/// A folder that is nobody else's, gone when the test is over.
final class Place {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "inbox-\(UUID().uuidString)/in"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try setMode(0o700)
  }

  deinit {
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    try? FileManager.default.removeItem(atPath: parent)
  }

  func inbox(_ name: String? = nil) throws -> FileInbox {
    let path = name.map { "\(folder)/\($0)" } ?? folder
    return try FileInbox(PluginSetup(configuration: ["folder": .string(path)]))
  }

  static func submission(
    id: String = "r-17", text: String? = "Summarise [POLICY_1]",
    fields: [String: String] = ["reason": "board meeting"]
  ) -> ApprovalSubmission {
    ApprovalSubmission(
      id: id, workflow: "Data steward", requester: "rita", tool: "office-assistant",
      pack: "team 1.0.0", classes: ["customer.policy-number"], fields: fields,
      approvers: ["stewards"], text: text, asked: "2026-11-23T09:30:00.000Z",
      stages: [.init(name: "Steward", approvers: ["group:stewards"])], digest: "5f70bf",
      request: ["id": .string(id)])
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder)/\(name)", withIntermediateDirectories: false)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(name)", withDestinationPath: target)
  }

  func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)").sorted()
  }

  func mode(_ name: String) throws -> Int {
    var facts = stat()
    guard unsafe stat("\(folder)/\(name)", &facts) == 0 else { return -1 }
    return Int(facts.st_mode & 0o7777)
  }

  func setMode(_ mode: Int) throws { _ = unsafe chmod(folder, mode_t(mode)) }
}
