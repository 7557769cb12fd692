import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// What has to hold before anything is replaced.
extension PackUpdater {
  /// The trust policy, which has to ask for signatures of packs.
  func policy() throws(BundleError) -> TrustPolicy {
    let place = FilePath.inside(folder, "pack")
    let (policy, diagnostics) = trust.policy(forPackAt: place)
    if let problem = diagnostics.first(where: { $0.severity == .error }) {
      throw BundleError(
        .noTrust, "the trust policy cannot be used: \(problem.message)", diagnostics)
    }
    guard let policy, policy.packs == .signed else {
      let path = trust.path(forPackAt: place) ?? TrustPolicy.fileName
      throw BundleError(
        .noTrust,
        "nobody said whose packs may be installed here; write '\(path)' with: format: 1, "
          + "signers: allowed_signers, packs: signed, exceptions: signed, and name the signers' keys "
          + "in the file allowed_signers beside it")
    }
    return policy
  }

  /// The manifest of a pack that is signed by somebody who may, unchanged and not expired.
  func verified(
    _ part: PackBundle.Part, under policy: TrustPolicy
  ) throws(BundleError) -> PackManifest {
    let files = PackFiles(at: .path(part.id), files: part.files)
    let (seal, diagnostics) = PackSeal.check(files, under: policy, at: moment)
    guard let seal, diagnostics.isEmpty else {
      throw BundleError(
        .untrusted, diagnostics.map(\.message).joined(separator: "; "), diagnostics)
    }
    guard seal.manifest.pack.description == part.id else {
      throw BundleError(
        .untrusted, "the folder '\(part.id)' holds the pack '\(seal.manifest.pack)'")
    }
    return seal.manifest
  }

  /// What the pack replaces, unless that is newer.
  func change(
    to manifest: PackManifest, _ part: PackBundle.Part
  ) throws(BundleError) -> Outcome.Change {
    let check = VersionCheck(manifest: manifest)
    if let record = try records.record(of: manifest.pack) { try check.refuseOlder(than: record) }
    let installed = try InstalledPack(at: FilePath.inside(folder, part.id), id: part.id)
    if let installed {
      try check.refuseOlder(than: VersionRecords.Record(installed.manifest))
    }
    return Outcome.Change(
      pack: manifest.pack, old: installed?.manifest.version, new: manifest.version,
      expires: manifest.expires)
  }

  /// Only what the pack is made of comes with it, as its signed lock says: a signature over another pack,
  /// or over another parent, is no reason to install that one.
  func refuseStrangers(_ bundle: PackBundle, _ loaded: LoadedPack) throws(BundleError) {
    let parents = Set(loaded.parentsBeside.compactMap { $0.split(separator: "/").last })
    for part in bundle.parts.dropFirst() where !parents.contains(part.id[...]) {
      throw BundleError(
        .otherPack,
        "the bundle also holds '\(part.id)', which '\(bundle.parts[0].id)' does not extend")
    }
    let isLocked = bundle.parts[0].files.contains { $0.path == PackLock.fileName }
    guard bundle.parts.count == 1 || isLocked else {
      throw BundleError(
        .untrusted, "the bundle holds parents, and no \(PackLock.fileName) that says which they are"
      )
    }
  }

  /// Loads a pack where it stands now, under the trust policy of the folder that it is for.
  @discardableResult
  func refuseBroken(_ path: String) throws(BundleError) -> LoadedPack {
    let source = trust.path(forPackAt: FilePath.inside(folder, "pack")).map { TrustSource.file($0) }
    let loaded = PackLoader(trust: source ?? .besidePack, at: moment).load(at: path)
    guard loaded.pack == nil else { return loaded }
    throw BundleError(
      .brokenPack, "the pack in the bundle has errors, so nothing was changed", loaded.errors)
  }
}
