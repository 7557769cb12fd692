import Detection
import Foundation

/// Whether a password may be one: long enough, and not one that everybody tries first.
///
/// No digits or signs are asked for: length is what counts (NIST SP 800-63B-4, section 3.1.1.2).
public struct PasswordRule: Sendable {
  /// A shorter one is refused.
  public static let fewestCharacters = 12

  private let ownWords: Set<String>

  /// The rule for an account: neither its id nor its name is a password, however they are written.
  public init(for account: Account) {
    ownWords = Set([account.id.description, account.name].map { $0.plainLetters }).subtracting([""])
  }

  /// What a password needs yet, in one sentence; `nil` if it may be one.
  public func problem(with password: Password) -> String? {
    let text = password.text
    if text.utf8.count > Password.mostBytes {
      return "a password may have \(Password.mostBytes) bytes; this one is longer"
    }
    if text.count < PasswordRule.fewestCharacters {
      return "a password needs \(PasswordRule.fewestCharacters) characters; "
        + "this one has \(text.count). Four or five words do well"
    }
    if Set(text).count < 5 {
      return "a password needs five different characters; put other words into it"
    }
    let plain = text.plainLetters
    if ownWords.contains(plain) {
      return "a password must not be your name; take words that nobody knows you by"
    }
    if CommonPasswords.contains(plain) {
      return "this is one of the passwords that are tried first; take other words"
    }
    return nil
  }
}

extension String {
  /// Letters and digits alone, without capitals.
  fileprivate var plainLetters: String {
    lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
