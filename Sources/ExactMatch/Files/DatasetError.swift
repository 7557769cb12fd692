/// A dataset, or the key of one, that cannot be used.
///
/// The message is a sentence for whoever has to do something about it. It never holds an entry.
public struct DatasetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; more may come.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The word for it.
    public let rawValue: String
    /// A code with this word.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of failure it is.
  public let code: Code
  /// The sentence.
  public let message: String

  /// A failure.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence.
  public var description: String { message }
}

extension DatasetError.Code {
  /// The file cannot be read.
  public static let unreadable = Self(rawValue: "dataset-unreadable")
  /// The file is no dataset, is cut short, or does not hold what was written.
  public static let damaged = Self(rawValue: "dataset-damaged")
  /// The file was written by another version of the program.
  public static let foreignVersion = Self(rawValue: "dataset-version")
  /// The file is another one than when it was opened.
  public static let changed = Self(rawValue: "dataset-changed")
  /// The key that it was made with is not here.
  public static let keyMissing = Self(rawValue: "dataset-key-missing")
  /// The key is another one, is damaged, or can be read by others.
  public static let keyUnusable = Self(rawValue: "dataset-key-unusable")
  /// There is nothing to make a dataset of.
  public static let empty = Self(rawValue: "dataset-empty")
}
