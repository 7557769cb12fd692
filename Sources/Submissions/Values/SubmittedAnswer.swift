public import Detection
public import Foundation
public import PolicyPacks

/// One answer of a batch, as somebody handed it in: whose it is, what to, and where it stands.
public struct SubmittedAnswer: Sendable, Hashable {
  /// What an answer is written as.
  public enum Form: String, Sendable, Hashable {
    /// The text of the answer itself: `.txt` or `.md`.
    case text
    /// The answer as JSON, for every kind of exercise; see ``ResponseReader``.
    case json
    /// A cell of a table: JSON where one does not answer with a text.
    case cell
  }

  /// What it holds.
  public enum Content: Sendable, Hashable {
    /// A file that is read when its turn comes, so that a batch takes no more memory than a part of it.
    case file(path: String)
    /// A text that was read already.
    case text(String)
  }

  /// Where it stands.
  public var place: SubmissionPlace
  /// Whose it is.
  public var learner: PersonID
  /// The exercise as it is named beside the answer; `nil` where nothing names it.
  public var exercise: String?
  /// The number of the variant, where the answer says it.
  public var seed: UInt64?
  /// When it was handed in, where the answer says it.
  public var submitted: Date?
  /// How it is written.
  public var form: Form
  /// What it holds.
  public var content: Content

  /// An answer.
  public init(
    place: SubmissionPlace, learner: PersonID, exercise: String? = nil, seed: UInt64? = nil,
    submitted: Date? = nil, form: Form, content: Content
  ) {
    self.place = place
    self.learner = learner
    self.exercise = exercise
    self.seed = seed
    self.submitted = submitted
    self.form = form
    self.content = content
  }
}

/// People's words appear in no log by accident.
extension SubmittedAnswer: CustomStringConvertible, CustomReflectable {
  /// Where it stands.
  public var description: String { place.description }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
