import Detection
import Foundation
import PolicyPacks

/// The person at the terminal, as far as the machine knows: the account that the command runs under.
///
/// Enough for what concerns nobody else, such as consent. Where somebody decides for others, a key
/// says who it is.
enum Account {
  static func person() throws(CommandError) -> PersonID {
    guard let person = PersonID(checking: NSUserName()) else {
      throw CommandError("this account has no name that could stand for a person")
    }
    return person
  }
}
