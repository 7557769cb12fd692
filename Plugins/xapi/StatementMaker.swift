import Foundation
import PluginKit

/// Why an event cannot be told as a statement.
struct NoStatement: Error {
  /// In a sentence without a full stop, and without anything of the event.
  var sentence: String
}

/// Tells events of real use and of practice as xAPI 1.0.3 statements.
///
/// Nothing is in a statement that is not in its event: no name, no address, no text. What xAPI has no word
/// for stands in extensions under the organisation's own IRIs.
struct StatementMaker {
  /// What IRIs begin with, without a slash at its end.
  let base: String

  /// The statements of an event, in the order in which they are to be kept: one, or two where a grade takes
  /// the place of another.
  func statements(of event: JSON) -> Result<[JSON], NoStatement> {
    guard let id = event["id"]?.string, !id.isEmpty, let kind = event["kind"]?.string else {
      return .failure(NoStatement(sentence: "an event is an object with 'id' and 'kind'"))
    }
    guard let who = event["who"]?.string, let day = event["day"]?.string else {
      return .failure(.noWho)
    }
    let frame = StatementFrame(base: base, id: id, who: who, day: day, event: event)
    switch kind {
    case "check.run", "check.closed": return CheckStatement(frame, kind: kind).statements
    case "practice.attempted": return PracticeStatements(frame).answered
    case "practice.graded": return PracticeStatements(frame).scored
    default:
      return .failure(NoStatement(sentence: "there is no statement for events of this kind"))
    }
  }
}

extension NoStatement {
  static let noWho = NoStatement(
    sentence: "the event does not say who did what on which day")
}
