import Foundation

/// A certificate that nobody trusts yet, made by the real `openssl`.
package final class ScriptedCertificate: Sendable {
  /// The certificate's file, PEM.
  package let path: String
  /// The private key's file, PEM.
  package let keyPath: String
  private let folder: String

  /// Whether `openssl` is there to make one.
  package static let canBeMade = ["/usr/bin/openssl", "/usr/local/bin/openssl"].contains(
    where: FileManager.default.isExecutableFile)

  /// Makes one for this machine or for another name; it is gone when the test is over.
  package init(for name: String = "IP:127.0.0.1") throws {
    folder = NSTemporaryDirectory() + "certificate-\(UUID().uuidString)"
    path = folder + "/certificate.pem"
    keyPath = folder + "/key.pem"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
      + ["-days", "2", "-subj", "/CN=localhost", "-keyout", keyPath, "-out", path]
      + ["-addext", "subjectAltName=\(name)"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
