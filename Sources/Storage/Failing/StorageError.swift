/// Something that the data folder could not do: a failure of the machine or of its set-up.
///
/// The message is a sentence for the person at the terminal: what, where and what to do. It never
/// holds text of a draft, a reason or a person's name.
public struct StorageError: Error, Sendable, Hashable, CustomStringConvertible {
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

extension StorageError.Code {
  /// There is no room left on the disk.
  public static let diskFull = Self(rawValue: "disk-full")
  /// Another process has held the database for longer than one waits.
  public static let busy = Self(rawValue: "busy")
  /// The folder or a file in it may not be written.
  public static let notWritable = Self(rawValue: "not-writable")
  /// The file is no SQLite database.
  public static let notADatabase = Self(rawValue: "not-a-database")
  /// The database was written by a newer version of the program.
  public static let newerSchema = Self(rawValue: "newer-schema")
  /// The database is damaged.
  public static let corrupt = Self(rawValue: "corrupt")
  /// The disk failed, or the system refused.
  public static let inputOutput = Self(rawValue: "input-output")
  /// There is no key file.
  public static let keyMissing = Self(rawValue: "key-missing")
  /// The key file can be read by others, is damaged, or is another organisation's.
  public static let keyUnusable = Self(rawValue: "key-unusable")
  /// There is nothing by this id.
  public static let notFound = Self(rawValue: "not-found")
  /// There is something by this id already.
  public static let duplicate = Self(rawValue: "duplicate")
  /// Somebody else changed it in the meantime.
  public static let changedMeanwhile = Self(rawValue: "changed-meanwhile")
  /// The value cannot be kept as it is.
  public static let invalidValue = Self(rawValue: "invalid-value")
  /// A backup that is incomplete, damaged or somebody else's.
  public static let unusableBackup = Self(rawValue: "unusable-backup")
  /// Another process works with the data.
  public static let inUse = Self(rawValue: "in-use")
  /// Anything else that SQLite reports.
  public static let database = Self(rawValue: "database")
  /// The clock stands before what happened already.
  public static let clockBehind = Self(rawValue: "clock-behind")
}
