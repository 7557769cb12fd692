import PolicyPacks

/// What stands around every page.
struct FrameWords: Sendable {
  var languageName, skip, sections, languages, path: String
  var titles: [SiteSection: String]
  /// Takes `{version}` and `{day}`.
  var status: String
  var owner: String
  /// Takes `{command}`.
  var check: String
  var madeBy: String
  /// The months from January.
  var months: [String]
  /// Takes `{day}`, `{month}` and `{year}`.
  var date: String

  /// A day as people write it.
  func text(_ day: CalendarDay) -> String {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return day.description }
    return date.replacing("{day}", with: "\(parts[2])")
      .replacing("{month}", with: months[parts[1] - 1])
      .replacing("{year}", with: "\(parts[0])")
  }

  func title(_ section: SiteSection) -> String { titles[section] ?? section.rawValue }

  static let english = FrameWords(
    languageName: "English", skip: "Skip to the text", sections: "Parts of these pages",
    languages: "Language", path: "Where this page is",
    titles: [
      .overview: "What goes where", .rules: "Rules", .outputs: "Outputs",
      .approvals: "Approvals", .exceptions: "Exceptions", .history: "History", .words: "Words",
    ],
    status: "Version {version}, as it stands on {day}", owner: "Questions about these rules",
    check: "Not sure about a text? Check it before it is sent: {command}",
    madeBy: "Made from the policy pack with dryrun pack docs; the pack itself decides.",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    date: "{day} {month} {year}")

  static let german = FrameWords(
    languageName: "Deutsch", skip: "Zum Text", sections: "Teile dieser Seiten",
    languages: "Sprache", path: "Wo diese Seite ist",
    titles: [
      .overview: "Was darf wohin", .rules: "Regeln", .outputs: "Ausgaben",
      .approvals: "Freigaben", .exceptions: "Ausnahmen", .history: "Verlauf", .words: "Wörter",
    ],
    status: "Version {version}, Stand {day}", owner: "Fragen zu diesen Regeln",
    check: "Nicht sicher bei einem Text? Vor dem Senden prüfen: {command}",
    madeBy: "Erzeugt aus dem Regelpaket mit dryrun pack docs; es gilt das Paket selbst.",
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    date: "{day}. {month} {year}")
}
