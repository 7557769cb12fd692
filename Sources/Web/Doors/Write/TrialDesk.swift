import Foundation
import PackAuthoring
import PolicyPacks

/// Tries changes of packs: one at a time for each person, and within a time.
actor TrialDesk {
  /// The person's last change is still being tried.
  struct Busy: Error {}

  private let threads = WorkThreads()
  private var trying: Set<PersonID> = []
  /// A corpus is looked at no longer than this.
  private static let patience = Duration.seconds(10)

  /// Tries a change.
  ///
  /// - Throws: `PackTrialError`, or `Busy`.
  func trial(
    of files: AuthoredFiles, saying text: String, in path: String, pack: ServedPack,
    by person: PersonID
  ) async throws -> PackTrial {
    guard trying.insert(person).inserted else { throw Busy() }
    defer { trying.remove(person) }
    let (trust, now) = (pack.trust, Date.now)
    let deadline = ContinuousClock.now + Self.patience
    var trial = try await threads.run {
      try PackTrial(of: files, saying: text, in: path, under: trust, at: now)
    }
    if files.isFolder, let corpus = CorpusFolder(at: "\(files.place)/corpus") {
      try await trial.compare(corpus, at: now) { ContinuousClock.now < deadline }
    }
    return trial
  }
}
