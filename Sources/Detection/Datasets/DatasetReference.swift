/// Which dataset a detector looks for.
public struct DatasetReference: Sendable, Hashable {
  /// What its pack calls it.
  public var name: String
  /// SHA-256 over what is in it, in hexadecimal: with other contents it is another dataset.
  public var digest: String

  /// A dataset by its name and contents.
  public init(_ name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}
