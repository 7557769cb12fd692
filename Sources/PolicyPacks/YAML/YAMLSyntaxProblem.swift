import Diagnostics
import Yams

/// A file that is no YAML, in words for the author of a pack.
struct YAMLSyntaxProblem {
  let diagnostic: Diagnostic

  init(_ error: any Error, in text: SourceText) {
    guard let (problem, start) = YAMLSyntaxProblem.parts(of: error, in: text) else {
      diagnostic = Diagnostic(
        "yaml-syntax", .error, "this is not YAML", at: Location(text, 0..<0))
      return
    }
    let line = text.string(in: text.range(ofLine: text.line(of: start)))
    let advice = YAMLSyntaxProblem.advice.first { problem.contains($0.part) }
    var notes = [advice?.fix].compactMap { $0 }
    if notes.isEmpty, line.contains("\t") {
      notes = ["YAML does not allow tabs: indent with spaces"]
    }
    diagnostic = Diagnostic(
      "yaml-syntax", .error, advice?.message ?? problem,
      at: Location(text, start..<start + 1), notes: notes)
  }

  private static func parts(of error: any Error, in text: SourceText) -> (
    problem: String, offset: Int
  )? {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return (problem, text.offset(line: mark.line, scalarColumn: mark.column))
    case YamlError.reader(let problem, let offset, _, _):
      return (problem, text.string(in: 0..<text.bytes.count).prefix(offset ?? 0).utf8.count)
    default: return nil
    }
  }

  private static let advice: [(part: String, message: String, fix: String)] = [
    (
      "found unknown escape character", "in double quotes this is an unknown escape",
      "put patterns in 'single quotes', where a backslash is a backslash"
    ),
    (
      "found character that cannot start any token", "this character cannot start a value",
      "indent with spaces, not tabs, and put text that starts with @, ` or % in quotes"
    ),
    (
      "found a tab character", "there is a tab where spaces belong", "indent with spaces, not tabs"
    ),
    (
      "mapping values are not allowed", "a ':' followed by a space starts a value here",
      "put text that holds ': ' in quotes"
    ),
    (
      "did not find expected ',' or '}'", "a '}' or ',' is missing before this",
      "put text that holds commas, braces or colons in quotes"
    ),
    (
      "did not find expected ',' or ']'", "a ']' or ',' is missing before this",
      "put text that holds commas, brackets or colons in quotes"
    ),
    (
      "did not find expected key", "a key is expected here",
      "is it indented as far as the keys above it?"
    ),
    (
      "but found another document", "a second document starts here",
      "a pack's file holds one document"
    ),
    (
      "did not find expected alphabetic or numeric character", "this stands for an anchor or alias",
      "text that starts with * or & belongs in quotes"
    ),
    (
      "undefined alias", "nothing has this alias's name",
      "text that starts with * belongs in quotes"
    ),
    (
      "control characters are not allowed", "this is a control character",
      "remove it, or write it as an escape in double quotes"
    ),
    ("Maximum nesting level", "this is nested too deeply", "packs need no more than a few levels"),
  ]
}
