import SystemPrograms
import Foundation

/// Signs with `ssh-keygen`, so that agents, passphrases and security keys work as people know them.
public struct SSHSigner: Sendable {
  private let program: String

  /// A signer.
  ///
  /// - Parameter program: the program's path, or its name to be found in `PATH`.
  public init(program: String = "ssh-keygen") { self.program = program }

  /// Signs bytes with a key and returns the armored signature.
  ///
  /// The program may ask for a passphrase on the terminal, or for a touch.
  ///
  /// - Parameters:
  ///   - bytes: what to sign.
  ///   - namespace: what the signature is for.
  ///   - keyPath: the private key's file, or a `.pub` file whose private half an agent holds.
  public func sign(
    _ bytes: [UInt8], namespace: String, keyPath: String
  ) throws(SSHSignerError) -> String {
    guard FileManager.default.fileExists(atPath: keyPath) else { throw .noKey(keyPath) }
    guard FileManager.default.isReadableFile(atPath: keyPath) else {
      throw .unreadableKey(keyPath)
    }
    guard let path = ProgramRun.find(program) else { throw .noProgram(program) }
    let arguments = ["-Y", "sign", "-q", "-n", namespace, "-f", keyPath]
    let result: ProgramRun
    do {
      result = try ProgramRun.run(path, arguments, input: bytes)
    } catch {
      switch error {
      case .notStarted(let reason): throw .notStarted(reason)
      }
    }
    let text = String(decoding: result.output, as: UTF8.self)
    guard result.status == 0, (try? SSHSignature(armored: text)) != nil else {
      throw .refused(result.complaint)
    }
    return text
  }
}

/// Why nothing was signed.
public enum SSHSignerError: Error, Sendable, Hashable {
  /// The program is not there.
  case noProgram(String)
  /// The key's file is not there.
  case noKey(String)
  /// The key's file is there and cannot be read.
  case unreadableKey(String)
  /// The program could not be started.
  case notStarted(String)
  /// The program said no, in these words.
  case refused(String)

  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noProgram(let name):
      "'\(name)' is not there; it comes with OpenSSH (on Debian: apt install openssh-client)"
    case .noKey(let path): "there is no key at '\(path)'; make one with ssh-keygen -t ed25519"
    case .unreadableKey(let path): "the key at '\(path)' cannot be read by this account"
    case .notStarted(let reason): "ssh-keygen could not be started: \(reason)"
    case .refused(let words):
      words.isEmpty ? "ssh-keygen did not sign" : "ssh-keygen did not sign: \(words)"
    }
  }
}

extension SSHSignerError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
