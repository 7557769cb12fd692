import Foundation

/// A key made by the real `ssh-keygen`, gone when the test is over.
package final class KeyPair: Sendable {
  /// Where it lies.
  package let folder: String
  /// The private key's file.
  package let path: String
  /// The line of the `.pub` file.
  package let publicLine: String

  package init(_ kind: String = "ed25519", passphrase: String = "") throws {
    folder = NSTemporaryDirectory() + "key-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    path = folder + "/key"
    _ = try Tool.run(
      ["-q", "-t", kind, "-N", passphrase, "-C", "a comment", "-f", path], input: "")
    publicLine = try String(contentsOfFile: path + ".pub", encoding: .utf8)
  }

  /// The line that lets the key sign for a person.
  package func allowedLine(_ person: String, _ options: String = "") -> String {
    let key = publicLine.split(separator: " ").prefix(2).joined(separator: " ")
    return "\(person) \(options.isEmpty ? "" : options + " ")\(key)\n"
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Whether `ssh-keygen` itself takes a signature for one of this key's, or of another one's.
  package func accepts(
    _ signature: String, over message: [UInt8], namespace: String, publicLine: String? = nil
  ) throws -> Bool {
    try "me \(publicLine ?? self.publicLine)".write(
      toFile: folder + "/allowed", atomically: true, encoding: .utf8)
    try signature.write(toFile: folder + "/signature", atomically: true, encoding: .utf8)
    return try Tool.run(
      [
        "-Y", "verify", "-f", folder + "/allowed", "-I", "me", "-n", namespace,
        "-s", folder + "/signature",
      ], input: String(decoding: message, as: UTF8.self)) == 0
  }
}

/// `ssh-keygen` as people call it.
package enum Tool {
  package static func run(_ arguments: [String], input: String) throws -> Int32 {
    let file = NSTemporaryDirectory() + "input-\(UUID().uuidString)"
    try input.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["ssh-keygen"] + arguments
    process.standardInput = FileHandle(forReadingAtPath: file)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
