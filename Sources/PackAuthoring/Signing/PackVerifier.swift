import Diagnostics
package import Foundation
package import PolicyPacks
import SSHSignatures
import SystemFiles

/// Says who signed a pack, its parents and its exceptions, and what of it counts here and now.
package struct PackVerifier: Sendable {
  private let trust: TrustSource
  private let moment: Date

  /// A verifier.
  ///
  /// - Parameters:
  ///   - trust: where the trust policy is.
  ///   - moment: now.
  package init(trust: TrustSource, at moment: Date) {
    self.trust = trust
    self.moment = moment
  }

  /// Looks at the pack in a folder or file.
  package func verify(_ path: String) -> PackVerification {
    let (policy, diagnostics) = trust.policy(forPackAt: path)
    var report = PackVerification(trustPolicy: policy?.path)
    guard let policy else {
      report.problems = diagnostics.isEmpty ? [PackVerifier.noPolicy] : diagnostics
      return report
    }
    let loaded = PackLoader(trust: trust, at: moment).load(at: path)
    report.problems = loaded.diagnostics
    for place in [path] + loaded.parentsBeside {
      guard let files = try? PackFiles(at: .path(place)) else { continue }
      guard policy.packs == .signed || files.seal(PackManifest.fileName) != nil else {
        report.packs.append(.init(files, nil, isAsked: false))
        continue
      }
      let (seal, problems) = PackSeal.check(files, under: policy, at: moment)
      report.packs.append(.init(files, seal))
      // Where packs have to be signed, the loader said so already.
      let known = Set(report.problems.map(\.message))
      report.problems += problems.filter { !known.contains($0.message) }
    }
    report.exceptions = (loaded.pack?.exceptions ?? []).map { .init($0, at: moment) }
    return report
  }

  /// Looks at a bundle: unpacks it into a folder of its own, which is gone afterwards.
  ///
  /// - Parameter folder: the folder that it would be installed in, whose trust policy counts.
  package func verify(bundle bytes: [UInt8], for folder: String) throws(BundleError)
    -> PackVerification
  {
    let bundle = try PackBundle(bytes)
    let root = NSTemporaryDirectory() + "/bundle-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: root) }
    do {
      try FileManager.default.createDirectory(
        atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw BundleError(.notWritable, "nothing can be written in the folder for temporary files")
    }
    let stage = try Stage(in: root)
    for part in bundle.parts { try stage.write(part) }
    let place = FilePath.inside(folder, "pack")
    let (policy, diagnostics) = trust.policy(forPackAt: place)
    guard policy != nil, let path = trust.path(forPackAt: place) else {
      var report = PackVerification(trustPolicy: nil)
      report.problems = diagnostics.isEmpty ? [PackVerifier.noPolicy] : diagnostics
      return report
    }
    return PackVerifier(trust: .file(path), at: moment)
      .verify("\(stage.path)/\(bundle.parts[0].id)")
  }

  private static let noPolicy = Diagnostic(
    "no-trust-policy", .error, "no trust policy says whose signatures count here",
    notes: [
      "write \(TrustPolicy.fileName) beside the packs, or name one in dryrun.yaml: trust: FILE"
    ])
}
