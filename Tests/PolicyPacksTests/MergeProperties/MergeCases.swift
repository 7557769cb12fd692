import Foundation

/// How many random policies the properties of the merge are tried on.
///
/// `DRYRUN_MERGE_CASES=1000000` asks for more of them than a usual run has the time for.
enum MergeCases {
  static let count =
    ProcessInfo.processInfo.environment["DRYRUN_MERGE_CASES"].flatMap { Int($0) } ?? 150

  /// Parts of them, which are tried side by side.
  static let parts: [Range<Int>] = (0..<4).map { count * $0 / 4..<count * ($0 + 1) / 4 }
}
