import Foundation
import GRDB
import SystemFiles

/// The log's end, noted in a file beside the database: one line, signed with the key.
///
/// What it can show: that entries at the end of the log were deleted, or the whole log was computed
/// anew, by somebody who can write the database and does not hold the key. What it cannot: whoever
/// puts back an old database *and* the old file with it leaves no trace here (note `LogHead`
/// elsewhere for that), and whoever holds the key can sign anything.
///
/// It is written after each commit, so a crash between the two leaves it behind the log: that is no
/// sign of anything. It only ever moves along the chain: where it disagrees with the log it is left
/// as it is, because it is the evidence.
struct HeadFile: Sendable {
  /// What the file says.
  enum Content: Equatable {
    case missing
    /// It is no line of this form, or not signed with the key.
    case unsigned
    case head(LogHead)
  }

  private let path: String
  private let key: OrganisationKey
  private static let lineLength = 14 + 1 + 20 + 1 + 64 + 1 + 64 + 1

  init(at path: String, key: OrganisationKey) {
    self.path = path
    self.key = key
  }

  /// What the file says now.
  func read() -> Content {
    guard let data = FileManager.default.contents(atPath: path) else { return .missing }
    return content(of: data)
  }

  /// Notes a later end of the log, if the log still contains the one that is noted.
  ///
  /// The change is committed by now, so a file that cannot be written fails nothing: it stays
  /// behind.
  func advance(to head: LogHead, in database: Database) {
    guard let lock = try? FileLock(.exclusive, on: path) else { return }
    defer { withExtendedLifetime(lock) {} }
    guard isSafe(toAdvanceTo: head, in: database) else { return }
    try? write(head)
  }

  /// Makes the file for a log without entries, unless there is one.
  ///
  /// Before the first entry, so that a crash between the two is no sign of anything either.
  func create() throws {
    if case .missing = read() { try replace(with: .empty) }
  }

  /// Notes an end of the log, whatever the file says.
  func replace(with head: LogHead) throws { try PrivateFile.replace(path, with: line(head)) }

  private func isSafe(toAdvanceTo head: LogHead, in database: Database) -> Bool {
    guard case .head(let noted) = read(), noted.count < head.count else { return false }
    if noted == .empty { return true }
    return (try? LogQueries.hash(of: noted.count, in: database)) == noted.hash
  }

  /// Overwrites the line in place.
  ///
  /// It is shorter than any disk's block, so it is the old one or the new one after a crash.
  private func write(_ head: LogHead) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: line(head))
    try handle.close()
  }

  private func line(_ head: LogHead) -> Data {
    let count = String(head.count)
    let padded = String(repeating: "0", count: max(0, 20 - count.count)) + count
    return Data("dryrun-head-v1 \(padded) \(head.hash) \(code(for: head))\n".utf8)
  }

  private func content(of data: Data) -> Content {
    guard data.count == HeadFile.lineLength else { return .unsigned }
    let parts = String(decoding: data.dropLast(), as: UTF8.self).split(separator: " ")
    guard parts.count == 4, parts[0] == "dryrun-head-v1", let count = Int(parts[1]), count >= 0
    else { return .unsigned }
    let head = LogHead(count: count, hash: String(parts[2]))
    return line(head) == data ? .head(head) : .unsigned
  }

  private func code(for head: LogHead) -> String {
    key.code(for: "log-head-v1\n\(head.count)\n\(head.hash)")
  }
}
