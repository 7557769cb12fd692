public import Detection
public import Foundation
public import PolicyPacks

/// What an attempt waits for people for.
public enum Round: String, Sendable, Hashable, Codable, CaseIterable {
  /// Somebody is to judge or to answer.
  case grading
  /// A second person judges without knowing the first one's grade.
  case second
  /// A third one decides where two were far apart.
  case third
  /// Somebody else looks at a grade that the learner holds for wrong.
  case appeal
}

/// Why an attempt waits for people.
public enum RoundReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The learner asked.
  case asked
  /// No check can say whether the answer is right.
  case needsMentor = "needs-mentor"
  /// A second look that was drawn by lot.
  case sampled
  /// The grade is within a point of the line.
  case borderline
  /// A person's grade stands against that of the engine.
  case overridden
  /// Two people were far apart.
  case disagreement
  /// The learner holds the grade for wrong.
  case appealed
}

/// Something that happened to an attempt among people, as it is stored.
public struct CaseEvent: Sendable, Hashable, Codable {
  /// When, in whole milliseconds.
  public let at: Date
  /// Who did it; `nil` where it follows by rule.
  public let by: PersonID?
  /// What they did.
  public let act: CaseAct
  /// Which of the attempt's answers a grader had before them, from 0; `nil` where that does not matter.
  public let submission: Int?
  /// A grader's signature over `signedBytes(in:)`, as `ssh-keygen -Y sign` writes it.
  public var signature: String?

  /// Something that happened; what is below a millisecond is dropped.
  public init(
    at: Date, by: PersonID?, _ act: CaseAct, submission: Int? = nil, signature: String? = nil
  ) {
    self.at = Date(timeIntervalSince1970: (at.timeIntervalSince1970 * 1000).rounded(.down) / 1000)
    self.by = by
    self.act = act
    self.submission = act.assessment?.submission ?? submission
    self.signature = signature
  }
}

/// What somebody does about an attempt.
public enum CaseAct: Sendable, Hashable, Codable {
  /// It waits for people from now on; the text is what the learner asks or objects.
  case opened(Round, RoundReason, due: Date, text: String)
  /// The learner takes back what they asked.
  case withdrawn
  /// A grader takes it, until then.
  case claimed(until: Date)
  /// A grader gives it back unread; it keeps its place.
  case returned
  /// A grader judges.
  case graded(Assessment)
  /// A grader answers what was asked, and leaves the grade as it is.
  case answered(String)
  /// A grader sets a grade beside the one that counts.
  case overridden(Assessment, OverrideReason)
  /// After an appeal the grade stays, and why.
  case upheld(String)
  /// After an appeal the grade is another.
  case changed(Assessment)
  /// A grader looked whose it is, and why.
  case unblinded(String)
  /// The learner saw what came back.
  case seen
}

extension CaseAct {
  /// The kind of act, such as `graded`.
  public var name: String {
    switch self {
    case .opened: "opened"
    case .withdrawn: "withdrawn"
    case .claimed: "claimed"
    case .returned: "returned"
    case .graded: "graded"
    case .answered: "answered"
    case .overridden: "overridden"
    case .upheld: "upheld"
    case .changed: "changed"
    case .unblinded: "unblinded"
    case .seen: "seen"
    }
  }

  /// The judgement in it.
  public var assessment: Assessment? {
    switch self {
    case .graded(let assessment), .overridden(let assessment, _), .changed(let assessment):
      assessment
    default: nil
    }
  }

  /// Whether it decides something about somebody else, so that it has to be signed.
  public var isDecision: Bool {
    switch self {
    case .graded, .answered, .overridden, .upheld, .changed, .unblinded: true
    case .opened, .withdrawn, .claimed, .returned, .seen: false
    }
  }
}

/// People's words appear in no log by accident.
extension CaseEvent: CustomStringConvertible, CustomReflectable {
  /// Who did what.
  public var description: String { "\(act.name) by \(by.map(\.description) ?? "rule")" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// People's words appear in no log by accident.
extension CaseAct: CustomStringConvertible, CustomReflectable {
  /// The kind of act.
  public var description: String { name }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
