import Detection
import PolicyPacks

/// What changed in the section `pack`, and in the messages of further languages.
struct HeaderChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] { header() + translations() }

  /// A line for each key.
  private func header() -> [PackChange] {
    var list = DetailList()
    compareVerdict("unknownTool", old.unknownTool, new.unknownTool, &list)
    compareVerdict("onDetectorError", old.onDetectorError, new.onDetectorError, &list)
    list.compare("maxDraftBytes", old.maxDraftBytes, new.maxDraftBytes, moreIs: .looser)
    list.compare("defaultTool", old.defaultTool, new.defaultTool, .unclear) {
      $0?.description ?? "none"
    }
    // Authors may not agree to what their pack asks approval for.
    list.compare(
      "authors", old.authors.map(\.description), new.authors.map(\.description), moreIs: .stricter)
    compareHours(&list)
    list.compare(
      "groups", old.groups.map(\.description), new.groups.map(\.description), moreIs: .added)
    list.compare(
      "tasks", old.tasks.map(\.description), new.tasks.map(\.description), moreIs: .added)
    list.compare("languages", old.languages, new.languages, .words) {
      $0.joined(separator: ", ")
    }
    list.compare("id", old.id, new.id, .words, \.description)
    list.compare("title", old.title, new.title, .words) { $0 }
    list.compare("owner", old.owner, new.owner, .words) { $0 ?? "none" }
    return list.details.map { detail in
      let name = String(detail.words.prefix { $0 != ":" && $0 != " " })
      let rest = String(detail.words.dropFirst(name.count).drop { $0 == ":" || $0 == " " })
      return PackChange(
        kind: .header, name: name,
        details: [PackChange.Detail(words: rest, direction: detail.direction)])
    }
  }

  private func compareVerdict(
    _ name: String, _ old: Verdict, _ new: Verdict, _ list: inout DetailList
  ) {
    list.compare(name, old, new, .between(old, new), \.name)
  }

  private func compareHours(_ list: inout DetailList) {
    let (before, after) = (old.workingHours, new.workingHours)
    list.compare("timezone", before.timezone, after.timezone, .unclear) { $0 }
    list.compare("hours", before.week, after.week, .unclear)
    list.compare(
      "holidays", before.holidays.map(\.description), after.holidays.map(\.description),
      moreIs: .words)
  }

  private func translations() -> [PackChange] {
    Set(old.translations.keys).union(new.translations.keys).sorted().compactMap { language in
      let (before, after) = (old.translations[language] ?? [:], new.translations[language] ?? [:])
      let rules = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
      guard !rules.isEmpty else { return nil }
      let words = "messages of \(rules.map(\.description).listed)"
      return PackChange(
        kind: .translation, name: language,
        details: [PackChange.Detail(words: words, direction: .words)])
    }
  }
}
