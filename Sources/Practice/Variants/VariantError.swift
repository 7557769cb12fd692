public import Detection
public import Diagnostics

/// Why a variant cannot be made.
///
/// A course that was checked has none of these but `notEnoughRows`, `noError` and `notInText`, which
/// depend on the rows that are drawn; the publish check finds them.
public struct VariantError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: Sendable, Hashable {
    /// The course has no table of this name.
    case unknownTable(String)
    /// A gap names no material, or no column of it.
    case unknownGap(String)
    /// A gap asks for a way to write a cell that does not fit what the cell says.
    case wrongCell(String)
    /// The table has too few rows that meet the conditions.
    case notEnoughRows(String)
    /// A cell allows no error of this kind.
    case noError(String)
    /// What the task needs, or what must be hidden, stands nowhere in the text.
    case notInText
    /// A rule of the pack could not be evaluated, so that nobody knows what is right.
    case notEvaluated(RuleID)
    /// A figure is none, or too large to reckon with.
    case notANumber
  }

  /// What went wrong.
  public var code: Code
  /// The place in the course's files that it is about.
  public var location: Location

  init(_ code: Code, at location: Location) {
    self.code = code
    self.location = location
  }

  /// What went wrong, in one sentence without a full stop; no text of a person is in it.
  public var description: String {
    switch code {
    case .unknownTable(let name): "the course has no table '\(name)'"
    case .unknownGap(let gap): "'{\(gap)}' names nothing that is in the material"
    case .wrongCell(let gap): "'{\(gap)}' does not fit what a cell of the table says"
    case .notEnoughRows(let name): "'\(name)' needs more rows than the table has for it"
    case .noError(let what): "no error '\(what)' can be made here"
    case .notInText: "this stands nowhere in the text of the exercise"
    case .notEvaluated(let rule):
      "the rule '\(rule)' could not be evaluated, so nobody knows what is right here"
    case .notANumber: "this is no figure that can be reckoned with"
    }
  }
}
