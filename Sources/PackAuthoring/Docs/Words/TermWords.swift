import Detection
import PolicyPacks

/// Verdicts, levels, boundaries and kinds of data, and what each means.
struct TermWords: Sendable {
  /// A name and what it means.
  struct Term: Sendable {
    var name, meaning: String
    init(_ name: String, _ meaning: String) { (self.name, self.meaning) = (name, meaning) }
  }

  var verdicts: [Verdict: Term]
  var levels: [Level: Term]
  var boundaries: [Boundary: Term]
  /// The roots of the tree of classes.
  var roots: [DataClass: String]

  func name(_ verdict: Verdict) -> String { verdicts[verdict]?.name ?? verdict.name }
  func name(_ level: Level) -> String { levels[level]?.name ?? level.name }
  func name(_ boundary: Boundary) -> String { boundaries[boundary]?.name ?? boundary.rawValue }

  static let english = TermWords(
    verdicts: [
      .allow: Term("allowed", "It may be sent as it is."),
      .warn: Term("with care", "It may be sent. Read the note first and leave out what you can."),
      .approval: Term("approval", "Somebody must agree before it is sent."),
      .block: Term("blocked", "It may not be sent there. Take it out, or use another tool."),
    ],
    levels: [
      .public: Term("public", "Anybody may know it."),
      .internal: Term("internal", "For everybody who works here, and nobody else."),
      .confidential: Term("confidential", "For those who need it for their work."),
      .restricted: Term("restricted", "For few people, each by name. The most sensitive."),
    ],
    boundaries: [
      .device: Term("only you", "The model runs on your own device; nothing leaves it."),
      .tenant: Term("your organisation", "The tool runs for your organisation alone."),
      .processor: Term("a vendor under contract", "A company that is bound by a contract sees it."),
      .public: Term("anybody, perhaps", "Nobody can say who sees what is sent."),
    ],
    roots: [
      "credentials": "Credentials", "personal": "Personal data", "financial": "Financial data",
      "health": "Health data", "company": "Company information", "customer": "Customer data",
      "attack": "Attacks hidden in texts",
    ])

  static let german = TermWords(
    verdicts: [
      .allow: Term("erlaubt", "Es darf so gesendet werden, wie es ist."),
      .warn: Term(
        "mit Vorsicht", "Es darf gesendet werden. Vorher den Hinweis lesen und kürzen, was geht."),
      .approval: Term("Freigabe", "Jemand muss zustimmen, bevor es gesendet wird."),
      .block: Term(
        "gesperrt", "Dorthin darf es nicht. Herausnehmen oder ein anderes Werkzeug nehmen."),
    ],
    levels: [
      .public: Term("öffentlich", "Jeder darf es wissen."),
      .internal: Term("intern", "Für alle, die hier arbeiten, und sonst niemanden."),
      .confidential: Term("vertraulich", "Für die, die es für ihre Arbeit brauchen."),
      .restricted: Term("streng vertraulich", "Für wenige, namentlich. Am empfindlichsten."),
    ],
    boundaries: [
      .device: Term("nur Sie", "Das Modell läuft auf Ihrem Gerät; nichts verlässt es."),
      .tenant: Term("Ihre Organisation", "Das Werkzeug läuft allein für Ihre Organisation."),
      .processor: Term(
        "ein Anbieter unter Vertrag", "Ein vertraglich gebundenes Unternehmen sieht es."),
      .public: Term("womöglich jeder", "Niemand kann sagen, wer das Gesendete sieht."),
    ],
    roots: [
      "credentials": "Zugangsdaten", "personal": "Personenbezogene Daten",
      "financial": "Finanzdaten", "health": "Gesundheitsdaten",
      "company": "Daten des Unternehmens", "customer": "Kundendaten",
      "attack": "In Texten versteckte Angriffe",
    ])
}
