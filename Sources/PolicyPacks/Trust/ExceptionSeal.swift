import Detection
import Diagnostics
import Foundation
import SSHSignatures

/// Judges whether exceptions are signed by those who approved them.
///
/// The signature stands beside the file, as `ssh-keygen -Y sign -n dryrun.exception.PACK FILE` writes it,
/// and is over the file's bytes.
struct ExceptionSeal {
  let files: PackFiles
  let trust: TrustPolicy
  let pack: PackID

  /// The name of a signature's file, from that of what was signed.
  static func signature(of path: String) -> String { path + ".sig" }

  /// Notes on each exception of a pack whether it counts, and warns of those that do not.
  static func judge(
    _ document: inout PackDocument, in files: PackFiles, under trust: TrustPolicy?,
    at moment: Date, _ problems: Problems
  ) {
    guard let trust, trust.exceptions == .signed, let pack = document.header?.id else { return }
    let seal = ExceptionSeal(files: files, trust: trust, pack: pack)
    for index in document.exceptions.indices {
      let (exception, location) = (
        document.exceptions[index].exception, document.exceptions[index].location
      )
      let standing = seal.standing(of: exception, in: location.text.name)
      document.exceptions[index].exception.standing = standing
      guard let reason = standing.problem(at: moment) else { continue }
      problems.warning(
        "unsigned-exception", "the exception '\(exception.id)' does not count: \(reason)",
        at: location,
        notes: [
          "\(exception.approvedBy) signs the file with: "
            + "dryrun pack sign \(location.text.name) --exception --key KEY"
        ])
    }
  }

  func standing(of exception: PolicyException, in name: String) -> PolicyException.Standing {
    do {
      let (signature, entries) = try signers(of: exception, in: name)
      guard !trust.signers.isKey(signature.publicKey, of: exception.owner) else {
        return .unsigned(reason: "the key that signed is its owner's, too")
      }
      return .signed(
        fingerprint: signature.publicKey.fingerprint, during: entries.map(\.validity))
    } catch {
      return .unsigned(reason: error.reason)
    }
  }

  private struct Refusal: Error {
    var reason: String
  }

  private func signers(
    of exception: PolicyException, in name: String
  ) throws(Refusal) -> (SSHSignature, [AllowedSigners.Entry]) {
    guard let file = files.files.first(where: { $0.name == name }),
      let seal = files.seal(ExceptionSeal.signature(of: file.path))
    else { throw Refusal(reason: "there is no signature beside its file") }
    do {
      let signature = try SSHSignature(armored: String(decoding: seal.bytes, as: UTF8.self))
      let entries = try trust.signers.entries(
        for: signature, over: file.bytes,
        namespace: TrustPolicy.exceptionNamespace(of: pack), by: exception.approvedBy)
      return (signature, entries)
    } catch let error as SSHSignatureError {
      throw Refusal(reason: error.message)
    } catch let error as SignerRefusal {
      throw Refusal(reason: error.message)
    } catch {
      throw Refusal(reason: "the signature cannot be read")
    }
  }
}
