import Detection
import Evaluation
import Groundedness
import PolicyPacks

/// The few words around feedback on a terminal, in the languages the engine speaks.
struct Phrases: Sendable {
  /// Verdicts as the end of a sentence, and as a label of at most eight columns.
  var verdicts, labels: [Verdict: String]
  var why, fix, ask, instead, elsewhere, sample, exception, noTool: String
  var findings: @Sendable (Int) -> String
  var more, moreLike: @Sendable (Int) -> String
  var fixHint, askHint, disputeHint, notEnough, source, sources, noClaims: String
  var claimCounts: [Claim.Status: @Sendable (Int) -> String]
  var approvedBy: @Sendable (_ request: String, _ until: String) -> String
  /// What is offered, by its minutes.
  var practice: @Sendable (Int) -> String

  func claims(_ status: Claim.Status, _ count: Int) -> String {
    claimCounts[status]?(count) ?? "\(count) \(status.rawValue)"
  }

  func approved(_ approval: Approval) -> String {
    approvedBy(approval.request.description, Moment.text(approval.expires))
  }

  func verdict(_ verdict: Verdict) -> String { verdicts[verdict] ?? verdict.name }
  func label(_ verdict: Verdict) -> String { labels[verdict] ?? verdict.name }

  /// The languages that the terminal speaks.
  static let languages: Set<String> = ["en", "de"]

  static func inLanguage(_ language: String) -> Phrases { language == "de" ? german : english }

  private static let english = Phrases(
    verdicts: [
      .allow: "allowed", .warn: "allowed, with care", .approval: "needs approval",
      .block: "blocked",
    ],
    labels: [:],
    why: "why", fix: "fix", ask: "ask", instead: "Instead:", elsewhere: "For this text:",
    sample: "a published sample", exception: "loosened by exception",
    noTool: "no tool named, so the strictest verdict counts",
    findings: { $0 == 1 ? "1 finding" : "\($0) findings" }, more: { "… and \($0) more" },
    moreLike: { "and \($0) more like this" },
    fixHint: "compliant version: --fix",
    askHint: "ask: dryrun approvals ask", disputeHint: "wrong? dryrun dispute",
    notEnough: "A rewrite alone does not help here.",
    source: "source", sources: "In the sources:", noClaims: "nothing to look up in this output",
    claimCounts: [
      .supported: { "\($0) borne out" }, .contradicted: { "\($0) contradicted" },
      .notFound: { "\($0) not found" },
    ],
    approvedBy: { "approved by request \($0), until \($1)" },
    practice: { minutes in
      let words = [1: "one minute", 2: "two minutes", 3: "three minutes", 4: "four minutes"]
      return "\(words[minutes] ?? "\(minutes) minutes") on this"
    })

  private static let german = Phrases(
    verdicts: [
      .allow: "erlaubt", .warn: "erlaubt, mit Vorsicht", .approval: "braucht Freigabe",
      .block: "gesperrt",
    ],
    labels: [.allow: "erlaubt", .warn: "Vorsicht", .approval: "Freigabe", .block: "gesperrt"],
    why: "warum", fix: "Abhilfe", ask: "fragen", instead: "Stattdessen:",
    elsewhere: "Für diesen Text:",
    sample: "ein veröffentlichtes Muster", exception: "gelockert durch Ausnahme",
    noTool: "kein Werkzeug genannt, also zählt das strengste Urteil",
    findings: { $0 == 1 ? "1 Fund" : "\($0) Funde" }, more: { "… und \($0) weitere" },
    moreLike: { "und \($0) weitere dieser Art" },
    fixHint: "regelkonforme Fassung: --fix",
    askHint: "fragen: dryrun approvals ask", disputeHint: "falsch? dryrun dispute",
    notEnough: "Eine Umformulierung allein hilft hier nicht.",
    source: "Quelle", sources: "In den Quellen:",
    noClaims: "in dieser Ausgabe ist nichts nachzuschlagen",
    claimCounts: [
      .supported: { "\($0) belegt" }, .contradicted: { "\($0) widersprochen" },
      .notFound: { "\($0) nicht gefunden" },
    ],
    approvedBy: { "freigegeben durch Antrag \($0), bis \($1)" },
    practice: { minutes in
      let words = [1: "eine Minute", 2: "zwei Minuten", 3: "drei Minuten", 4: "vier Minuten"]
      return "\(words[minutes] ?? "\(minutes) Minuten") dazu"
    })
}
