import Diagnostics

/// What the sources can be referred to by: numbers of records, sections, addresses, authors.
struct ReferenceIndex: Sendable {
  private var places: [ReferenceMention.Kind: [String: [Evidence]]] = [:]
  /// Keys of the same length and the same first letters, for finding near misses.
  private var similar: [String: [String]] = [:]
  /// The sections of each source by their number.
  private(set) var sections: [String: [(document: Int, section: Int)]] = [:]

  init(_ documents: [Document], _ mentions: [Mentions]) {
    for (number, mentions) in mentions.enumerated() {
      for reference in mentions.references {
        insert(reference.key, reference.kind, Evidence(source: number, range: reference.range))
      }
      for bare in mentions.numbers where bare.isBare || bare.isLabelled {
        let document = documents[number]
        let key = document.tokens[bare.tokens].first { $0.isDigits }?.text ?? ""
        insert(key, .identifier, Evidence(source: number, range: bare.range))
      }
      insertSections(of: documents[number], number: number)
    }
  }

  private mutating func insert(_ key: String, _ kind: ReferenceMention.Kind, _ evidence: Evidence) {
    let isNew = places[kind]?[key] == nil
    // A few places of each are enough.
    if (places[kind]?[key]?.count ?? 0) < 8 { places[kind, default: [:]][key, default: []].append(evidence) }
    if isNew, kind == .identifier || kind == .address {
      similar[Self.shape(key), default: []].append(key)
    }
  }

  private mutating func insertSections(of document: Document, number: Int) {
    for (index, section) in document.sections.enumerated() where !section.number.isEmpty {
      sections[section.number, default: []].append((number, index))
      let tokens = document.tokens[document.passages[section.heading].tokens]
      insert(
        section.number, .section,
        Evidence(source: number, range: (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0)))
    }
  }

  /// Where the sources have a reference.
  func evidence(_ key: String, _ kind: ReferenceMention.Kind) -> [Evidence] { places[kind]?[key] ?? [] }

  /// Whether the sources have any reference of a kind.
  func has(_ kind: ReferenceMention.Kind) -> Bool { !(places[kind]?.isEmpty ?? true) }

  /// All references of a kind.
  func keys(_ kind: ReferenceMention.Kind) -> [String] { Array((places[kind] ?? [:]).keys).sorted() }

  /// The reference that was likely meant by one that does not exist: at most two characters differ.
  func nearest(to key: String) -> String? {
    guard key.utf8.count >= 4, key.utf8.count <= 120 else { return nil }
    var best: (distance: Int, key: String)?
    let own = ByteHistogram(key)
    var looked = 0
    for length in [key.utf8.count, key.utf8.count - 1, key.utf8.count + 1] {
      for candidate in similar[Self.shape(key, length: length)] ?? [] {
        looked += 1
        if looked > 20_000 { return best?.key }
        guard own.isNear(candidate, atMost: 4) else { continue }
        let distance = key.editDistance(to: candidate)
        if distance <= 2, (distance, candidate) < best ?? (3, "") { best = (distance, candidate) }
      }
    }
    return best?.key
  }

  private static func shape(_ key: String, length: Int? = nil) -> String {
    "\(length ?? key.utf8.count)" + key.prefix { $0.isLetter }.prefix(1)
  }
}
