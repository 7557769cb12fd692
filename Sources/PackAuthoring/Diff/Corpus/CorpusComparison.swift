public import Detection
import Evaluation
public import Foundation
public import PolicyPacks

/// Checks texts under two packs at once, and counts what comes out differently.
///
/// ```swift
/// let comparison = try CorpusComparison(from: old, to: new, options, at: .now)
/// await comparison.add(lines, to: &tally) { line in read(line) }
/// ```
/// Detectors that both packs have run once. Verdicts come from the same assessment that `check` makes, but
/// nothing is put into words, so that a million texts take minutes.
public struct CorpusComparison: Sendable {
  /// What is compared.
  public struct Options: Sendable {
    /// The tools that every text is checked for; empty for the text's own, or else all that both packs
    /// have.
    public var tools: [ToolID]
    /// The task of texts that name none.
    public var task: TaskID?
    /// How many examples are kept of each kind.
    public var limit: Int
    /// How many threads do the work.
    public var threads: Int

    /// What is compared.
    public init(
      tools: [ToolID] = [], task: TaskID? = nil, limit: Int = 3,
      threads: Int = ProcessInfo.processInfo.activeProcessorCount
    ) {
      self.tools = tools
      self.task = task
      self.limit = limit
      self.threads = threads
    }
  }

  let old: Engine
  let new: Engine
  let options: Options
  let detectors: DetectorPair
  let occasions: (old: Occasion, new: Occasion)
  let safeLine: SafeLine
  /// The tools that both packs have.
  let commonTools: [ToolID]

  /// Makes both packs ready.
  ///
  /// - Parameter moment: when; exceptions hold for a while.
  /// - Throws: `DetectorError` if a pattern does not compile, which the loader would have reported.
  public init(
    from old: PolicyPack, to new: PolicyPack, _ options: Options, at moment: Date
  ) throws {
    self.old = Engine(old)
    self.new = Engine(new)
    self.options = options
    var datasets = self.old.datasets
    datasets.add(self.new.datasets)
    detectors = try DetectorPair(
      old.detectors.map(\.detector), new.detectors.map(\.detector), datasets: datasets)
    occasions = (self.old.occasion(at: moment), self.new.occasion(at: moment))
    safeLine = SafeLine(detectors, old.detectors + new.detectors)
    commonTools = Set(old.tools.keys).intersection(new.tools.keys).sorted()
  }

  /// Reads and checks a part of a corpus on all cores, and adds what came of it.
  ///
  /// - Parameters:
  ///   - items: lines or files, in the order of the corpus.
  ///   - tally: what came of the corpus so far; `unread` holds what could not be read of this part.
  ///   - read: makes a text of a line or file.
  public func add<Item: Sendable>(
    _ items: [Item], to tally: inout CorpusTally,
    _ read: @escaping @Sendable (Item) throws(UnreadText) -> CorpusText
  ) async {
    let share = max(1, items.count / (options.threads * 4))
    let starts = Array(stride(from: 0, to: items.count, by: share))
    let known = tally
    let parts = await withTaskGroup(of: (Int, CorpusTally).self) { group in
      for start in starts {
        let part = items[start..<min(start + share, items.count)]
        group.addTask { (start, self.tally(part, after: known, read)) }
      }
      var parts: [Int: CorpusTally] = [:]
      for await (start, part) in group { parts[start] = part }
      return parts
    }
    var unread: [UnreadText] = []
    for part in starts.compactMap({ parts[$0] }) {
      tally.append(part, limit: options.limit)
      unread += part.unread
    }
    tally.unread = unread
  }

  /// - Parameter known: what came of the parts before: where it has enough examples, no more are made.
  private func tally<Item>(
    _ items: ArraySlice<Item>, after known: CorpusTally,
    _ read: (Item) throws(UnreadText) -> CorpusText
  ) -> CorpusTally {
    var run = CorpusRun(self, after: known)
    for item in items {
      do throws(UnreadText) {
        run.add(try read(item))
      } catch {
        run.tally.unread.append(error)
        run.tally.unreadCount += 1
      }
    }
    return run.tally
  }
}
