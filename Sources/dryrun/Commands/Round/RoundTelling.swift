import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PluginKit
import PolicyPacks

/// Tells people what each step of a round came to, on standard error.
struct RoundTelling {
  let language: String
  let isPlain: Bool
  /// Whether machines read the result, so that only what failed is told.
  let isQuiet: Bool
  let name: String

  private var phrases: Phrases { .inLanguage(language) }
  private var words: RoundWords { .inLanguage(language) }
  private var style: TerminalStyle { isPlain ? .plain : .forStandardError }
  /// Whether people see the answer while it arrives.
  private var isLive: Bool { !isQuiet && StandardOutput.shared.isTerminal }

  func draft(_ evaluation: Evaluation, _ practice: OfferedPractice?) {
    step(1, words.checked, headline(evaluation, name))
    details(evaluation, name, practice)
  }

  func notSent(_ evaluation: Evaluation) {
    let helps = evaluation.rewrite != nil && evaluation.verdictAfterRewrite < evaluation.verdict
    step(2, words.notSent, helps ? words.redactHelps : "")
  }

  func sent(_ sent: SentText, to tool: Tool, through plugin: PluginProvenance?) {
    let what = sent.vault.map { words.placeholders($0.values.count + $0.withheld.count) }
    let through =
      plugin.map { "\($0.id) \($0.version), \($0.confinement.rawValue)" } ?? "\(tool.id)"
    step(2, words.sent, "\(what ?? words.asItIs) → \(Excerpt.visible(tool.title)) (\(through))")
  }

  /// A piece of the answer, shown while it arrives where people look.
  func piece(_ text: String) throws {
    guard isLive else { return }
    try StandardOutput.shared.write(visible(text))
  }

  func endOfPieces() {
    if isLive { try? StandardOutput.shared.write("\n") }
  }

  func answered(_ answer: RoundAnswer) {
    endOfPieces()
    let model = answer.end.model.map { Excerpt.visible($0) + ", " } ?? ""
    if answer.text.bytes.isEmpty { return step(3, words.answered, model + words.nothing) }
    let ended =
      answer.end.finish == .complete ? "" : "; " + words.finish(answer.end.finish)
    let seconds = answer.time / .milliseconds(1) / 1000
    step(
      3, words.answered,
      "\(model)\(answer.text.bytes.count.of("byte")), "
        + "\(seconds.formatted(.number.precision(.fractionLength(1)))) s\(ended)")
  }

  func output(_ evaluation: Evaluation) {
    step(4, words.checked, headline(evaluation, words.answer))
    details(evaluation, words.answer)
  }

  func restored(_ restoration: Restoration) {
    let left = restoration.left.map(\.placeholder).joined(separator: ", ")
    step(
      5, words.restored,
      words.values(restoration.restoredCount) + (left.isEmpty ? "" : "; \(words.left) \(left)"))
  }

  /// The answer on standard output: where it was not shown yet, or is another one with its values back.
  func result(_ report: RoundReport, isStopped: Bool) throws {
    let isChanged = (report.restoration?.restoredCount ?? 0) > 0
    guard !isStopped, !isLive || isChanged else { return }
    let bytes = report.restoration?.text ?? report.answer?.text.bytes ?? []
    let text = String(decoding: bytes, as: UTF8.self)
    try StandardOutput.shared.write(isLive ? "\n" + visible(text) + "\n" : text)
  }

  private func step(_ number: Int, _ label: String, _ text: String) {
    guard !isQuiet else { return }
    let mark = style.paint("\(number)", .cyan)
    StandardError.write("\(mark)  \(label.padded(to: 10))  \(text)\n")
  }

  private func headline(_ evaluation: Evaluation, _ name: String) -> String {
    let verdict = style.paint(
      phrases.verdict(evaluation.verdict), evaluation.verdict.color, bold: true)
    let count =
      evaluation.feedback.isEmpty ? "" : ", \(phrases.findings(evaluation.feedback.count))"
    return "\(Excerpt.visible(name)): \(verdict)\(count)"
  }

  private func details(
    _ evaluation: Evaluation, _ name: String, _ practice: OfferedPractice? = nil
  ) {
    guard !isQuiet, !evaluation.feedback.isEmpty || evaluation.claims != nil else { return }
    let text =
      isPlain
      ? EvaluationPlain(phrases: phrases, practice: practice).render(evaluation, name: name)
      : EvaluationText(style: style, phrases: phrases, practice: practice)
        .render(evaluation, name: name)
    StandardError.write("\n" + text + "\n")
  }

  /// A tool's words must not steer the terminal.
  private func visible(_ text: String) -> String {
    text.replacingOccurrences(of: "\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false)
          .map { Excerpt.visible(String($0)) }.joined(separator: "\t")
      }.joined(separator: "\n")
  }
}

/// The words of a round, in the languages that the terminal speaks.
struct RoundWords: Sendable {
  var nothing: String
  var checked, notSent, sent, answered, restored, answer, asItIs, left, redactHelps: String
  var placeholders, values: @Sendable (Int) -> String
  var finish: @Sendable (ToolEnd.Finish) -> String

  static func inLanguage(_ language: String) -> RoundWords { language == "de" ? german : english }

  private static let english = RoundWords(
    nothing: "with nothing at all",
    checked: "checked", notSent: "not sent", sent: "sent", answered: "answered",
    restored: "restored", answer: "the answer", asItIs: "as it is", left: "left as they are:",
    redactHelps: "with placeholders it could be: add --redact",
    placeholders: { $0 == 1 ? "with 1 placeholder" : "with \($0) placeholders" },
    values: { $0 == 1 ? "1 value" : "\($0) values" },
    finish: { finish in
      switch finish {
      case .complete: "complete"
      case .cut: "it was cut off by a limit of its length"
      case .refused: "the tool refused to answer"
      }
    })

  private static let german = RoundWords(
    nothing: "mit gar nichts",
    checked: "geprüft", notSent: "behalten", sent: "gesendet", answered: "Antwort",
    restored: "ersetzt", answer: "die Antwort", asItIs: "wie er ist", left: "so gelassen:",
    redactHelps: "mit Platzhaltern ginge es: --redact anhängen",
    placeholders: { $0 == 1 ? "mit 1 Platzhalter" : "mit \($0) Platzhaltern" },
    values: { $0 == 1 ? "1 Wert" : "\($0) Werte" },
    finish: { finish in
      switch finish {
      case .complete: "vollständig"
      case .cut: "eine Längengrenze hat sie abgeschnitten"
      case .refused: "das Werkzeug hat die Antwort verweigert"
      }
    })
}
