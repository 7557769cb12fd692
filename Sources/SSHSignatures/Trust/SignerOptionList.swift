import Diagnostics
import Foundation

/// The options of a line of `allowed_signers`: `namespaces="…",valid-before="…"`.
///
/// Their names count in either case. An option that is not known may restrict the key, so it is never
/// passed over.
struct SignerOptionList {
  private(set) var namespaces: PatternList?
  private(set) var validAfter: Date?
  private(set) var validBefore: Date?

  struct Problem {
    var id: DiagnosticID = "wrong-signer"
    var message: String
    var note: String?
  }

  /// Reads the options, and returns the first thing that is wrong with them.
  mutating func read(_ text: String, _ zone: TimeZone) -> Problem? {
    for option in SignerOptionList.split(text) {
      if let problem = read(option: option, zone) { return problem }
    }
    if let validAfter, let validBefore, validBefore <= validAfter {
      return Problem(message: "'valid-before' does not lie behind 'valid-after'")
    }
    return nil
  }

  private mutating func read(option: String, _ zone: TimeZone) -> Problem? {
    let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
    let name = parts.first?.lowercased() ?? ""
    guard name != "cert-authority" else {
      return Problem(
        id: "certificate-authority",
        message: "certificates are not read here, so no authority can stand for other keys",
        note: "name each signer's own key on a line")
    }
    guard ["namespaces", "valid-after", "valid-before"].contains(name) else {
      return Problem(
        message: "this is no option of a signer, or no kind of key",
        note: "there is: namespaces, valid-after, valid-before")
    }
    guard let value = parts.count == 2 ? SignerOptionList.unquoted(parts[1]) : nil else {
      return Problem(message: "the value of '\(name)' stands in double quotes")
    }
    return set(name, to: value, zone)
  }

  private mutating func set(_ name: String, to value: String, _ zone: TimeZone) -> Problem? {
    let isSet = ["namespaces": namespaces != nil, "valid-after": validAfter != nil][name]
    guard !(isSet ?? (validBefore != nil)) else {
      return Problem(message: "'\(name)' stands here twice")
    }
    if name == "namespaces" {
      namespaces = PatternList(value)
      return namespaces == nil ? Problem(message: "'namespaces' names purposes, with commas") : nil
    }
    guard let date = SignerTimestamp.date(value, in: zone) else {
      return Problem(
        message: "'\(name)' is no moment",
        note: "write a day or a time, such as \"20261102Z\" or \"202611021430Z\"")
    }
    if name == "valid-after" { validAfter = date } else { validBefore = date }
    return nil
  }

  /// The options between the commas that stand in no quotes.
  private static func split(_ text: String) -> [String] {
    var (options, isQuoted, isEscaped) = ([""], false, false)
    for character in text {
      if character == ",", !isQuoted {
        options.append("")
        continue
      }
      if character == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isEscaped
      options[options.count - 1].append(character)
    }
    return options
  }

  private static func unquoted(_ value: String) -> String? {
    guard value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") else { return nil }
    return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"")
  }
}
