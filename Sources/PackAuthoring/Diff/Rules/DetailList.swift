import PolicyPacks

/// Collects what changed about one thing, part by part.
struct DetailList {
  private(set) var details: [PackChange.Detail] = []

  mutating func add(_ words: String, _ direction: ChangeDirection) {
    details.append(PackChange.Detail(words: words, direction: direction))
  }

  /// Adds a part if it changed, with both values.
  mutating func compare<Value: Equatable>(
    _ name: String, _ old: Value, _ new: Value, _ direction: ChangeDirection,
    _ words: (Value) -> String
  ) {
    guard old != new else { return }
    add("\(name): \(words(old).shortened) → \(words(new).shortened)", direction)
  }

  /// Adds a part that is long, and of which it is enough that it changed.
  mutating func compare<Value: Equatable>(
    _ name: String, _ old: Value, _ new: Value, _ direction: ChangeDirection
  ) {
    if old != new { add("\(name) changed", direction) }
  }

  /// Adds a number if it changed.
  mutating func compare<Value: Comparable>(
    _ name: String, _ old: Value?, _ new: Value?, moreIs direction: ChangeDirection
  ) {
    guard old != new else { return }
    let isMore = old.map { old in new.map { $0 > old } ?? false } ?? true
    add(
      "\(name): \(old.map { "\($0)" } ?? "none") → \(new.map { "\($0)" } ?? "none")",
      isMore ? direction : direction.opposite)
  }

  /// Adds what a list gained and lost.
  ///
  /// - Parameter direction: the way that more of it goes.
  mutating func compare(
    _ name: String, _ old: some Sequence<String>, _ new: some Sequence<String>,
    moreIs direction: ChangeDirection
  ) {
    let (gained, lost) = (Set(new).subtracting(old), Set(old).subtracting(new))
    guard !gained.isEmpty || !lost.isEmpty else { return }
    let words = [(gained, "+"), (lost, "−")].filter { !$0.0.isEmpty }.map { parts, sign in
      "\(sign) \(parts.sorted().map(\.shortened).listed)"
    }
    let isBoth = !gained.isEmpty && !lost.isEmpty
    let both: ChangeDirection = direction == .words ? .words : .unclear
    add(
      "\(name): \(words.joined(separator: ", "))",
      isBoth ? both : lost.isEmpty ? direction : direction.opposite)
  }
}

extension ChangeDirection {
  /// The way that less goes, where more goes this way.
  var opposite: ChangeDirection {
    switch self {
    case .looser: .stricter
    case .stricter: .looser
    case .words, .added, .unclear: self
    }
  }
}

extension String {
  /// As much as fits into a line with others.
  var shortened: String { count > 60 ? prefix(57) + "…" : self }
}

extension [String] {
  /// The first few, and how many more there are.
  var listed: String { listed(atMost: 6) }

  /// The first ones, and how many more there are.
  func listed(atMost most: Int) -> String {
    let rest = count - most
    return rest > 0
      ? prefix(most).joined(separator: ", ") + " and \(rest) more" : joined(separator: ", ")
  }
}
