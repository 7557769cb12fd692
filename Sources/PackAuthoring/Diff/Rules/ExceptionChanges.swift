import Detection
import PolicyPacks

/// What changed about exceptions; one whose last day is over changes nothing.
struct ExceptionChanges {
  let old: PolicyPack
  let new: PolicyPack
  let day: CalendarDay

  func changes() -> [PackChange] {
    let (before, after) = (old.exceptionsByName, new.exceptionsByName)
    return NamedChanges<PolicyException, PolicyException>(
      kind: .exception, origin: \.origin, added: .looser, removed: .stricter
    ).changes(from: before, to: after, details).map { change in
      let exceptions = [before, after].compactMap { $0[ExceptionID(change.name)] }
      guard exceptions.allSatisfy({ $0.until < day }) else { return change }
      var change = change
      change.details = change.details.map {
        PackChange.Detail(words: "\($0.words), and it is over", direction: .words)
      }
      return change
    }
  }

  private func details(_ old: PolicyException, _ new: PolicyException) -> [PackChange.Detail] {
    var list = DetailList()
    list.compare(
      "verdict", old.verdict, new.verdict, .between(old.verdict, new.verdict), \.name)
    list.compare(
      "rules", old.rules.map(\.description), new.rules.map(\.description), moreIs: .looser)
    compareScope(
      "groups", old.groups.map(\.description), new.groups.map(\.description), &list)
    compareScope("tools", old.tools.map(\.description), new.tools.map(\.description), &list)
    compareScope("tasks", old.tasks.map(\.description), new.tasks.map(\.description), &list)
    if old.standing.isUnsigned != new.standing.isUnsigned {
      list.add(
        new.standing.isUnsigned ? "no signature that counts" : "signed by its approver",
        new.standing.isUnsigned ? .stricter : .looser)
    }
    list.compare("from", old.from, new.from, moreIs: .stricter)
    list.compare("until", old.until, new.until, moreIs: .looser)
    for (name, before, after) in [
      ("reason", old.reason, new.reason), ("ticket", old.ticket ?? "", new.ticket ?? ""),
      ("owner", old.owner, new.owner), ("approvedBy", old.approvedBy, new.approvedBy),
    ] {
      list.compare(name, before, after, .words) { $0 }
    }
    return list.details
  }

  /// An empty list is for all.
  private func compareScope(
    _ name: String, _ old: [String], _ new: [String], _ list: inout DetailList
  ) {
    guard old.isEmpty == new.isEmpty else {
      return list.compare(name, old, new, new.isEmpty ? .looser : .stricter) {
        $0.isEmpty ? "all" : $0.sorted().listed
      }
    }
    list.compare(name, old, new, moreIs: .looser)
  }
}

extension PolicyException.Standing {
  fileprivate var isUnsigned: Bool {
    if case .unsigned = self { true } else { false }
  }
}

extension PolicyPack {
  fileprivate var exceptionsByName: [ExceptionID: PolicyException] {
    Dictionary(exceptions.map { ($0.id, $0) }) { first, _ in first }
  }
}
