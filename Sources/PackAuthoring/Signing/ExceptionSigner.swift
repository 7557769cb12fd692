import Detection
import Foundation
package import PolicyPacks
package import SSHSignatures
import SystemFiles

/// Signs the file of an exception, for whoever approved it.
package struct ExceptionSigner: Sendable {
  /// What was signed.
  package struct Signed: Sendable {
    /// The pack that the signature is for.
    package var pack: PackID
    /// The exceptions in the file.
    package var exceptions: [PolicyException]
    /// The signature's file.
    package var path: String
  }

  /// A signer.
  package init() {}

  /// Signs a file, and writes the signature beside it.
  package func sign(_ file: String, by key: SSHKeyFile) throws(BundleError) -> Signed {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw BundleError(.unreachable, "'\(file)' cannot be read: \(SystemReason.of(error))")
    }
    guard let (pack, exceptions) = pack(of: file) else {
      throw BundleError(
        .brokenPack, "'\(file)' is no file of a pack; name one inside the folder of its pack")
    }
    guard !exceptions.isEmpty else {
      throw BundleError(.brokenPack, "'\(file)' holds no exception, so there is nothing to sign")
    }
    let signed = Signed(pack: pack, exceptions: exceptions, path: file + ".sig")
    do {
      let signature = try key.sign(bytes, namespace: TrustPolicy.exceptionNamespace(of: pack))
      try Data(signature.utf8).write(to: URL(fileURLWithPath: signed.path), options: .atomic)
    } catch let error as SSHSignerError {
      throw BundleError(.untrusted, error.message)
    } catch {
      throw BundleError(.notWritable, "'\(signed.path)' cannot be written")
    }
    return signed
  }

  /// The pack that a file belongs to: the file itself, or the nearest folder upward that says it is one.
  private func pack(of file: String) -> (PackID, [PolicyException])? {
    var place = URL(fileURLWithPath: file).standardizedFileURL.path
    // Packs are not nested deeper.
    for _ in 0..<16 {
      if let files = try? PackFiles(at: .path(place)) {
        let document = PackDocument.read(files)
        if let header = document.header {
          let own = document.exceptions.filter { same($0.exception.origin.file, file) }
          return (header.id, own.map(\.exception))
        }
      }
      guard place != "/", !place.isEmpty else { return nil }
      place = FilePath.folder(of: place)
    }
    return nil
  }

  private func same(_ path: String, _ other: String) -> Bool {
    URL(fileURLWithPath: path).standardizedFileURL.path
      == URL(fileURLWithPath: other).standardizedFileURL.path
  }
}
