public import Foundation
public import PolicyPacks

/// What a change of one file would do to a pack: its problems, its tests, its rules, and a corpus.
///
/// Nothing is written to the pack's folder, and no plugin is asked: a change may name another one.
///
/// ```swift
/// var trial = try PackTrial(of: files, saying: text, in: "tools.yaml", at: .now)
/// await trial.compare(corpus) { ContinuousClock.now < deadline }
/// ```
public struct PackTrial: Sendable {
  /// The changed pack, checked.
  public let check: PackCheck
  /// What to call its files.
  public let names: PackFileNames
  /// What became of its examples and tests; `nil` if it has errors.
  public let tests: PackTestRun?
  /// What the change means for the rules; `nil` if either pack has errors.
  public private(set) var diff: PackDiff?
  /// The change, line by line.
  public let patch: UnifiedDiff
  /// How much of a corpus was looked at; `nil` where there is none or nothing to compare.
  public private(set) var corpus: CorpusProgress?
  /// Whether signatures were left out of account, as they cannot be there yet.
  public let ignoresSignatures: Bool
  /// Whether the pack has rules that plugins find, which count on neither side.
  public var hasPlugins: Bool { tests != nil && check.loaded.pack?.pluginUses.isEmpty == false }

  /// How much of a corpus was looked at.
  public struct CorpusProgress: Sendable, Hashable {
    /// Files that were looked at.
    public var files: Int
    /// Files that there are.
    public var of: Int
  }

  /// Tries a change.
  ///
  /// - Parameters:
  ///   - files: the pack's files.
  ///   - text: what one of them is to say.
  ///   - path: which one.
  ///   - trust: where the trust policy is.
  ///   - moment: now.
  /// - Throws: `PackTrialError` if it cannot be tried.
  public init(
    of files: AuthoredFiles, saying text: String, in path: String,
    under trust: TrustSource = .besidePack, at moment: Date
  ) throws {
    guard text.utf8.count <= AuthoredFiles.longestFile else {
      throw PackTrialError(
        "a file of more than \(AuthoredFiles.longestFile >> 10) KiB is not tried here; in a terminal there is: "
          + "dryrun pack diff")
    }
    guard let before = files.text(of: path) else {
      throw PackTrialError("there is no such file in the pack, or it is no text")
    }
    // Editors of browsers write one kind of line end; the file keeps its own.
    let text = before.contains("\r\n") ? text.replacing("\n", with: "\r\n") : text
    // A change cannot be signed yet; what a signed pack would be is what counts.
    let asksSignature = trust.policy(forPackAt: files.place).policy?.packs == .signed
    let trust = asksSignature ? .nothing : trust
    let (check, names, tests, diff) = try TrialFolder.with(files, saying: text, in: path) { copy in
      let loaded = PackLoader(trust: trust, at: moment).load(at: copy.pack)
      let old = PackLoader(trust: trust, at: moment).load(at: files.place)
      return (
        PackCheck(loaded, at: copy.pack, on: moment), PackFileNames(packAt: copy.pack),
        PackTester(loaded)?.run(at: moment),
        PackDiff(from: old, to: loaded, at: moment)?.calling(copy.root + "/", "")
      )
    }
    (self.check, self.names, self.tests, self.diff) = (check, names, tests, diff)
    patch = UnifiedDiff(of: path, from: before, to: text)
    ignoresSignatures = asksSignature
  }

  /// Looks at what becomes of a corpus, as long as there is time.
  ///
  /// - Parameters:
  ///   - folder: the corpus.
  ///   - moment: when; exceptions hold for a while.
  ///   - hasTime: asked before each part.
  public mutating func compare(
    _ folder: CorpusFolder, at moment: Date, while hasTime: () -> Bool
  ) async throws {
    guard let diff else { return }
    let comparison = try CorpusComparison(
      from: diff.old, to: diff.new, CorpusComparison.Options(limit: 12), at: moment)
    var (tally, progress) = (CorpusTally(), CorpusProgress(files: 0, of: folder.files.count))
    for batch in folder.batches {
      guard hasTime() else { break }
      await comparison.add(batch.flatMap(folder.items), to: &tally) {
        item throws(UnreadText) in try item.text()
      }
      progress.files += batch.count
    }
    self.diff?.corpus = tally
    corpus = progress
  }
}
