import Accounts
import HTTPTypes

/// A door of the server: a place for one kind of work, with pages of its own.
enum Door: String, CaseIterable {
  case check, practise, requests, grade, approve, write, lead, accounts

  /// Where its first page is.
  var address: String { self == .check ? "/" : "/\(rawValue)" }
  /// The word for it.
  var titleKey: String { "door" + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// Whether somebody may go through it: whether the access table lets them see its first page.
  func isOpen(to visitor: Visitor, isOpen: Bool) -> Bool {
    AccessTable.row(.get, address)?.admits(visitor, isOpen: isOpen) ?? false
  }
}
