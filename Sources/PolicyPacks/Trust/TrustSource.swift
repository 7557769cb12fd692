import Crypto
package import Diagnostics
import Foundation
import SSHSignatures
import SystemFiles

/// Where the trust policy is that packs are loaded under.
public struct TrustSource: Sendable, Hashable {
  private enum Place: Sendable, Hashable {
    case besidePack
    case file(String)
    case nothing
  }

  private let place: Place

  /// `trust.yaml` in the folder that the pack and its parents stand in; without one, nothing is demanded.
  public static let besidePack = TrustSource(place: .besidePack)

  /// A file, which must be there.
  public static func file(_ path: String) -> TrustSource { TrustSource(place: .file(path)) }

  /// None, for those who make what others will check: signatures, locks, bundles.
  package static let nothing = TrustSource(place: .nothing)

  /// Where the file has to be; `nil` if none is looked for.
  package func path(forPackAt pack: String) -> String? {
    switch place {
    case .nothing: nil
    case .file(let path): path
    case .besidePack: FilePath.inside(FilePath.folder(of: pack), TrustPolicy.fileName)
    }
  }

  /// The policy for a pack, with everything that is wrong with it.
  package func policy(
    forPackAt pack: String
  ) -> (policy: TrustPolicy?, diagnostics: [Diagnostic]) {
    let problems = Problems()
    let reading = read(for: .path(pack), problems)
    return (reading.policy, problems.diagnostics)
  }

  /// Reads the policy for a pack.
  ///
  /// - Returns: the policy, `nil` if none is there or it is broken; and a digest of all that was read.
  func read(for pack: PackPlace, _ problems: Problems) -> (policy: TrustPolicy?, digest: String) {
    guard let path = path(for: pack) else { return (nil, "none") }
    do throws(PackFilesError) {
      try refuseOtherName(besides: path)
      guard let bytes = try PackFiles.contents(of: path) else {
        if place == .besidePack { return (nil, "none") }
        throw PackFilesError("there is no trust policy at '\(path)'")
      }
      return TrustPolicyReader(path: path, problems: problems).read(bytes)
    } catch {
      problems.error(
        "no-trust-policy", error.message,
        notes: ["nothing is loaded, as nobody knows what has to be signed here"])
      return (nil, "none")
    }
  }

  private func path(for pack: PackPlace) -> String? {
    switch pack {
    case .path(let pack): path(forPackAt: pack)
    // What is inside this program came with it; but a file that was named has to be sound.
    case .builtIn: if case .file(let path) = place { path } else { nil }
    }
  }

  /// A policy under a name that is not looked for would demand nothing.
  private func refuseOtherName(besides path: String) throws(PackFilesError) {
    guard place == .besidePack else { return }
    let folder = FilePath.folder(of: path)
    let beside = FolderWalk(of: folder.isEmpty ? "." : folder) { _ in true }
    let others = (beside.files + beside.skipped).filter { name in
      let plain = name.lowercased()
      return name != TrustPolicy.fileName && ["trust.yaml", "trust.yml"].contains(plain)
    }
    guard let other = others.first else { return }
    throw PackFilesError(
      "'\(FilePath.inside(folder, other))' is not looked for; call it \(TrustPolicy.fileName)")
  }
}

/// Reads a trust policy and the signers that it names.
struct TrustPolicyReader {
  let path: String
  let problems: Problems

  func read(_ bytes: [UInt8]) -> (policy: TrustPolicy?, digest: String) {
    let file = PackFile(name: path, path: path, bytes: bytes)
    guard let root = YAMLReader.read(file, problems),
      let said = TrustPolicyReader.shape.read(
        Entry("the trust policy", root), Reading(problems)),
      let signers = signers(said.signers), !problems.hasErrors
    else { return (nil, "none") }
    let policy = TrustPolicy(
      path: path, signers: signers.value, packs: said.packs, exceptions: said.exceptions)
    return (policy, digest(of: [bytes, signers.bytes]))
  }

  private func signers(
    _ name: Located<String>
  ) -> (value: AllowedSigners, bytes: [UInt8])? {
    let file =
      name.value.hasPrefix("/")
      ? name.value : FilePath.inside(FilePath.folder(of: path), name.value)
    do throws(PackFilesError) {
      guard let bytes = try PackFiles.contents(of: file) else {
        throw PackFilesError("there is no file '\(file)'")
      }
      let (signers, diagnostics) = AllowedSigners.read(bytes, name: file)
      diagnostics.forEach(problems.add)
      return (signers, bytes)
    } catch {
      problems.error("no-signers", error.message, at: name.location)
      return nil
    }
  }

  /// Times without `Z` are read by the clocks here, so where these stand counts as well.
  private func digest(of parts: [[UInt8]]) -> String {
    var hash = SHA256()
    hash.update(data: Data("\(path) \(TimeZone.current.identifier) ".utf8))
    for part in parts {
      hash.update(data: Data("\(part.count) ".utf8))
      hash.update(data: part)
    }
    return hash.finalize().hexadecimal
  }
}

/// The file as it is written.
extension TrustPolicyReader {
  private struct Said: Sendable {
    var signers: Located<String>
    var packs, exceptions: TrustPolicy.Demand
  }

  private struct TrustKeys: Keys {
    let format = Key.required(
      "format", .fileFormat("trust policies"), "The format of the file: `1`.")
    let signers = Key.required(
      "signers", Shape.text.located,
      "Who may sign: a file as OpenSSH's `allowed_signers`, from the folder of this one.")
    let packs = Key.required(
      "packs", .demand, "Whether a pack has to be signed: `signed` or `unsigned`.")
    let exceptions = Key.required(
      "exceptions", .demand,
      "Whether an exception counts only with its approver's signature: `signed` or `unsigned`.")
  }

  private static let shape = Shape<Said>.mapping(TrustKeys(), called: "the trust policy") {
    fields in
    _ = fields.format
    let (signers, packs, exceptions) = (fields.signers, fields.packs, fields.exceptions)
    guard let signers, let packs, let exceptions else { return nil }
    return Said(signers: signers, packs: packs, exceptions: exceptions)
  }
}

extension Shape where Value == TrustPolicy.Demand {
  fileprivate static var demand: Shape {
    .choice(TrustPolicy.Demand.allCases.map { ($0.rawValue, $0) })
  }
}
