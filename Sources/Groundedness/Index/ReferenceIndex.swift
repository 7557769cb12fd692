/// What the sources can be referred to by: numbers of records, sections, addresses, authors.
struct ReferenceIndex: Sendable {
  private var places: [ReferenceMention.Kind: [String: [Evidence]]] = [:]
  private var near = NearKeys()
  /// For each record the first of its parts that can be cited: `claim:104233#p1`.
  private var parts: [String: String] = [:]
  /// The authors' references by their name.
  private var authors: [String: String] = [:]
  private var sectionNumbers = SectionNumbers([])
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
    sectionNumbers = SectionNumbers((places[.section] ?? [:]).keys)
  }

  private mutating func insert(_ key: String, _ kind: ReferenceMention.Kind, _ evidence: Evidence) {
    let isNew = places[kind]?[key] == nil
    // A few places of each are enough.
    if (places[kind]?[key]?.count ?? 0) < 8 {
      places[kind, default: [:]][key, default: []].append(evidence)
    }
    if isNew, kind == .identifier || kind == .address {
      near.insert(key)
    }
    if isNew, let mark = key.firstIndex(of: "#"), kind == .identifier {
      let record = String(key[..<mark])
      if parts[record] == nil { parts[record] = key }
    }
    if isNew, kind == .author, let name = key.split(separator: " ").first.map(String.init),
      authors[name] == nil
    {
      authors[name] = key
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
  func evidence(_ key: String, _ kind: ReferenceMention.Kind) -> [Evidence] {
    places[kind]?[key] ?? []
  }

  /// The section whose number is nearest to one that does not exist.
  func nearestSection(to number: String) -> String? { sectionNumbers.nearest(to: number) }

  /// A part of a record that can be cited.
  func part(of record: String) -> String? { parts[record] }

  /// A reference to an author.
  func reference(toAuthor name: String) -> String? { authors[name] }

  /// The reference that was likely meant by one that does not exist: at most two characters differ.
  func nearest(to key: String) -> String? { near.nearest(to: key) }
}
