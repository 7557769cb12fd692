import Detection
import Groundedness
import JSONSchema
import StructuredText

/// What a person reads about a problem.
public struct FormatWords: Sendable, Hashable {
  /// What is wrong, in one sentence without a full stop.
  public var short: String
  /// Why it matters, where that is not plain.
  public var why: String?
  /// What to do.
  public var fix: String

  init(_ short: String, why: String? = nil, fix: String) {
    self.short = short
    self.why = why
    self.fix = fix
  }
}

extension FormatProblem {
  /// What a person reads about the problem.
  ///
  /// - Parameter language: `de` for German; anything else is English.
  public func words(in language: String) -> FormatWords {
    let isGerman = language.prefix { $0 != "-" && $0 != "_" } == "de"
    switch kind {
    case .json(let problem):
      let words = problem.words(in: language)
      return FormatWords(words.short, fix: words.fix)
    case .schema(let violation):
      let words = violation.words(in: language)
      return FormatWords(words.short, fix: words.fix)
    case .ungrounded(let grounded):
      let words = grounded.claim.words(in: language)
      return FormatWords(words.short, why: words.why, fix: words.fix)
    case .markdown(let trouble): return isGerman ? trouble.german : trouble.english
    case .csv(let trouble): return isGerman ? trouble.german : trouble.english
    case .text(let trouble): return isGerman ? trouble.german : trouble.english
    case .noJSON, .wrapped, .level, .noSource, .unevaluated:
      return isGerman ? germanWords : englishWords
    }
  }

  private var englishWords: FormatWords {
    switch kind {
    case .wrapped(.fence, let shape):
      FormatWords(
        "The \(shape.english) stands in a Markdown fence",
        why: shape == .markdown
          ? "Everything in a fence is shown as code."
          : "A program that reads it stops at the first backtick.",
        fix: "Take it out of the fence, or ask for the \(shape.english) without one.")
    case .wrapped(_, let shape):
      FormatWords(
        "There are words around the \(shape.english)",
        why: "A program that reads it stops at the first other word.",
        fix: "Remove what stands before and behind it, or ask for nothing but the \(shape.english)."
      )
    case .level(let level):
      FormatWords(
        "There is \(level.name) data here, which has no place in this output",
        fix: "Remove it, or put something more general in its place.")
    case .noSource:
      FormatWords(
        "Nobody checked whether this stands in its source",
        why: "This format owes its source, and none was given.",
        fix: "Check again with the source: --source FILE.")
    case .unevaluated:
      FormatWords(
        "A pattern needs too many steps on this output, so it was given up",
        fix: "Shorten the output, and tell the pack's owner.")
    default:
      FormatWords("There is no JSON in this output", fix: "Ask again, for JSON and nothing else.")
    }
  }

  private var germanWords: FormatWords {
    switch kind {
    case .wrapped(.fence, let shape):
      FormatWords(
        "\(shape.german.prefix(1).uppercased() + shape.german.dropFirst()) steht in einem Codeblock von Markdown",
        why: shape == .markdown
          ? "Alles in einem Codeblock erscheint als Code."
          : "Ein Programm, das es liest, bleibt am ersten Backtick stehen.",
        fix: "Den Codeblock entfernen oder darum bitten, keinen zu verwenden.")
    case .wrapped(_, let shape):
      FormatWords(
        "Um \(shape.german) herum stehen andere Wörter",
        why: "Ein Programm, das es liest, bleibt am ersten anderen Wort stehen.",
        fix: "Entfernen, was davor und dahinter steht, oder um nichts anderes bitten.")
    case .level(let level):
      FormatWords(
        "Hier stehen Daten der Stufe „\(level.name)“, die in diese Ausgabe nicht gehören",
        fix: "Sie entfernen oder durch etwas Allgemeineres ersetzen.")
    case .noSource:
      FormatWords(
        "Niemand hat geprüft, ob dies in seiner Quelle steht",
        why: "Dieses Format ist seine Quelle schuldig, und es wurde keine angegeben.",
        fix: "Noch einmal mit der Quelle prüfen: --source DATEI.")
    case .unevaluated:
      FormatWords(
        "Ein Muster braucht bei dieser Ausgabe zu viele Schritte und wurde abgebrochen",
        fix: "Die Ausgabe kürzen und dem Verantwortlichen des Pakets Bescheid geben.")
    default:
      FormatWords(
        "In dieser Ausgabe ist kein JSON", fix: "Noch einmal fragen: nach JSON und sonst nichts.")
    }
  }
}

extension ShapeName {
  fileprivate var english: String {
    switch self {
    case .json: "JSON"
    case .markdown: "text"
    case .csv: "table"
    }
  }

  fileprivate var german: String {
    switch self {
    case .json: "das JSON"
    case .markdown: "das Dokument"
    case .csv: "die Tabelle"
    }
  }
}

extension [String] {
  /// The texts with commas between them, in quotation marks of a language.
  func listed(_ open: String, _ close: String) -> String {
    map { open + $0 + close }.joined(separator: ", ")
  }
}

extension Int {
  /// The number and what it counts.
  func of(_ one: String, _ more: String) -> String { "\(self) \(self == 1 ? one : more)" }
}
