import Detection

/// How a text hides a finding, in English.
enum EnglishDisguise {
  static func sentence(_ disguises: [Disguise]) -> String {
    "It is hidden here: \(disguises.map(words).joined(separator: ", "))."
  }

  private static func words(_ disguise: Disguise) -> String {
    switch disguise {
    case .invisibleCharacters: "invisible characters stand inside it"
    case .tagCharacters: "it is written in invisible characters"
    case .lookalikes: "letters of other alphabets stand in for Latin ones"
    case .characterForms: "it is written in special forms of letters or digits"
    case .spaces: "special spaces stand inside it"
    case .base64: "it is encoded in Base64"
    case .hexadecimal: "it is written in hexadecimal digits"
    case .percentEncoding: "it is percent-encoded"
    case .escapes: "it is written in escape sequences"
    case .entities: "it is written in HTML entities"
    case .quotedPrintable: "it is encoded as mail is (quoted-printable)"
    }
  }
}

/// How a text hides a finding, in German.
enum GermanDisguise {
  static func sentence(_ disguises: [Disguise]) -> String {
    "Hier ist es versteckt: \(disguises.map(words).joined(separator: ", "))."
  }

  private static func words(_ disguise: Disguise) -> String {
    switch disguise {
    case .invisibleCharacters: "unsichtbare Zeichen stehen darin"
    case .tagCharacters: "es ist in unsichtbaren Zeichen geschrieben"
    case .lookalikes: "Buchstaben anderer Alphabete stehen für lateinische"
    case .characterForms: "es ist in besonderen Formen von Buchstaben oder Ziffern geschrieben"
    case .spaces: "besondere Leerzeichen stehen darin"
    case .base64: "es ist in Base64 kodiert"
    case .hexadecimal: "es ist in hexadezimalen Ziffern geschrieben"
    case .percentEncoding: "es ist mit Prozentzeichen kodiert"
    case .escapes: "es ist in Escape-Sequenzen geschrieben"
    case .entities: "es ist in HTML-Entitäten geschrieben"
    case .quotedPrintable: "es ist wie eine E-Mail kodiert (quoted-printable)"
    }
  }
}
