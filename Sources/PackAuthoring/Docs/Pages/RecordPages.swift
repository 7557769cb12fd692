import Detection
import PolicyPacks

extension SiteEdition {
  /// What changed, and which version this is.
  var historyPage: SitePage {
    let records = words.records
    var blocks: [Block] = [.lead(.words(records.historyLead))]
    let entries = source.document.history.sorted { $0.version > $1.version }
    if entries.isEmpty { blocks.append(.paragraph(.words(records.noHistory))) }
    for entry in entries {
      let title = RichText.words(
        records.entry,
        [
          "version": .words(entry.version.description), "day": .words(words.frame.text(entry.day)),
        ])
      let changes = entry.changes.map { change -> RichText in
        [.text(text(change, from: Origin(entry.location)).asSentence)]
      }
      blocks += [.heading(2, title), .list(changes)]
    }
    blocks += [
      .heading(2, .words(records.pack)), .facts(packFacts), .small(.words(records.digestNote)),
    ]
    return SitePage("history", .words(records.history), in: .history, blocks)
  }

  private var packFacts: [Fact] {
    let records = words.records
    let parents = source.document.header?.extends.map { name($0.value.id) } ?? []
    var facts = [
      Fact(name: records.pack, value: packTitle + .words(" (") + name(pack.id) + .words(")")),
      Fact(name: records.version, value: .words(pack.version.description)),
    ]
    if let owner = pack.owner { facts.append(Fact(name: records.packOwner, value: name(owner))) }
    if !parents.isEmpty {
      facts.append(Fact(name: records.extends, value: parents.joined(by: ", ")))
    }
    facts.append(
      Fact(name: records.languages, value: .words(pack.languages.joined(separator: ", "))))
    facts.append(Fact(name: records.digest, value: [.code(pack.rulesDigest)]))
    return facts
  }

  /// What people call the pack.
  var packTitle: RichText {
    let translated = pack.titles[pageLanguage]?.pack
    return [
      .text(
        translated.map { SiteText(pack: $0, in: nil) }
          ?? text(pack.title, in: pack.languages.first ?? "en"))
    ]
  }

  /// What the words mean.
  var wordsPage: SitePage {
    let records = words.records
    let terms = words.terms
    let verdicts = Verdict.allCases.map { verdict in
      Fact(badge(verdict), .words(terms.verdicts[verdict]?.meaning ?? ""))
    }
    let levels = Level.allCases.map { fact(terms.levels[$0]) }
    let boundaries = Boundary.allCases.map { fact(terms.boundaries[$0]) }
    return SitePage(
      "words", .words(records.words), in: .words,
      [
        .lead(.words(records.wordsLead)),
        .heading(2, .words(records.verdicts), anchor: "verdicts"), .facts(verdicts),
        .heading(2, .words(records.levels), anchor: "levels"), .facts(levels),
        .heading(2, .words(records.boundaries), anchor: "boundaries"), .facts(boundaries),
        .heading(2, .words(records.more)), .facts(records.terms.map { fact($0) }),
      ])
  }

  private func fact(_ term: TermWords.Term?) -> Fact {
    Fact(name: term?.name ?? "", value: .words(term?.meaning ?? ""))
  }
}
