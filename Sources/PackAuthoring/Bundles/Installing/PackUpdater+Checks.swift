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

  /// Loads a pack where it stands now, under the trust policy of the folder that it is for.
  func refuseBroken(_ path: String) throws(BundleError) {
    let source = trust.path(forPackAt: FilePath.inside(folder, "pack")).map { TrustSource.file($0) }
    let loaded = PackLoader(trust: source ?? .besidePack, at: moment).load(at: path)
    guard loaded.pack == nil else { return }
    throw BundleError(
      .brokenPack, "the pack in the bundle has errors, so nothing was changed", loaded.errors)
  }
}
