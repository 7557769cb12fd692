extension CorpusTally {
  /// Adds what came of the texts that follow.
  ///
  /// - Parameter limit: how many examples are kept of each kind.
  mutating func append(_ next: CorpusTally, limit: Int) {
    texts = texts + next.texts
    checks += next.checks
    looserChecks += next.looserChecks
    stricterChecks += next.stricterChecks
    otherReasons += next.otherReasons
    looser = looser + next.looser
    stricter = stricter + next.stricter
    rules.merge(next.rules) { $0 + $1 }
    groups.merge(next.groups) { $0.followed(by: $1, limit: limit) }
    passing.append(next.passing, limit: limit)
    stopped.append(next.stopped, limit: limit)
    unreadCount += next.unreadCount
    unread = next.unread
  }
}

extension CorpusTally.Group {
  fileprivate func followed(by next: CorpusTally.Group, limit: Int) -> CorpusTally.Group {
    CorpusTally.Group(
      checks: checks + next.checks,
      examples: examples + next.examples.prefix(limit - examples.count))
  }
}

extension CorpusTally.Mismatch {
  fileprivate mutating func append(_ next: CorpusTally.Mismatch, limit: Int) {
    texts += next.texts
    isNew += next.isNew
    examples += next.examples.prefix(limit - examples.count)
  }
}
