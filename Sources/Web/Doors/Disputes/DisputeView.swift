import Detection
import Foundation
import Storage

/// A disputed finding as pages show it, by the names that the templates use.
struct DisputeView {
  /// A line with the value that is disputed in it.
  struct Line {
    var before, value, after: String

    /// - Parameter range: where the value stands, in UTF-8 bytes.
    init(_ text: String, _ range: Range<Int>) {
      let bytes = Array(text.utf8)
      let place = range.clamped(to: 0..<bytes.count)
      before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
      value = String(decoding: bytes[place], as: UTF8.self)
      after = String(decoding: bytes[place.upperBound...], as: UTF8.self)
    }
  }
  struct Answer { var who, moment, text: String }

  var id, rule, tool, person, opened, reason, state, tone: String
  var line: Line
  var answer: Answer?
  var hasNews: Bool

  init(_ dispute: Dispute, _ reader: RequestReader) {
    (id, rule) = (dispute.id.description, dispute.rule.description)
    (tool, person) = (reader.tool(dispute.tool), reader.name(of: dispute.person))
    (opened, reason) = (Day.text(dispute.opened), dispute.reason)
    state = reader.say("disputesState-\(dispute.state.name)")
    tone =
      switch dispute.state {
      case .open: "approval"
      case .accepted: "allow"
      case .rejected: "block"
      }
    line = Line(dispute.keptText, dispute.range)
    answer = dispute.answer.map {
      Answer(who: reader.name(of: $0.by), moment: Day.text($0.at), text: $0.text)
    }
    hasNews = dispute.hasNews
  }
}
