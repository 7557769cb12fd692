public import Detection
public import Groundedness
public import PolicyPacks

/// One thing that is checked of an answer.
public struct ExerciseCheck: Sendable, Hashable {
  /// What is checked.
  public enum What: Sendable, Hashable {
    /// The policy says at most this to the text.
    case verdict(Verdict)
    /// None of the rules finds anything in the text.
    case without([RuleID])
    /// Each is in the text; of several, one.
    case keeps([[Template]])
    /// None is in the text.
    case never([Template])
    /// One of the PCRE2 patterns matches in the text.
    case matches([String])
    /// The text has this many words.
    case words(ClosedRange<Int>)
    /// The text is as the format asks.
    case format(FormatID)
    /// Nothing of these kinds is against the sources or not in them.
    case grounded(Set<Claim.Kind>)
    /// What must not go to the tool is marked.
    case leaks
    /// What the task needs is not marked.
    case useful
    /// What is wrong is marked, and nothing else.
    case errors
    /// What is wrong has the right kind.
    case types
    /// The answers are those of the key.
    case answers

    /// The word for it.
    public var name: String {
      switch self {
      case .verdict: "verdict"
      case .without: "without"
      case .keeps: "keeps"
      case .never: "never"
      case .matches: "matches"
      case .words: "words"
      case .format: "format"
      case .grounded: "grounded"
      case .leaks: "leaks"
      case .useful: "useful"
      case .errors: "errors"
      case .types: "types"
      case .answers: "answers"
      }
    }
  }

  /// Its name: the word for what it checks, unless the author gave one.
  public var id: CheckID
  /// What is checked.
  public var what: What
  /// How much it counts beside the others.
  public var weight: Int
  /// The credit from which it passes, in percent.
  public var needPercent: Int
  /// Why it matters.
  public var because: Template?
  /// Hints on it, at most three, each saying more.
  public var hints: [Template]
}
