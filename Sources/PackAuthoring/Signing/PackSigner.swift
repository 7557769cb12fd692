import Diagnostics
package import Foundation
package import PolicyPacks
package import SSHSignatures

/// Signs packs: writes down what they consist of, and signs that.
package struct PackSigner: Sendable {
  private let moment: Date

  /// A manifest with its signature.
  package struct Seal: Sendable {
    package var manifest: PackManifest
    package var files: [PackFile]
  }

  /// A signer at a moment.
  package init(at moment: Date) { self.moment = moment }

  /// Signs the pack in a folder, and writes manifest and signature into it.
  ///
  /// - Parameter expires: the last day on which the pack counts, in UTC; `nil` for no end.
  package func sign(
    _ folder: String, expires: CalendarDay?, by key: SSHKeyFile
  ) throws(BundleError) -> PackManifest {
    let loaded = PackLoader(trust: .nothing, at: moment, checksLock: true).load(at: folder)
    guard loaded.pack != nil else {
      throw BundleError(.brokenPack, "the pack has errors, so it was not signed", loaded.errors)
    }
    guard let files = try? PackFiles(at: .path(folder)),
      files.files.allSatisfy({ !$0.path.isEmpty })
    else {
      throw BundleError(
        .brokenPack,
        "'\(folder)' is one file; packs that are signed are folders, so put it into one")
    }
    let seal = try seal(files, expires: expires, by: key)
    for file in seal.files {
      do {
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: "\(folder)/\(file.path)"), options: .atomic)
      } catch {
        throw BundleError(.notWritable, "'\(folder)/\(file.path)' cannot be written")
      }
    }
    return seal.manifest
  }

  /// Signs a pack's files as they are in memory.
  package func seal(
    _ files: PackFiles, expires: CalendarDay?, by key: SSHKeyFile
  ) throws(BundleError) -> Seal {
    let header = try header(of: files)
    let manifest = PackManifest(header.id, header.version, expires: expires, of: files)
    if manifest.isExpired(at: moment) {
      throw BundleError(.untrusted, "the last day is over already; name a later one with --expires")
    }
    let bytes = Array(manifest.text.utf8)
    do {
      let signature = try key.sign(bytes, namespace: TrustPolicy.packNamespace)
      return Seal(
        manifest: manifest,
        files: [
          PackFile(name: PackManifest.fileName, path: PackManifest.fileName, bytes: bytes),
          PackFile(
            name: PackManifest.signatureName, path: PackManifest.signatureName,
            bytes: Array(signature.utf8)),
        ])
    } catch {
      throw BundleError(.untrusted, error.message)
    }
  }

  /// The manifest that is there, if it has a signature, says what the files are now, and has not expired.
  func currentManifest(of files: PackFiles) -> PackManifest? {
    guard files.seal(PackManifest.signatureName) != nil,
      let bytes = files.seal(PackManifest.fileName)?.bytes, let manifest = PackManifest(bytes),
      !manifest.isExpired(at: moment), let header = try? header(of: files),
      PackManifest(header.id, header.version, expires: manifest.expires, of: files) == manifest
    else { return nil }
    return manifest
  }

  private func header(of files: PackFiles) throws(BundleError) -> PackHeader {
    guard let header = PackDocument.read(files).header else {
      throw BundleError(.brokenPack, "'\(files.name)' has no section 'pack'")
    }
    return header
  }
}
