import Detection

/// Names of detectors, made of what another system calls its rules.
struct DetectorNames {
  private var taken: Set<String>

  /// - Parameter taken: names that other detectors have.
  init(taken: some Sequence<RuleID>) { self.taken = Set(taken.map(\.description)) }

  /// A free name: lower-case letters, digits and hyphens, that starts with a letter.
  ///
  /// - Parameter prefix: what to put in front of a name that would be taken or start with a digit.
  mutating func name(for text: String, prefix: String) -> RuleID {
    var name = Self.slug(text)
    if !(name.first?.isLetter ?? false) { name = name.isEmpty ? prefix : "\(prefix)-\(name)" }
    if taken.contains(name) { name = "\(prefix)-\(name)" }
    var free = name
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(name)-\(number)"
      number += 1
    }
    return RuleID(free)
  }

  /// The word of a placeholder for what another system calls so: capitals, digits and underscores.
  ///
  /// - Parameter id: the detector, whose name stands in where that one starts with a digit.
  static func label(for text: String, of id: RuleID) -> String {
    let slug = slug(text)
    let name = slug.first?.isLetter ?? false ? slug : id.description
    return name.uppercased().replacing("-", with: "_")
  }

  /// What people call a detector, made of its name: `adafruit-api-key` is the `Adafruit API key`.
  static func title(for text: String) -> String {
    let words = slug(text).split(separator: "-").map { word in
      abbreviations.contains(String(word)) ? word.uppercased() : String(word)
    }
    guard !words.isEmpty else { return MessageText.plain(text) ?? "Imported" }
    let title = words.joined(separator: " ")
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// Lower-case ASCII letters and digits, with a hyphen for whatever stands between them.
  private static func slug(_ text: String) -> String {
    var slug = ""
    var previous: Character = "-"
    for character in text.prefix(100) {
      let isWord = character.isASCII && (character.isLetter || character.isNumber)
      // `UsBankRecognizer` is three words.
      if character.isUppercase, previous.isLowercase, isWord { slug += "-" }
      slug += isWord ? character.lowercased() : "-"
      previous = character
    }
    return slug.split(separator: "-").joined(separator: "-")
  }

  private static let abbreviations: Set<String> = [
    "ad", "api", "aws", "ca", "db", "gcp", "gpg", "iban", "id", "ip", "jwt", "mac", "oauth", "otp",
    "pat", "pgp", "rsa", "sas", "sms", "ssh", "ssn", "tls", "uk", "uri", "url", "us", "vat", "zip",
  ]
}
