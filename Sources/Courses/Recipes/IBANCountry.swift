import Detection
import PlantedErrors

/// A country whose account numbers can be drawn.
///
/// Structures are those of the SWIFT IBAN registry. The bank's part is one that no bank has: zeros or
/// the letters `XXXX`; in Germany a code that begins with 9, as the clearing areas are 1 to 8
/// (Deutsche Bundesbank, "Bankleitzahlen").
public enum IBANCountry: String, Sendable, Hashable, CaseIterable {
  case austria = "AT"
  case switzerland = "CH"
  case germany = "DE"
  case denmark = "DK"
  case estonia = "EE"
  case finland = "FI"
  case unitedKingdom = "GB"
  case ireland = "IE"
  case liechtenstein = "LI"
  case lithuania = "LT"
  case luxembourg = "LU"
  case netherlands = "NL"
  case poland = "PL"
  case sweden = "SE"

  /// What follows country and check digits: `#` is a digit that is drawn.
  private var account: String {
    switch self {
    case .austria: "00000###########"
    case .switzerland, .liechtenstein: "00000############"
    case .germany: "9#######" + "##########"
    case .denmark: "0000##########"
    case .estonia: "00##############"
    case .finland: "000000########"
    case .unitedKingdom, .ireland: "XXXX000000########"
    case .lithuania: "00000###########"
    case .luxembourg: "000#############"
    case .netherlands: "XXXX##########"
    case .poland: "00000000################"
    case .sweden: "000#################"
    }
  }

  /// An account number with right check digits, without spaces.
  func draw(using random: inout SeededGenerator) -> String {
    let account = String(account.map { $0 == "#" ? Digit.draw(using: &random) : $0 })
    for check in 2...98 {
      let digits = check < 10 ? "0\(check)" : "\(check)"
      let number = rawValue + digits + account
      if Validator.iban.isValid(number.utf8) { return number }
    }
    // One of the 97 is right for each account; ISO 13616-1 gives 02 to 98.
    return rawValue + "00" + account
  }
}

/// Digits and letters that are drawn.
enum Digit {
  private static let digits = Array("0123456789")
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let smallLetters = Array("abcdefghijklmnopqrstuvwxyz")

  static func draw(using random: inout SeededGenerator) -> Character {
    random.pick(digits, or: "0")
  }

  static func letter(using random: inout SeededGenerator) -> Character {
    random.pick(letters, or: "A")
  }

  static func smallLetter(using random: inout SeededGenerator) -> Character {
    random.pick(smallLetters, or: "a")
  }
}
