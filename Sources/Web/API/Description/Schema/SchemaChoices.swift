import Approvals
import Courses
import Desks
import Evaluation
import Grading
import Groundedness
import PluginKit
import PolicyPacks
import Practice
import Storage

/// What the decoder cannot find out by asking: the cases of choices, and texts that have a form.
///
/// A name that is no case is found when the document is made; a case that is missing, by a test that reads
/// the sources.
enum SchemaChoices {
  /// A type that is a choice, and its cases.
  struct Choice: Sendable {
    let type: any Sendable.Type
    let names: [String]

    init(_ type: any Sendable.Type, _ names: String...) { (self.type, self.names) = (type, names) }
  }

  /// The choices.
  static let all = [
    Choice(
      SessionRequest.self, "pose", "tell", "grade", "hint", "reveal", "ask", "offers", "returns",
      "consent"),
    Choice(
      SessionNews.self, "posed", "told", "graded", "asked", "hinted", "revealed", "offered",
      "returning", "kept", "failed"),
    Choice(SessionHint.self, "given", "wait", "afterAnotherAnswer", "noneLeft"),
    Choice(
      SessionOffer.Reason.self, "open", "realCheck", "plan", "probe", "due", "new", "later",
      "other", "named"),
    Choice(PosedForm.self, "write", "mark", "choose"),
    Choice(GradingRequest.self, "next", "decide", "giveBack"),
    Choice(GradingNews.self, "sheet", "nothing", "kept", "failed"),
    Choice(SheetDecision.self, "levels", "verdict", "answer", "upheld"),
    Choice(
      SheetContent.PartRole.self, "asked", "grade", "exercise", "source", "answer", "engine", "note"
    ),
    Choice(ApprovalAct.self, "approve", "reject", "revoke", "withdraw"),
    Choice(ApprovalAction.self, "approved", "rejected", "withdrawn", "used", "revoked"),
    Choice(Escalation.Step.self, "to", "reject"),
    Choice(Dispute.State.self, "open", "accepted", "rejected"),
    Choice(Evaluation.Subject.self, "draft", "output"),
    Choice(
      Feedback.Kind.self, "finding", "requirement", "unevaluated", "unknownTool", "tooLarge",
      "repaired", "combination", "format", "claim"),
    Choice(
      Groundedness.Reason.self, "stated", "rounded", "converted", "computed", "lessPrecise",
      "swappedDigits", "wrongUnit", "wrongScale", "wrongPlace", "wrongField", "wrongResult",
      "otherValue", "shiftedDate", "alteredQuotation", "nearMiss", "missingSection", "wrongSection",
      "alteredName", "droppedReservation", "unmentioned"),
    Choice(Computation.self, "sum", "count", "mean", "total", "difference", "share", "change"),
  ]

  /// The cases of a choice, by its type.
  static let names = Dictionary(
    uniqueKeysWithValues: all.map { (ObjectIdentifier($0.type), $0.names) })

  /// A text that has a form, and one that has it.
  struct Text {
    let sample: String
    let schema: JSON

    init(_ sample: String, pattern: String) {
      self.sample = sample
      schema = ["type": "string", "pattern": .string(pattern)]
    }
  }

  /// Texts that have a form.
  static let texts: [ObjectIdentifier: Text] = [
    of(DraftDigest.self): Text(String(repeating: "0", count: 64), pattern: "^[0-9a-f]{64}$"),
    of(Span.self): Text(
      "1 day", pattern: "^[0-9]+ (working )?(minute|hour|day)s?$"),
    of(Approver.self): Text("group:x", pattern: "^(role:manager-of-requester|(group|person):.+)$"),
    of(Fraction.self): Text("1/2", pattern: "^-?[0-9]+(/[0-9]+)?$"),
  ]

  private static func of(_ type: Any.Type) -> ObjectIdentifier { ObjectIdentifier(type) }
}
