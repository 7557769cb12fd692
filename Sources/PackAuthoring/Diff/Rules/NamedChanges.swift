import Detection
import PolicyPacks

/// Compares things that have names: those that came, those that went, and those that changed.
struct NamedChanges<Kind, Value: Equatable> {
  var kind: PackChange.Kind
  var origin: (Value) -> Origin?
  /// The way that a new one goes.
  var added: ChangeDirection
  /// The way that one goes that is no longer there.
  var removed: ChangeDirection

  /// What changed, by name.
  ///
  /// - Parameter details: what changed about one that both have.
  func changes(
    from old: [Identifier<Kind>: Value], to new: [Identifier<Kind>: Value],
    _ details: (_ old: Value, _ new: Value) -> [PackChange.Detail]
  ) -> [PackChange] {
    Set(old.keys).union(new.keys).sorted().compactMap { name in
      switch (old[name], new[name]) {
      case (nil, let new?):
        return change(name, new, [PackChange.Detail(words: "added", direction: added)])
      case (let old?, nil):
        var change = change(name, old, [PackChange.Detail(words: "removed", direction: removed)])
        change.isRemoved = true
        return change
      case (let old?, let new?):
        let details = old == new ? [] : details(old, new)
        return details.isEmpty ? nil : change(name, new, details)
      case (nil, nil): return nil
      }
    }
  }

  private func change(
    _ name: Identifier<Kind>, _ value: Value, _ details: [PackChange.Detail]
  ) -> PackChange {
    PackChange(
      kind: kind, name: name.description, details: details, origin: origin(value))
  }
}
