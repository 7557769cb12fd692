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
/// A name that is no case is found when the document is made; one that is missing, when a test meets a
/// reply that the document does not allow.
enum SchemaChoices {
  /// The cases of a choice.
  static let names: [ObjectIdentifier: [String]] = [
    of(SessionRequest.self): [
      "pose", "tell", "grade", "hint", "reveal", "ask", "offers", "returns", "consent",
    ],
    of(SessionNews.self): [
      "posed", "told", "graded", "asked", "hinted", "revealed", "offered", "returning", "kept",
      "failed",
    ],
    of(SessionHint.self): ["given", "wait", "afterAnotherAnswer", "noneLeft"],
    of(SessionOffer.Reason.self): [
      "open", "realCheck", "plan", "probe", "due", "new", "later", "other", "named",
    ],
    of(PosedForm.self): ["write", "mark", "choose"],
    of(GradingRequest.self): ["next", "decide", "giveBack"],
    of(GradingNews.self): ["sheet", "nothing", "kept", "failed"],
    of(SheetDecision.self): ["levels", "verdict", "answer", "upheld"],
    of(SheetContent.PartRole.self): [
      "asked", "grade", "exercise", "source", "answer", "engine", "note",
    ],
    of(ApprovalAct.self): ["approve", "reject", "revoke", "withdraw"],
    of(ApprovalAction.self): ["approved", "rejected", "withdrawn", "used", "revoked"],
    of(Escalation.Step.self): ["to", "reject"],
    of(Dispute.State.self): ["open", "accepted", "rejected"],
    of(Evaluation.Subject.self): ["draft", "output"],
    of(Feedback.Kind.self): [
      "finding", "requirement", "unevaluated", "unknownTool", "tooLarge", "repaired",
      "combination", "format", "claim",
    ],
    of(Groundedness.Reason.self): [
      "stated", "rounded", "converted", "computed", "lessPrecise", "swappedDigits", "wrongUnit",
      "wrongScale", "wrongPlace", "wrongField", "wrongResult", "otherValue", "shiftedDate",
      "alteredQuotation", "nearMiss", "missingSection", "wrongSection", "alteredName",
      "droppedReservation", "unmentioned",
    ],
    of(Computation.self): [
      "sum", "count", "mean", "total", "difference", "share", "change",
    ],
  ]

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
