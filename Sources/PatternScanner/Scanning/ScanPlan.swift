import CScanStages
import PCRE2

/// How a scanner goes about all of its patterns; immutable.
final class ScanPlan: Sendable {
  /// What the tables below are parts of.
  let image: PlanImage
  /// Without entries there are no stages to run.
  let tables: StageTables?
  let paths: PathTable
  let triggers: PlanTable<PlannedTrigger>
  /// The patterns with searches of their own.
  let wholeText: [WholeTextPattern]
  /// How far before a place that the first stage sees a cut can be.
  let overlap: Int

  private let patterns: [ScanPattern]
  private let reachBytes: PlanTable<ByteSet>
  private let reachMost: PlanTable<Int64>
  private let openings: PlanTable<Opening>
  private let confirmations: LazyObjects<Pattern>
  private let tails: LazyObjects<Pattern>
  private let tailEnds: PlanTable<Int64>
  private let tailText: PlanTable<UInt8>
  private let keywords: LazyObjects<FoldedKeywords>

  /// - Parameter patterns: the patterns that the image was made for.
  init(_ image: PlanImage, of patterns: [ScanPattern], build: StageBuild = .best) {
    self.image = image
    self.patterns = patterns
    let facts = image.table(.facts, of: Int64.self)
    paths = PathTable(image)
    triggers = image.table(.triggers)
    overlap = Int(facts[0])
    // A pattern that contradicts itself has a trigger, and no entry for it.
    let hasEntries = image.table(.entries, of: PagedEntry.self).count > 0
    tables = hasEntries ? StageTables(image, most: Int(facts[1]), build: build) : nil
    wholeText = image.table(.wholes, of: PlannedSearch.self).all.map(\.wholeTextPattern)
    reachBytes = image.table(.reachBytes)
    reachMost = image.table(.reachMost)
    openings = image.table(.openings)
    tailEnds = image.table(.tailEnds)
    tailText = image.table(.tails)
    confirmations = LazyObjects(count: patterns.count)
    tails = LazyObjects(count: tailEnds.count)
    keywords = LazyObjects(count: patterns.count)
  }

  /// How far before a cut a match of a pattern may begin.
  func reach(of pattern: Int) -> Reach {
    let most = reachMost[pattern]
    return Reach(bytes: reachBytes[pattern], most: most == .max ? nil : Int(most))
  }

  /// What stands where the matches of a pattern begin.
  func opening(of pattern: Int) -> Opening { openings[pattern] }

  /// The pattern, which PCRE2 tries at each start alone.
  ///
  /// Or else it would look for bytes that a match needs, far behind the few starts that count.
  func confirmation(of pattern: Int) -> PatternReference {
    let object = unsafe confirmations.object(at: pattern) {
      let pattern = patterns[pattern]
      return Pattern(
        deferring: pattern.source, options: pattern.options.union(.withoutStartOptimization))
    }
    return unsafe PatternReference(object)
  }

  /// What matches look like behind the cut of a trigger that asks about it first.
  func tail(_ number: Int) -> PatternReference {
    let object = unsafe tails.object(at: number) {
      let start = number == 0 ? 0 : Int(tailEnds[number - 1])
      let text = (start..<Int(tailEnds[number])).map { tailText[$0] }
      return Pattern(
        deferring: String(decoding: text, as: UTF8.self),
        options: [.anchored, .withoutStartOptimization], matchLimit: Self.tailLimit)
    }
    return unsafe PatternReference(object)
  }

  /// The keywords of a pattern, in small letters; `nil` if it needs none.
  func keywords(of pattern: Int) -> FoldedKeywords? {
    let words = patterns[pattern].keywords
    guard !words.isEmpty, !words.contains("") else { return nil }
    let object = unsafe keywords.object(at: pattern) { FoldedKeywords(words) }
    return unsafe object.takeUnretainedValue()
  }

  /// A tail that needs more steps than this counts as one that may match.
  private static let tailLimit: UInt32 = 2000
}

/// Keywords as texts are searched for them.
final class FoldedKeywords: Sendable {
  let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { $0.utf8.map(\.folded) } }
}
