public import Diagnostics

/// A kind of problem that the check of a pack can report, documented.
///
/// Its examples are real packs: a test loads both, so that a code that is never given, or that its
/// own advice does not cure, cannot stand in the catalogue.
public struct PackCode: Sendable {
  /// The name, as it stands behind `error` or `warning`: `unknown-key`.
  public var id: DiagnosticID
  /// How much it matters.
  public var severity: Severity
  /// What it is about.
  public var subject: Subject
  /// What is the matter, in one sentence.
  public var what: String
  /// Why that matters, and what to do.
  public var why: String
  /// A pack that has the problem, with the place marked.
  public var bad: ExamplePack
  /// The pack without it.
  public var good: ExamplePack
  /// More that is worth knowing, such as when the code is not given.
  public var note: String?

  /// A kind of problem.
  public init(
    _ id: DiagnosticID, _ severity: Severity, _ subject: Subject, what: String, why: String,
    bad: ExamplePack, good: ExamplePack, note: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.subject = subject
    self.what = what
    self.why = why
    self.bad = bad
    self.good = good
    self.note = note
  }

  /// What a code is about, in the order of the catalogue.
  public enum Subject: String, Sendable, CaseIterable {
    /// Files, and YAML itself.
    case files = "Files and YAML"
    /// The section `pack`, parents, names.
    case header = "The pack and its parents"
    /// Data classes and combinations of them.
    case classes = "Classes and combinations"
    /// Detectors and their examples.
    case detectors = "Detectors"
    /// PCRE2 patterns.
    case patterns = "Patterns"
    /// What people read.
    case wording = "Wording"
    /// Messages in further languages.
    case translations = "Translations"
    /// Tools, boundaries and their cells.
    case tools = "Tools and boundaries"
    /// Required output formats.
    case formats = "Formats"
    /// Approval workflows.
    case approvals = "Approvals"
    /// Exceptions.
    case exceptions = "Exceptions"
    /// Signatures, trust policies and locks.
    case signatures = "Signatures and locks"
    /// A pack's own tests.
    case tests = "Tests"
    /// Courses and their exercises.
    case courses = "Courses"
  }
}
