import Diagnostics
package import Foundation
package import PolicyPacks
package import SSHSignatures

/// Makes a bundle of a pack and its parents.
package struct PackBundler: Sendable {
  private let key: SSHKeyFile?
  private let moment: Date

  /// A bundler.
  ///
  /// - Parameters:
  ///   - key: signs the pack, and parents that nobody signed; `nil` takes the signatures that are there.
  ///   - moment: now.
  package init(key: SSHKeyFile?, at moment: Date) {
    self.key = key
    self.moment = moment
  }

  /// The bundle of the pack in a folder.
  ///
  /// - Parameter expires: the last day of a new signature.
  package func bundle(_ folder: String, expires: CalendarDay?) throws(BundleError) -> PackBundle {
    let loaded = PackLoader(trust: .nothing, at: moment, checksLock: true).load(at: folder)
    guard loaded.pack != nil else {
      throw BundleError(.brokenPack, "the pack has errors, so nothing was bundled", loaded.errors)
    }
    let root = try files(in: folder)
    // A parent's older version has a good signature, too: the lock says which one belongs to this pack.
    guard loaded.parentsBeside.isEmpty || root.seal(PackLock.fileName) != nil else {
      throw BundleError(
        .untrusted,
        "the pack has parents that are not built in, and no lock that says which; write it with: "
          + "dryrun pack lock \(folder)")
    }
    var parts = [try part(root, expires: expires, isRoot: true)]
    for parent in loaded.parentsBeside {
      parts.append(try part(try files(in: parent), expires: expires, isRoot: false))
    }
    parts[1...].sort { $0.id < $1.id }
    return PackBundle(parts: parts)
  }

  private func files(in folder: String) throws(BundleError) -> PackFiles {
    do {
      let files = try PackFiles(at: .path(folder))
      guard files.files.allSatisfy({ !$0.path.isEmpty }) else {
        throw BundleError(
          .brokenPack, "'\(folder)' is one file; a bundle is made of folders, so put it into one")
      }
      return files
    } catch let error as BundleError {
      throw error
    } catch let error as PackFilesError {
      throw BundleError(.brokenPack, error.message)
    } catch {
      throw BundleError(.brokenPack, "'\(folder)' cannot be read")
    }
  }

  private func part(
    _ files: PackFiles, expires: CalendarDay?, isRoot: Bool
  ) throws(BundleError) -> PackBundle.Part {
    let signer = PackSigner(at: moment)
    let present = [PackManifest.fileName, PackManifest.signatureName].compactMap(files.seal)
    if let manifest = signer.currentManifest(of: files), key == nil || !isRoot {
      return PackBundle.Part(id: "\(manifest.pack)", files: present + files.sealed)
    }
    guard let key else {
      throw BundleError(
        .untrusted,
        "'\(files.name)' is not signed as it is now; sign it with: "
          + "dryrun pack sign \(files.name) --key KEY, or add --key")
    }
    let seal = try signer.seal(files, expires: expires, by: key)
    return PackBundle.Part(id: "\(seal.manifest.pack)", files: seal.files + files.sealed)
  }
}

extension LoadedPack {
  /// The problems that keep the pack from being used.
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
