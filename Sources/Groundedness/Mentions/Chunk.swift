/// Tokens that stand together without a space, and what they may be.
struct Chunk {
  private let tokens: ArraySlice<Token>
  private let digits: Int

  init(_ tokens: ArraySlice<Token>) {
    self.tokens = tokens
    digits = tokens.reduce(0) { $0 + $1.text.utf8.count(where: \.isDigit) }
  }

  /// What is compared: lower case, one kind of dash.
  var key: String {
    tokens.map { token in
      token.kind != .symbol
        ? token.text
        : token.isDash ? "-" : Unicode.Scalar(token.scalar).map { String(Character($0)) } ?? ""
    }.joined()
  }

  /// A web address or a DOI.
  var isAddress: Bool {
    // Most chunks are words; only these symbols can make an address of them.
    guard tokens.contains(where: { $0.isSymbol("/") }) || tokens.first?.text == "www" else {
      return false
    }
    let key = key
    if key.contains("://") || key.hasPrefix("www.") { return true }
    return key.hasPrefix("10.") && key.contains("/")
      && (tokens.dropFirst(2).first?.text.utf8.count ?? 0) >= 4
  }

  /// A version such as `v2.3` or `1.2.3`.
  var isVersion: Bool {
    guard let first = tokens.first else { return false }
    let text = first.text
    if first.isWord, text.hasPrefix("v"), text.dropFirst().utf8.allSatisfy(\.isDigit),
      text.utf8.count > 1
    {
      return true
    }
    return tokens.count == 5 && first.isDigits && hasOnlyPoints && !looksLikeDate && !isGrouped
  }

  /// The number of a record, a rule, a document.
  var isIdentifier: Bool {
    guard digits > 0, let first = tokens.first else { return false }
    if first.isSymbol("#") { return tokens.count == 2 && digits >= 3 }
    if tokens.count == 1 { return first.isWord && digits >= 3 && !isPeriod(first.text) }
    return first.isWord ? beginsAsWord(first) : beginsAsNumber(first)
  }

  private var symbols: [Token] { tokens.filter { $0.kind == .symbol } }
  private var hasOnlyPoints: Bool { symbols.allSatisfy { $0.isSymbol(".") } }
  private var isGrouped: Bool {
    tokens.dropFirst().filter(\.isDigits).allSatisfy { $0.text.utf8.count == 3 }
  }
  private var looksLikeDate: Bool {
    let parts = tokens.filter(\.isDigits).map(\.text)
    guard parts.count == 3 else { return false }
    return parts.contains { $0.utf8.count == 4 } || parts.allSatisfy { $0.utf8.count == 2 }
  }

  /// `HL-12345678-2`, `claim:104233#p2`, `DC-4`, but neither `Top-10` nor `Q1/2026` nor `EUR120`.
  private func beginsAsWord(_ first: Token) -> Bool {
    guard !isPeriod(first.text), Month.named(first.text) == nil, let link = symbols.first else {
      return false
    }
    if tokens.contains(where: { $0.isSymbol("@") }) { return false }
    if tokens.contains(where: { $0.isSymbol("#") || $0.isSymbol("_") }) { return true }
    guard MeasureUnit.words[first.text] == nil, MeasureUnit.scaledCurrencies[first.text] == nil
    else {
      return false
    }
    if link.isSymbol(":") { return digits >= 5 && !hasDecimals }
    if link.isSymbol(".") { return false }
    return first.letterCase == .upper || digits >= 3
  }

  private var hasDecimals: Bool { tokens.contains { $0.isSymbol(".") } }

  /// `12345678-2`, `2026-HL-0042`, `2024/001234`, but neither dates nor ranges.
  private func beginsAsNumber(_ first: Token) -> Bool {
    let links = symbols
    guard let link = links.first, !looksLikeDate, !link.isSymbol("."), !link.isSymbol("%") else {
      return false
    }
    guard tokens.dropFirst().first?.kind == .symbol else { return false }
    if tokens.contains(where: \.isWord) {
      return tokens.contains { $0.isWord && ($0.letterCase == .upper || $0.text.utf8.count > 2) }
        && digits >= 4 && links.count >= 2
    }
    let parts = tokens.filter(\.isDigits).map(\.text.utf8.count)
    guard parts.count == 2, links.count == 1 else { return parts.count > 2 && digits >= 7 }
    if link.isSymbol("/") {
      return parts[0] == 4 && parts[1] >= 4 || parts[1] == 4 && parts[0] >= 3
    }
    return link.isDash && digits >= 7 && abs(parts[0] - parts[1]) > 1
  }

  private func isPeriod(_ word: String) -> Bool {
    guard let letter = word.first,
      "qhw".contains(letter) || word.hasPrefix("fy") || word.hasPrefix("kw")
        || word.hasPrefix("gj")
    else { return false }
    return word.dropFirst(letter == "f" || letter == "k" || letter == "g" ? 2 : 1).utf8
      .allSatisfy(\.isDigit)
  }
}
