public import Accounts

/// An organisation's data: requests, roster, disputes, consent, events of use, practice, accounts, and
/// their log.
///
/// One SQLite file in a folder of its own, which only its owner may read. Several processes may
/// work with it at once; each change is one transaction that is on the disk when the call returns,
/// and appends one entry to the log. Calls block for as long as the disk takes, and for at most 5 s
/// while another process writes.
///
/// ```swift
/// let store = try Store.setUp(at: "data")          // once
/// let store = try Store(at: "data")                // from then on
/// try store.requests.add(request)
/// let grants = try store.requests.grants(for: digest, at: now)
/// ```
///
/// ## Topics
/// ### Opening
/// ``init(at:keyFile:)``, ``setUp(at:keyFile:)``, ``KeyFile``
/// ### What it holds
/// ``requests``, ``tickets``, ``roster``, ``disputes``, ``consent``, ``events``, ``practice``,
/// ``grading``, ``accounts``, ``sessions``, ``tokens``, ``keys``, ``log``
/// ### Keeping it
/// ``backup(to:at:)``, ``restoreBackup(from:to:keyFile:at:)``, ``checkIntegrity()``
public struct Store: Sendable {
  /// The organisation's key, for digests of drafts and pseudonyms; the database never holds it.
  public let key: OrganisationKey
  let connection: Connection

  /// Opens the data in a folder; an empty folder becomes a new store.
  ///
  /// - Parameters:
  ///   - folder: where the data are; made with mode 0700 if it is not there.
  ///   - keyFile: where the key is; `keys/organisation.key` beside the folder if it is not said.
  /// - Throws: `keyMissing`, `keyUnusable`, `notWritable`, `notADatabase`, `newerSchema`,
  ///   `corrupt`, `diskFull`, `busy`.
  public init(at folder: String, keyFile: KeyFile? = nil) throws(StorageError) {
    key = try (keyFile ?? .standard(forData: folder)).read()
    let folder = DataFolder(folder)
    try folder.create()
    connection = try Connection(folder, key)
  }

  /// Makes the key, unless there is one, and opens the data.
  ///
  /// Data whose key was lost get no new one: the copy of theirs must be put back.
  public static func setUp(
    at folder: String, keyFile: KeyFile? = nil
  ) throws(StorageError) -> Store {
    let keyFile = keyFile ?? .standard(forData: folder)
    if !keyFile.exists, !DataFolder(folder).hasDatabase {
      do { _ = try keyFile.create() } catch  where error.code == .duplicate {
        // Another process was faster.
      }
    }
    return try Store(at: folder, keyFile: keyFile)
  }

  /// Whether the file is sound: SQLite's integrity check, and every reference leads somewhere.
  ///
  /// It reads everything, so it takes a while. Whether somebody changed what the file says is for
  /// `log.verify()` to show.
  ///
  /// - Throws: `corrupt`.
  public func checkIntegrity() throws(StorageError) {
    let folder = connection.folder
    try connection.readApart { database in try Integrity.check(database, folder) }
  }
}

extension Store {
  /// Requests for approval, and what happened to them.
  public var requests: Requests { Requests(connection: connection) }
  /// Where requests are in other systems.
  public var tickets: Tickets { Tickets(connection: connection) }
  /// Who works here.
  public var roster: RosterTable { RosterTable(connection: connection) }
  /// Findings that somebody says are wrong.
  public var disputes: Disputes { Disputes(connection: connection) }
  /// Who agreed to what is kept of their real use.
  public var consent: Consent { Consent(connection: connection) }
  /// What is measured of real use.
  public var events: UseEvents { UseEvents(connection: connection, key: key) }
  /// What people practised, what is remembered of it, and what they plan.
  public var practice: PracticeStore { PracticeStore(connection: connection) }
  /// What people made of attempts: questions, judgements, appeals, comments, notes.
  public var grading: GradingStore { GradingStore(connection: connection) }
  /// Who can sign in.
  public var accounts: AccountStore { accounts(cost: .standard) }
  /// Who can sign in, with passwords that are as much work to try as is said.
  public func accounts(cost: PasswordCost) -> AccountStore {
    AccountStore(connection: connection, cost: cost)
  }
  /// The browsers that people are signed in with.
  public var sessions: SessionStore { SessionStore(connection: connection) }
  /// The tokens by which programs act for people.
  public var tokens: TokenStore { TokenStore(connection: connection) }
  /// The keys by which programs say that two requests are one.
  public var keys: KeptKeys { KeptKeys(connection: connection) }
  /// What happened, in order, so that nobody can say otherwise.
  public var log: Log { Log(connection: connection, key: key) }
}
