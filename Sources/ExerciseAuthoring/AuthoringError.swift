public import Detection
import PolicyPacks

/// Why no exercise or table was made; nothing has been written then.
public enum AuthoringError: Error, Hashable, Sendable {
  /// The case holds nothing but white space.
  case emptyCase
  /// The case is no UTF-8.
  case notUTF8
  /// The case has so many bytes, and may have so many.
  case tooLarge(Int, limit: Int)
  /// A rule could not be evaluated, so what it looks for may still be there.
  case notEvaluated(RuleID)
  /// A text of an option, by its number, does not stand in the case.
  case notInCase(String, Int)
  /// Nothing in the case may not go to the tool.
  case nothingToHide(tool: String)
  /// Nothing is left in the case that a task could need.
  case nothingToKeep
  /// No skill, or no outcome, of the course fits; those that there are.
  case noneFits(String, [String])
  /// The course has no skill, or no outcome, of a name; those that there are.
  case unknown(String, name: String, [String])
  /// A value of the case, by its kind, would stand in what is written, whatever was tried; the word of the case
  /// that holds it, where there is one.
  case realValue(String, CaseWord?)
  /// A text of `--hide`, by its number, is or holds a text of `--keep`, or the other way round.
  case hiddenAndKept(hide: Int, keep: Int)
  /// A real cell of a column would stand in the new table, whatever was tried.
  case realCell(String)
  /// The name of the exercise or table says something that is in the case.
  case nameTells
  /// A detector's pattern does not compile.
  case detector(String)
  /// A recipe that was made has errors: our fault.
  case recipe(String)
  /// The table has no columns that can be made, or no rows.
  case emptyTable
  /// A line of the data is no good CSV, and why.
  case badData(line: Int, String)
  /// The data has no column of this name; those that there are.
  case noColumn(String, [String])
  /// The first line of the data is no line of names: the name of this column, counted from 1, looks like data.
  case headerIsData(column: Int)
  /// The name of a column, counted from 1, holds what a cell says.
  case headerHoldsCell(column: Int)
  /// A column that was to be kept holds what a detector finds.
  case kept(String, RuleID)
}

extension AuthoringError {
  /// What happened and what to do next, in one sentence without a full stop.
  public var message: String {
    switch self {
    case .emptyCase: "the case is empty; give a text that something like it happened in"
    case .notUTF8: "the file is no UTF-8; save it with that encoding"
    case .tooLarge(let bytes, let limit):
      "the case has \(bytes) bytes, and an exercise may have \(limit); take the part that matters"
    case .notEvaluated(let rule):
      "'\(rule)' could not be evaluated on the case, so what it looks for may be in it; "
        + "see dryrun doctor, and try again"
    case .notInCase(let option, let number):
      "\(option) number \(number) does not stand in the case as a whole word; copy it from there"
    case .nothingToHide(let tool):
      "nothing in the case may not go to '\(tool)', so there is nothing to redact; name what has to "
        + "go with --hide, or make an exercise on the prompt with --kind draft-a-prompt"
    case .nothingToKeep:
      "nothing is left in the case that a task could need; give more of the text around it"
    case .noneFits(let what, let names):
      "no \(what) of the course is about what was found in the case; name one with --\(what): "
        + names.joined(separator: ", ")
    case .unknown(let what, let name, let names):
      "the course has no \(what) '\(name)'; there is: \(names.joined(separator: ", "))"
    case .realValue(let what, let word?):
      "line \(word.line), column \(word.column): «\(word.text)» holds what is replaced elsewhere (\(what)); "
        + "name this word with --hide as well, or change it in the case"
    case .realValue(let what, nil):
      "what is replaced (\(what)) would still stand in what is written, however often it is drawn; "
        + "change it in the case"
    case .hiddenAndKept(let hide, let keep):
      "what --hide number \(hide) names is hidden and kept at once, by --keep number \(keep); "
        + "leave one of them out"
    case .realCell(let column):
      "a real value of the column '\(column)' would stand in the new table; take the column out of the "
        + "file, or ask for fewer rows"
    case .nameTells: "the name says something of the case itself; take another one"
    case .detector(let reason): "a detector cannot be used: \(reason)"
    case .recipe(let reason): "the recipe that was made has an error: \(reason)"
    case .emptyTable: "there is nothing in it that a table could be made of"
    case .badData(let line, let reason): "line \(line): \(reason)"
    case .noColumn(let name, let names):
      "there is no column '\(name)'; there are: \(names.joined(separator: ", "))"
    case .headerIsData(let column):
      "the first line looks like data, not like names of columns (column \(column)); "
        + "put a line of names above it"
    case .headerHoldsCell(let column):
      "the name of column \(column) holds what stands in a cell; give the column another name"
    case .kept(let name, let rule):
      "the column '\(name)' cannot stay as it is: '\(rule)' finds something in it"
    }
  }
}
