import Detection
import PolicyPacks

/// A comparison of two packs as JSON, for machines.
public struct DiffJSON: Encodable {
  private var format = 1
  private var old, new: Pack
  private var changes: [Change]
  private var corpus: Corpus?
  private var version: Version?

  /// The JSON of a comparison.
  public init(_ diff: PackDiff) {
    old = Pack(diff.old)
    new = Pack(diff.new)
    changes = diff.rules.changes.map(Change.init)
    corpus = diff.corpus.map(Corpus.init)
    version = diff.advice.map(Version.init)
  }

  private struct Pack: Encodable {
    var id, version, rulesDigest: String
    init(_ pack: PolicyPack) {
      (id, version) = (pack.id.description, pack.version.description)
      rulesDigest = pack.rulesDigest
    }
  }

  private struct Change: Encodable {
    var kind, name, direction: String
    var details: [Detail]
    var place: String?
    var isRemoved: Bool
    struct Detail: Encodable { var words, direction: String }

    init(_ change: PackChange) {
      (kind, name) = (change.kind.rawValue, change.name)
      direction = change.direction.rawValue
      details = change.details.map {
        Detail(words: $0.words, direction: $0.direction.rawValue)
      }
      place = change.origin?.description
      isRemoved = change.isRemoved
    }
  }

  private struct Version: Encodable {
    var written, implied, reason, least: String
    var isTooSmall: Bool

    init(_ advice: VersionAdvice) {
      written = advice.written?.name ?? "back"
      (implied, reason, least) = (advice.implied.name, advice.reason, advice.least)
      isTooSmall = advice.isTooSmall
    }
  }

  private struct Count: Encodable {
    var all, shouldStop, shouldAllow, unlabelled: Int
    init(_ count: CorpusTally.Count) {
      all = count.all
      (shouldStop, shouldAllow, unlabelled) = (
        count.shouldStop, count.shouldAllow, count.unlabelled
      )
    }
  }

  private struct Example: Encodable {
    var place, line: String
    init(_ example: CorpusTally.Example) { (place, line) = (example.place, example.line) }
  }

  private struct Mismatch: Encodable {
    var texts, isNew: Int
    var examples: [Example]
    init(_ mismatch: CorpusTally.Mismatch) {
      (texts, isNew) = (mismatch.texts, mismatch.isNew)
      examples = mismatch.examples.map(Example.init)
    }
  }

  private struct Corpus: Encodable {
    var texts, looser, stricter: Count
    var checks, looserChecks, stricterChecks, sameChecks, otherReasons, unread: Int
    var rules: [RuleEntry]
    var shouldStopPasses, shouldAllowStopped: Mismatch

    init(_ tally: CorpusTally) {
      (texts, looser, stricter) = (
        Count(tally.texts), Count(tally.looser), Count(tally.stricter)
      )
      (checks, looserChecks) = (tally.checks, tally.looserChecks)
      (stricterChecks, sameChecks) = (tally.stricterChecks, tally.sameChecks)
      otherReasons = tally.otherReasons
      unread = tally.unreadCount
      rules = tally.rules.sorted {
        ($0.key.direction.rawValue, $0.key.rule) < ($1.key.direction.rawValue, $1.key.rule)
      }.map { RuleEntry($0.key, $0.value, tally.cells(of: $0.key)) }
      (shouldStopPasses, shouldAllowStopped) = (Mismatch(tally.passing), Mismatch(tally.stopped))
    }
  }

  private struct RuleEntry: Encodable {
    var rule, direction: String
    var texts: Count
    var cells: [CellEntry]

    init(
      _ rule: ChangedRule, _ count: CorpusTally.Count, _ cells: [(ChangedCell, CorpusTally.Group)]
    ) {
      (self.rule, direction) = (rule.rule.description, rule.direction.rawValue)
      texts = Count(count)
      self.cells = cells.map { CellEntry($0.0, $0.1) }
    }
  }

  private struct CellEntry: Encodable {
    var tool, dataClass: String?
    var old, new: String
    var checks: Count
    var examples: [Example]
    enum CodingKeys: String, CodingKey {
      case tool, old, new, checks, examples
      case dataClass = "class"
    }

    init(_ cell: ChangedCell, _ group: CorpusTally.Group) {
      (tool, dataClass) = (cell.tool?.description, cell.dataClass?.description)
      (old, new) = (cell.old.name, cell.new.name)
      checks = Count(group.checks)
      examples = group.examples.map(Example.init)
    }
  }
}
