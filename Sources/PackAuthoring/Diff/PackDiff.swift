public import Diagnostics
public import ExactMatch
public import Foundation
public import PolicyPacks

/// What a new version of a pack changes: its rules, what becomes of a corpus, and the version step that
/// this asks for.
public struct PackDiff: Sendable {
  /// The pack as it was.
  public let old: PolicyPack
  /// The pack as it is to be.
  public let new: PolicyPack
  /// What changed without a text.
  public private(set) var rules: RuleComparison
  /// What became of a corpus, if there was one.
  public var corpus: CorpusTally? {
    didSet { advice = VersionAdvice(from: old, to: new, rules, corpus) }
  }
  /// The version step; `nil` if the packs have different names.
  public private(set) var advice: VersionAdvice?
  private let places: PackPlaces

  /// Compares two packs.
  ///
  /// - Parameters:
  ///   - keys: where the keys of their datasets are.
  ///   - moment: when; exceptions that are over change nothing.
  ///   - examples: whether examples beside the old pack's detectors are tried under the new ones.
  /// - Returns: `nil` if a pack has errors.
  public init?(
    from old: LoadedPack, to new: LoadedPack, keys: DatasetKeys = .ofAccount, at moment: Date
  ) {
    guard let before = old.pack, let after = new.pack else { return nil }
    (self.old, self.new) = (before, after)
    places = PackPlaces(new.document)
    rules = RuleComparison(from: before, to: after, on: after.day(of: moment))
    let examples = ExampleChanges(
      old: old, new: after, datasets: after.openDatasets(keys: keys))
    rules.changes = rules.changes.map { [places] change in
      var change = examples.added(to: change)
      change.origin = change.origin ?? places.origin(of: change)
      return change
    }
    advice = VersionAdvice(from: before, to: after, rules, nil)
  }

  /// The same, with places of the old pack called as people know them.
  ///
  /// - Parameters:
  ///   - folder: where the old pack's files were read from.
  ///   - name: what to say instead.
  public func calling(_ folder: String, _ name: String) -> PackDiff {
    var diff = self
    diff.rules.changes = rules.changes.map { change in
      var change = change
      if let origin = change.origin, origin.file.hasPrefix(folder) {
        change.origin?.file = name + origin.file.dropFirst(folder.count)
      }
      return change
    }
    return diff
  }

  /// Whether anything that was stopped may be let through.
  public var isLooser: Bool {
    !rules.changes(.looser).isEmpty || (corpus?.looserChecks ?? 0) > 0
      || (corpus?.passing.isNew ?? 0) > 0
  }

  /// Whether anything changed.
  public var isChange: Bool {
    !rules.changes.isEmpty || old.rulesDigest != new.rulesDigest
      || corpus.map { $0.looserChecks + $0.stricterChecks > 0 } ?? false
  }
}

extension PackDiff {
  /// The warning that the author's version step is smaller than the change asks for.
  public var versionWarning: Diagnostic? {
    guard let advice, advice.isTooSmall else { return nil }
    let written =
      advice.written.map { $0 == .unchanged ? "no step" : "a \($0.name) step" } ?? "a step back"
    let place = places.value("pack", "version")
    return Diagnostic(
      "version-step", .warning,
      "\(advice.old) to \(advice.new) is \(written), and this change asks for a \(advice.implied.name) one",
      at: place, notes: ["because \(advice.reason)", "write version: \(advice.least)"])
  }

  /// What changed, as diagnostics beside the lines of the new pack, for services that show them there.
  public var diagnostics: [Diagnostic] {
    let changes = rules.changes.filter { $0.direction != .words }.map { change in
      Diagnostic(
        DiagnosticID("rule-\(change.direction.rawValue)"),
        change.direction == .looser ? .warning : .note,
        "\(change.title) is \(change.direction.phrase)",
        at: change.isRemoved ? nil : change.origin.flatMap(places.location),
        notes: change.details.map(\.words) + [change.origin.map { "at \($0)" }].compactMap { $0 })
    }
    return changes + corpusDiagnostics + [versionWarning].compactMap { $0 }
  }

  private var corpusDiagnostics: [Diagnostic] {
    guard let corpus else { return [] }
    return [
      ("should-stop-passes", corpus.passing, "should-stop", "passes"),
      ("should-allow-stopped", corpus.stopped, "should-allow", "is stopped"),
    ].filter { $0.1.texts > 0 }.map { id, mismatch, label, what in
      Diagnostic(
        DiagnosticID(id), .warning,
        "a \(label) text \(what) under the new pack (\(mismatch.texts) in all, \(mismatch.isNew) newly)",
        notes: mismatch.examples.map { "\($0.place): \($0.line)" })
    }
  }
}

extension PackChange {
  /// The kind and the name.
  public var title: String { kind == .cell ? name : "\(kind.rawValue) \(name)" }
}

extension ChangeDirection {
  /// The direction in a sentence.
  var phrase: String {
    switch self {
    case .words: "changed in words only"
    case .added: "new"
    case .stricter: "stricter"
    case .unclear: "changed; a corpus tells which way"
    case .looser: "looser"
    }
  }
}

extension PackPlaces {
  /// Where a change stands that has no place of its own.
  fileprivate func origin(of change: PackChange) -> Origin? {
    switch change.kind {
    case .header: origin("pack", change.name)
    case .firm: origin("firm", change.name)
    case .translation: origin("translations", change.name)
    case .boundary: origin("boundaries", change.name)
    case .cell, .detector, .dataClass, .tool, .draft, .format, .workflow, .combination, .exception:
      nil
    }
  }
}
