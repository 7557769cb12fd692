/// A figure that exists only where enough people and cases stand behind it.
///
/// Below the floor the figure is not computed, so nothing that holds this value can read it, print it or
/// encode it. Only this target can make one with a figure in it, from the crowd that it is about.
///
/// ```swift
/// switch share.state {
/// case .told(let share, let basis): …   // "64 % (48 to 78 %), 12 people, 37 answers"
/// case .hidden(.tooFewPeople(let count)): …   // "too few to show: 5 of 8 people"
/// …
/// }
/// ```
public struct Floored<Value: Sendable>: Sendable {
  /// How many stand behind a figure that is told.
  public struct Basis: Sendable, Hashable {
    /// How many different people.
    public let people: Int
    /// How many cases.
    public let cases: Int
  }

  /// The figure, or why there is none.
  public enum State: Sendable {
    /// The figure, and how many stand behind it.
    case told(Value, Basis)
    /// There is none.
    case hidden(Hidden)
  }

  /// The figure, or why there is none.
  public let state: State

  /// - Parameters:
  ///   - crowd: who and how much stands behind the figure.
  ///   - isSafe: whether nothing of a smaller group follows from it beside all else that is told.
  ///   - value: computes the figure; called only where it may be told.
  init(of crowd: Crowd, isSafe: Bool = true, _ value: () -> Value?) {
    if let shortfall = crowd.shortfall {
      state = .hidden(shortfall)
    } else if isSafe, let value = value() {
      let basis = Basis(people: crowd.people.count, cases: crowd.cases)
      state = .told(value, basis)
    } else {
      state = .hidden(.tellsOfOthers)
    }
  }

  /// The figure; `nil` where there is none.
  public var value: Value? { if case .told(let value, _) = state { value } else { nil } }
  /// How many stand behind the figure; `nil` where there is none.
  public var basis: Basis? { if case .told(_, let basis) = state { basis } else { nil } }
  /// Why there is no figure; `nil` where there is one.
  public var hidden: Hidden? { if case .hidden(let hidden) = state { hidden } else { nil } }
}
