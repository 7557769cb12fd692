import Diagnostics
import PolicyPacks

/// Values that courses have and packs do not: texts with gaps, texts in several languages, shares.
extension Shape where Value == Template {
  /// A text with gaps.
  static var template: Shape {
    Shape(.text) { entry, reading in
      entry.value.string(entry.name, reading.problems).map {
        Template($0, at: entry.value.location)
      }
    }
  }
}

extension Shape where Value == Int {
  /// A share in percent: `80 %`.
  static var percent: Shape {
    let schema = SchemaNode.text(like: "^(?:100|[0-9]{1,2}) ?%$")
    return Shape(schema) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      let digits = text.hasSuffix("%") ? text.dropLast().trimmedEnd : ""
      guard let percent = Int(digits), (0...100).contains(percent), digits.first != "+" else {
        reading.problems.error(
          "wrong-value", "'\(entry.name)' must be a share from 0 % to 100 %",
          at: entry.value.location, notes: ["write it as 80 %"])
        return nil
      }
      return percent
    }
  }
}

/// A text that may be there in several languages.
struct Localised: Sendable {
  /// The texts by language; one without a language is in the course's first one.
  private var texts: [String: String]
  private var plain: String?
  var location: Location

  /// The texts, once the course's first language is known.
  func texts(first language: String) -> [String: String] {
    plain.map { [language: $0] } ?? texts
  }

  /// How a language is written: `de`, `de-CH`.
  static let tag = "^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"

  static let shape = Shape<Localised>(
    .definition("texts", .any(of: .text, .mapping(from: tag, to: .text)))
  ) { entry, reading in
    let location = entry.value.location
    if let text = entry.value.text {
      return Localised(texts: [:], plain: text, location: location)
    }
    guard let pairs = entry.value.pairs("'\(entry.name)'", reading.problems) else { return nil }
    let texts = pairs.compactMap { pair -> (String, String)? in
      guard let language = pair.key.language(reading.problems),
        let text = pair.value.string(entry.name, reading.problems)
      else { return nil }
      return (language, text)
    }
    return Localised(
      texts: Dictionary(texts) { first, _ in first }, plain: nil, location: location)
  }
}

extension YAMLNode {
  /// The tag of a language.
  func language(_ problems: Problems) -> String? {
    guard let text = string("language", problems) else { return nil }
    guard text.isLanguageTag else {
      problems.error(
        "bad-name", "'\(text)' is no language", at: location,
        notes: ["languages are written as en, de or de-CH"])
      return nil
    }
    return text
  }
}

extension Shape where Value == String {
  /// The tag of a language.
  static var language: Shape {
    Shape(.text(like: Localised.tag, types: ["string", "boolean"])) {
      $0.value.language($1.problems)
    }
  }
}

extension String {
  /// Whether it may be the tag of a language.
  var isLanguageTag: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return first.utf8.allSatisfy { (97...122).contains($0) }
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}

extension Substring {
  /// Without a space at the end.
  fileprivate var trimmedEnd: Substring { last == " " ? dropLast() : self }
}
