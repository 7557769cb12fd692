public import Detection
import GRDB
public import Practice

extension GradingStore {
  /// The attempts whose name begins with some letters, at most a hundred.
  public func attempts(beginningWith letters: String) throws(StorageError) -> [AttemptID] {
    guard !letters.isEmpty, letters.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return [] }
    return try connection.read { database in
      try String.fetchAll(
        database, sql: "SELECT id FROM attempts WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 100",
        arguments: [letters, letters + "\u{7F}"]
      ).map { AttemptID($0) }
    }
  }
}
