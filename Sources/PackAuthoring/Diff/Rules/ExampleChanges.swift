import Detection
import PolicyPacks

/// What the new detectors make of the examples that stood beside the old ones: texts that tell which way
/// a changed pattern goes.
struct ExampleChanges {
  let old: LoadedPack
  let new: PolicyPack
  /// The new pack's datasets, opened.
  let datasets: OpenDatasets

  /// The change, with what its examples tell.
  func added(to change: PackChange) -> PackChange {
    guard change.kind == .detector, !change.isRemoved, change.direction > .words,
      let examples = old.examples[RuleID(change.name)],
      let rule = new.detectors.first(where: { $0.detector.id.description == change.name }),
      // The loader has compiled it already.
      let detectors = try? DetectorSet([rule.detector], datasets: datasets),
      detectors.canBeSearched
    else { return change }
    let lost = examples.match.count { example in
      let found = detectors.detect(in: Array(example.text.utf8)).findings.map(\.range)
      return !Set(example.spans).isSubset(of: found)
    }
    let gained = examples.noMatch.count { example in
      !detectors.detect(in: Array(example.text.utf8)).findings.isEmpty
    }
    var change = change
    if lost > 0 {
      let words = "no longer finds \(lost) of the \(examples.match.count) old matching examples"
      change.details.append(PackChange.Detail(words: words, direction: .looser))
    }
    if gained > 0 {
      let words =
        "finds \(gained) of the \(examples.noMatch.count) old examples that were not to match"
      change.details.append(PackChange.Detail(words: words, direction: .stricter))
    }
    return change
  }
}
