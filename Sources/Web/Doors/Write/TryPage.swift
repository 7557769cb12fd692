import Diagnostics
import PackAuthoring
import PolicyPacks

/// The page on which a change of one file is written and tried.
struct TryPage {
  var path, address: String
  /// What the file says, or what it is to say.
  var text: String
  /// Why nothing could be tried.
  var problem: String?
  var result: TryResult?
}

/// What a change would do.
struct TryResult {
  struct Change {
    var tone, shape, label, title: String
    var details: [String]
    var place: String?
  }
  struct Tests {
    var summary: String
    var failures: [ProblemMark]
  }
  struct Patch { var text: String }

  /// Whether the changed pack could be used.
  var isUsable: Bool
  var headline: String
  /// What is wrong with the changed pack and was not with the one on the disk.
  var fresh: [ProblemMark]
  var hasFresh: Bool
  /// How many problems are the same as before, and how many are gone.
  var rest: String?
  var tests: Tests?
  /// Whether rules that plugins find, or signatures, are left out of account.
  var leavesOutPlugins, leavesOutSignatures: Bool
  var comparesRules: Bool
  var changes: [Change]
  var hasChanges: Bool
  /// The version step that the change asks for.
  var advice: String?
  var corpus: TryCorpus?
  var patch: Patch?

  init(_ trial: PackTrial, before: PackReading, _ say: WriteWords) {
    let problems = ProblemChange(
      from: before.check.diagnostics, before.names, to: trial.check.diagnostics, trial.names)
    let isUsable = trial.check.loaded.pack != nil
    self.isUsable = isUsable
    fresh = problems.fresh.map { ProblemMark($0, trial.names, say) }
    hasFresh = !fresh.isEmpty
    rest = TryResult.rest(problems, say)
    tests = trial.tests.map { run in
      let failures = run.tests.diagnostics
      return Tests(
        summary: TestsPage.summary(run, say),
        failures: failures.map { ProblemMark($0, trial.names, say) })
    }
    (leavesOutPlugins, leavesOutSignatures) = (trial.hasPlugins, trial.ignoresSignatures)
    comparesRules = trial.diff != nil
    changes = (trial.diff?.rules.changes ?? []).map { Change($0, before.names, say) }
    hasChanges = !changes.isEmpty
    advice = trial.diff.flatMap(\.advice).flatMap { TryResult.advice($0, say) }
    corpus = trial.diff?.corpus.flatMap { tally in
      trial.corpus.map { TryCorpus(tally, $0, say) }
    }
    patch = trial.patch.text.isEmpty ? nil : Patch(text: trial.patch.text)
    headline = say(
      patch == nil
        ? "writeTrySame"
        : !isUsable ? "writeTryBroken" : fresh.isEmpty ? "writeTryFine" : "writeTryMarks")
  }

  private static func rest(_ problems: ProblemChange, _ say: WriteWords) -> String? {
    let parts = [
      problems.same == 0 ? nil : say("writeProblemsSame", count: problems.same),
      problems.gone == 0 ? nil : say("writeProblemsGone", count: problems.gone),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func advice(_ advice: VersionAdvice, _ say: WriteWords) -> String? {
    guard advice.implied != .unchanged else { return nil }
    return say(
      advice.isTooSmall ? "writeVersionTooSmall" : "writeVersionFine",
      ["version": "\(advice.new)", "least": advice.least])
  }
}

extension TryResult.Change {
  fileprivate init(_ change: PackChange, _ names: PackFileNames, _ say: WriteWords) {
    let look =
      switch change.direction {
      case .looser: ("block", "looser")
      case .stricter: ("warn", "stricter")
      case .unclear: ("approval", "note")
      case .added: ("note", "added")
      case .words: ("quiet", "words")
      }
    (tone, shape) = look
    label = say("writeDirection-\(change.direction.rawValue)")
    title = change.title
    details = change.details.map(\.words)
    place = change.origin.map { names.shortened($0.description) }
  }
}

/// Which problems a change brings, and which it takes away; lines may move, so these do not count.
struct ProblemChange {
  private struct Key: Hashable { var id, file, message: String }
  let fresh: [Diagnostic]
  let same: Int
  let gone: Int

  init(
    from old: [Diagnostic], _ oldNames: PackFileNames, to new: [Diagnostic],
    _ newNames: PackFileNames
  ) {
    func key(_ diagnostic: Diagnostic, _ names: PackFileNames) -> Key {
      Key(
        id: diagnostic.id.description,
        file: names.short(diagnostic.location?.text.name ?? ""),
        message: names.shortened(diagnostic.message))
    }
    var left = Dictionary(grouping: old) { key($0, oldNames) }.mapValues(\.count)
    var (fresh, same) = ([Diagnostic](), 0)
    for problem in new {
      let key = key(problem, newNames)
      if let count = left[key], count > 0 {
        left[key] = count - 1
        same += 1
      } else {
        fresh.append(problem)
      }
    }
    (self.fresh, self.same, gone) = (fresh, same, left.values.reduce(0, +))
  }
}
