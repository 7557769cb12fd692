public import Diagnostics
public import Foundation

extension AllowedSigners {
  /// Reads the file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what to call it in messages.
  ///   - zone: where the clocks stand that times without `Z` are read by.
  /// - Returns: the signers, and everything that is wrong. A line with an error lets nobody sign.
  public static func read(
    _ bytes: [UInt8], name: String, in zone: TimeZone = .current
  ) -> (signers: AllowedSigners, diagnostics: [Diagnostic]) {
    let text = SourceText(name: name, bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
    var (entries, diagnostics): ([Entry], [Diagnostic]) = ([], [])
    for line in 1...text.lineCount {
      let range = text.range(ofLine: line)
      do {
        var reader = SignerLine(text, range, zone)
        if let entry = try reader.entry() { entries.append(entry) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    return (AllowedSigners(entries: entries), diagnostics)
  }
}

/// What is wrong with a line.
private struct SignerLineError: Error {
  var diagnostic: Diagnostic
}

/// Takes one line apart: principals, options, kind of key, key, comment.
private struct SignerLine {
  private let text: SourceText
  private let end: Int
  private let zone: TimeZone
  private var position: Int

  init(_ text: SourceText, _ range: Range<Int>, _ zone: TimeZone) {
    self.text = text
    self.zone = zone
    (position, end) = (range.lowerBound, range.upperBound)
  }

  /// The line's entry; `nil` for an empty line or a comment.
  mutating func entry() throws(SignerLineError) -> AllowedSigners.Entry? {
    guard let first = word(), text.bytes[first.lowerBound] != UInt8(ascii: "#") else { return nil }
    guard let principals = PatternList(unquoted(first)) else {
      throw error("wrong-signer", "the first word names who may sign, with commas between", first)
    }
    guard var next = word() else {
      throw error("wrong-signer", "this line names no key", first, "write: NAME ssh-ed25519 AAAA…")
    }
    var options = SignerOptionList()
    if !isKind(next) {
      try read(next, into: &options)
      guard let kind = word() else {
        throw error("wrong-signer", "this line names no key", next, "write: NAME ssh-ed25519 AAAA…")
      }
      next = kind
    }
    return AllowedSigners.Entry(
      principals: principals, namespaces: options.namespaces,
      validity: KeyValidity(from: options.validAfter, until: options.validBefore),
      key: try key(next))
  }

  private func read(
    _ range: Range<Int>, into options: inout SignerOptionList
  ) throws(SignerLineError) {
    guard let problem = options.read(string(range), zone) else { return }
    throw error(problem.id, problem.message, range, problem.note)
  }

  private mutating func key(_ kind: Range<Int>) throws(SignerLineError) -> SSHPublicKey {
    guard let body = word() else {
      throw error("wrong-signer", "there is no key behind its kind", kind)
    }
    do {
      return try SSHPublicKey("\(string(kind)) \(string(body))")
    } catch .otherKind {
      // It lets nobody sign, so a file that other programs read, too, may have such lines.
      throw error(
        "other-key-kind", "keys of this kind are not read here, so nothing they sign counts", kind,
        "use ssh-ed25519, or remove the line", .warning)
    } catch {
      throw self.error("wrong-signer", error.message, kind.lowerBound..<body.upperBound)
    }
  }

  /// Whether a word is the kind of a key; anything else there is options.
  private func isKind(_ range: Range<Int>) -> Bool {
    let word = string(range)
    return SSHPublicKey.Algorithm(rawValue: word) != nil || word.hasPrefix("ssh-")
      || word.hasPrefix("ecdsa-") || word.hasPrefix("sk-")
  }

  /// The next word; what stands in double quotes may hold spaces.
  private mutating func word() -> Range<Int>? {
    let bytes = text.bytes
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    let start = position
    var isQuoted = false
    while position < end, isQuoted || bytes[position] != 0x20 && bytes[position] != 0x09 {
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < end {
        position += 1
      } else if bytes[position] == UInt8(ascii: "\"") {
        isQuoted.toggle()
      }
      position += 1
    }
    return start < position ? start..<position : nil
  }

  private func string(_ range: Range<Int>) -> String { text.string(in: range) }

  private func unquoted(_ range: Range<Int>) -> String {
    let word = string(range)
    guard word.count >= 2, word.hasPrefix("\""), word.hasSuffix("\"") else { return word }
    return String(word.dropFirst().dropLast())
  }

  private func error(
    _ id: DiagnosticID, _ message: String, _ range: Range<Int>, _ note: String? = nil,
    _ severity: Severity = .error
  ) -> SignerLineError {
    SignerLineError(
      diagnostic: Diagnostic(
        id, severity, message, at: Location(text, range), notes: note.map { [$0] } ?? []))
  }
}
