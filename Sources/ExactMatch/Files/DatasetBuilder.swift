import Crypto
public import Foundation

/// Makes a dataset of the entries that it is given.
///
/// The same entries under the same key make the same file, in whatever order they come.
public struct DatasetBuilder: Sendable {
  /// What became of an entry.
  public enum Outcome: Sendable, Hashable {
    /// It is in the dataset.
    case added
    /// It was in there already, perhaps written in another way.
    case duplicate
    /// It has no words.
    case empty
    /// It has fewer characters than the least; it would be found everywhere.
    case tooShort
    /// It is a word that every text has; it would be found everywhere.
    case common
    /// It has more words than the most.
    case tooLong
  }

  /// Entries have at most so many words.
  public static let mostWords = 64

  /// How many different entries there are.
  public private(set) var count = 0
  /// The most words in one of them.
  public private(set) var longest = 0
  private let key: DatasetKey
  private let hash: SipHash
  private let leastCharacters: Int
  private var kinds: [UInt64: EntryKinds] = [:]

  /// A builder without entries.
  ///
  /// - Parameters:
  ///   - key: what the entries are hashed under.
  ///   - leastCharacters: entries with fewer letters and digits are left out.
  public init(key: DatasetKey, leastCharacters: Int = 3) {
    self.key = key
    hash = SipHash(key: key.words)
    self.leastCharacters = leastCharacters
  }

  /// Adds an entry, or says why not.
  public mutating func add(_ phrase: String) -> Outcome {
    let words = EntryWords(phrase)
    guard words.count > 0 else { return .empty }
    guard words.characterCount >= leastCharacters else { return .tooShort }
    guard words.count > 1 || !CommonWords.all.contains(words.text) else { return .common }
    guard words.count <= DatasetBuilder.mostWords else { return .tooLong }
    guard add(words) else { return .duplicate }
    count += 1
    longest = max(longest, words.count)
    return .added
  }

  /// - Returns: whether it was not there before.
  private mutating func add(_ words: EntryWords) -> Bool {
    for end in words.ends.dropLast() { kinds[key(of: words, to: end), default: []].insert(.prefix) }
    return kinds[key(of: words, to: words.bytes.count), default: []].insert(.entry).inserted
  }

  private func key(of words: EntryWords, to end: Int) -> UInt64 {
    DatasetTable.key(hash.hash(words.bytes.span.extracting(0..<end)))
  }

  /// The file.
  ///
  /// - Throws: `DatasetError` if there are no entries.
  public func file() throws(DatasetError) -> Data {
    guard count > 0 else {
      throw DatasetError(.empty, "there are no entries to make a dataset of")
    }
    let (homes, cells) = DatasetTable.cells(for: kinds)
    let header = DatasetHeader(key: key.id, entries: count, homes: homes, longest: longest).bytes
    let table = unsafe cells.map(\.littleEndian).withUnsafeBytes { unsafe Data($0) }
    var digest = SHA256()
    digest.update(data: Data(header))
    digest.update(data: table)
    return Data(header) + Data(digest.finalize()) + table
  }
}
