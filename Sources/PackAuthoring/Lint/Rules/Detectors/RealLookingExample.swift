import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An address in an example that may be somebody's.
  static let realLookingExample = LintRule(
    PackCode(
      "real-looking-example", .warning, .detectors,
      what: "An example or a test holds an e-mail address that may be somebody's.",
      why: """
        Packs are read by many people. RFC 2606 and RFC 6761 set aside `example.com`, `example.org`, \
        `example.net` and all of `.example`, `.test` and `.invalid` for examples.
        """,
      bad: DetectorExample.pack(
        match: "['«KD-104233» for ⟦jane@company-mail.com⟧', 'for «KD-000001»']"),
      good: DetectorExample.pack(match: "['«KD-104233» for jane@example.com', 'for «KD-000001»']"),
      note:
        "Examples under `noMatch` are left out: they may have to look like an address and be none.")
  ) { subject in
    let examples = subject.document.detectors.flatMap(\.examples.match)
    let drafts = subject.document.tests.map(\.draft)
    return (examples + drafts).flatMap { example in
      MailAddresses.real(in: example.text).map { address in
        LintProblem(
          "'\(address)' may be somebody's address", at: example.location.part(reading: address),
          "use a reserved domain, such as example.com")
      }
    }
  }
}

/// Finds e-mail addresses whose domain is not set aside for examples.
private enum MailAddresses {
  private static let domains = ["example.com", "example.org", "example.net", "example.edu"]
  private static let ends = ["example", "test", "invalid", "localhost"]

  static func real(in text: String) -> [String] {
    // What stands in a URL before an @ is no name of a person.
    let plain = text.split(whereSeparator: \.isWhitespace).filter { !$0.contains("://") }
    let words = plain.flatMap { word in
      word.split { !($0.isLetter || $0.isNumber || "@._+-".contains($0)) }
    }
    return words.compactMap { word in
      let address = word.last == "." ? word.dropLast() : word
      let parts = address.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[0] != "git", parts[1].contains(".") else {
        return nil
      }
      let domain = parts[1].lowercased()
      let end = domain.split(separator: ".").last.map(String.init) ?? ""
      let isReserved =
        ends.contains(end) || domains.contains { domain == $0 || domain.hasSuffix("." + $0) }
      guard !isReserved, end.count > 1, end.allSatisfy(\.isLetter) else { return nil }
      return String(address)
    }
  }
}

extension Location {
  /// The first place within this one that reads so, or all of it.
  fileprivate func part(reading words: String) -> Location {
    guard let found = text.bytes[range].firstRange(of: Array(words.utf8)) else { return self }
    return Location(text, found)
  }
}
