/// A request for approval as pages show it, by the names that the templates use.
struct RequestView {
  struct Field { var label, text: String }
  struct Event {
    var moment, who, what: String
    /// What an approver said.
    var reason: String?
  }
  /// What it waits for.
  struct Wait {
    /// Who must still agree: the stage, how many, and of whom.
    var stage, people: String
    /// How long it has waited, by the working-hours clock.
    var waited: String
    /// Said where the clock stands still at the moment.
    var pause: String?
    /// Until when an answer is due.
    var due: String?
    /// Said where it is past due.
    var late: String?
    /// When it ends by itself.
    var end: String?
  }

  var id, requester, tool, workflow, asked: String
  var task: String?
  var classes, rules: [String]
  var fields: [Field]
  /// What is kept of the draft; `nil` if nothing is.
  var text: String?
  /// The word for where it stands, and the verdict whose colour it has.
  var state, tone: String
  /// A sentence about a state other than waiting.
  var sentence: String?
  var wait: Wait?
  var events: [Event]
  /// How many events there were when this was shown.
  var seen: Int
}
