package import Diagnostics
package import Foundation
package import SSHSignatures

/// A pack's manifest, and who signed it.
package struct PackSeal: Sendable, Hashable {
  /// What was signed.
  package var manifest: PackManifest
  /// The line of the allowed signers that lets the signature count.
  package var signer: AllowedSigners.Entry

  /// Checks the seal of a pack: signed by somebody who may, unchanged, not expired.
  ///
  /// - Returns: the seal, as far as there is one, and all that is wrong with it.
  package static func check(
    _ files: PackFiles, under trust: TrustPolicy, at moment: Date
  ) -> (seal: PackSeal?, diagnostics: [Diagnostic]) {
    let check = SealCheck(files)
    guard let manifest = check.manifest() else { return (nil, check.problems.diagnostics) }
    check.compare(manifest)
    check.refuseExpired(manifest, at: moment)
    let signer = check.signer(under: trust, at: moment)
    return (
      signer.map { PackSeal(manifest: manifest, signer: $0) }, check.problems.diagnostics
    )
  }

  /// The last day alone, where no signature is asked for: that one is there is no proof, but a day that
  /// is over is honoured.
  static func checkExpiry(_ files: PackFiles, at moment: Date, _ problems: Problems) {
    guard files.seal(PackManifest.fileName) != nil else { return }
    let check = SealCheck(files)
    if let manifest = check.manifest() { check.refuseExpired(manifest, at: moment) }
    check.problems.diagnostics.forEach(problems.add)
  }
}

/// The steps of checking a seal; each reports what it finds.
private struct SealCheck {
  let files: PackFiles
  let problems = Problems()
  private var folder: String { files.name }
  private let howToSign: [String]

  init(_ files: PackFiles) {
    self.files = files
    howToSign = ["whoever answers for it signs it with: dryrun pack sign \(files.name) --key KEY"]
  }

  func manifest() -> PackManifest? {
    guard let file = files.seal(PackManifest.fileName) else {
      problems.error(
        "unsigned-pack", "'\(folder)' has no \(PackManifest.fileName), so it is not signed",
        notes: howToSign)
      return nil
    }
    guard let manifest = PackManifest(file.bytes) else {
      problems.error(
        "damaged-manifest", "'\(file.name)' is damaged, or of a newer dryrun", notes: howToSign)
      return nil
    }
    return manifest
  }

  func compare(_ manifest: PackManifest) {
    let now = PackManifest(manifest.pack, manifest.version, expires: nil, of: files).files
    let (signed, present) = (Dictionary(manifest.files), Dictionary(now))
    let differences =
      signed.keys.filter { present[$0] == nil }.sorted().map { "\($0) is missing" }
      + present.keys.filter { signed[$0] == nil }.sorted().map { "\($0) was added" }
      + signed.keys.filter { present[$0] != nil && present[$0] != signed[$0] }.sorted()
      .map { "\($0) was changed" }
    guard !differences.isEmpty else { return }
    problems.error(
      "changed-pack", "'\(folder)' is not what was signed", notes: differences + howToSign)
  }

  func refuseExpired(_ manifest: PackManifest, at moment: Date) {
    guard let day = manifest.expires, manifest.isExpired(at: moment) else { return }
    problems.error(
      "expired-pack", "the pack '\(manifest.pack)' expired on \(day)",
      notes: ["fetch a newer one with: dryrun pack update, or sign it again"])
  }

  func signer(under trust: TrustPolicy, at moment: Date) -> AllowedSigners.Entry? {
    guard let file = files.seal(PackManifest.signatureName) else {
      problems.error(
        "unsigned-pack", "'\(folder)' has no \(PackManifest.signatureName), so it is not signed",
        notes: howToSign)
      return nil
    }
    do {
      let signature = try SSHSignature(armored: String(decoding: file.bytes, as: UTF8.self))
      let entries = try trust.signers.entries(
        for: signature, over: files.seal(PackManifest.fileName)?.bytes ?? [],
        namespace: TrustPolicy.packNamespace)
      return try entries.valid(at: moment)
    } catch {
      problems.error(
        "untrusted-pack", "the signature of '\(folder)' does not count: \(error)",
        notes: ["who may sign stands in the file that \(trust.path) names"])
      return nil
    }
  }
}

extension Dictionary<String, PackManifest.File> {
  fileprivate init(_ files: [PackManifest.File]) {
    self.init(files.map { ($0.path, $0) }) { first, _ in first }
  }
}

extension PackFiles {
  /// What is wrong with the pack's seal: where packs have to be signed, everything; else the last day.
  func sealProblems(under trust: TrustPolicy?, at moment: Date) -> [Diagnostic] {
    guard case .path = place else { return [] }
    if let trust, trust.packs == .signed {
      return PackSeal.check(self, under: trust, at: moment).diagnostics
    }
    let problems = Problems()
    PackSeal.checkExpiry(self, at: moment, problems)
    return problems.diagnostics
  }
}
