public import SSHSignatures

/// What a machine demands of the packs that it goes by.
///
/// It stands outside every pack, so that whoever writes a pack cannot take it away. It speaks of all packs
/// alike: a pack gives itself its name, so a demand on one name could be escaped by taking another.
///
/// ```yaml
/// format: 1
/// signers: allowed_signers   # from the folder of this file
/// packs: unsigned
/// exceptions: signed
/// ```
public struct TrustPolicy: Sendable, Hashable {
  /// What is asked of a kind of thing.
  public enum Demand: String, Sendable, Hashable, CaseIterable {
    /// Only what an allowed signer signed counts.
    case signed
    /// A signature is not asked for.
    case unsigned
  }

  /// Where it stands.
  public let path: String
  /// Who may sign what.
  public let signers: AllowedSigners
  /// What is asked of packs.
  public let packs: Demand
  /// What is asked of exceptions.
  public let exceptions: Demand

  /// The name of the file that stands beside the packs.
  public static let fileName = "trust.yaml"
  /// What signatures of packs are for.
  package static let packNamespace = "dryrun.pack"

  /// What signatures of a pack's exceptions are for: they cannot be carried into another pack.
  package static func exceptionNamespace(of pack: PackID) -> String { "dryrun.exception.\(pack)" }
}
