import Foundation
import PCRE2

/// What a thread needs in order to scan; kept from text to text, so that none needs memory anew.
struct ScanBuffers: ~Copyable {
  var places = StagePlaces()
  /// What the stages left, and what has not been looked at yet.
  var candidates: [Candidate] = []
  /// How far each pattern is; as new between two scans.
  var progress: [PatternProgress] = []
  /// The patterns that the scan has touched.
  var touched: [Int] = []
  /// The matches, as they were found.
  var found: [ScanMatch] = []
  var given: [UnevaluatedPattern] = []
  /// Where each pattern's matches go.
  var ends: [Int] = []
  var work = ScanWork()
  var keywords = KeywordFilter.Answer()
  let matching = MatchScratch()
}

/// A place at which a trigger stands.
struct Candidate: Hashable {
  /// Where the trigger's pattern is cut.
  var cut: Int
  var trigger: Int
}

/// How far the search for one pattern is.
struct PatternProgress {
  /// Where a search through the whole text would go on: the end of the last match.
  var next = 0
  /// Every start before this has been tried.
  var tried = 0
  /// The last cut, and how far before it only bytes of the pattern's reach stand.
  var walked = (cut: -1, start: -1)
  /// Whether one of its keywords stands in the text; `nil` until somebody asked.
  var hasKeyword: Bool?
  /// Whether a gate is open.
  var isWanted = false
  /// Whether nothing more is to be found, or was given up.
  var isDone = false
  /// Whether it is in the list of touched patterns.
  var isTouched = false
}

/// The owner of a thread's buffers; freed with the thread.
@safe final class ScanScratch {
  private var buffers = ScanBuffers()

  /// Calls `body` with the buffers of the calling thread.
  ///
  /// They never leave the thread: `body` is synchronous, so no task can move in between.
  static func withBuffers<Result>(_ body: (inout ScanBuffers) -> Result) -> Result {
    if let raw = unsafe pthread_getspecific(key) {
      let scratch = unsafe Unmanaged<ScanScratch>.fromOpaque(raw).takeUnretainedValue()
      return body(&scratch.buffers)
    }
    let scratch = ScanScratch()
    unsafe pthread_setspecific(key, Unmanaged.passRetained(scratch).toOpaque())
    return body(&scratch.buffers)
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let status = unsafe pthread_key_create(&key) { raw in
      #if canImport(Darwin)
        unsafe Unmanaged<ScanScratch>.fromOpaque(raw).release()
      #else
        if let raw = unsafe raw { unsafe Unmanaged<ScanScratch>.fromOpaque(raw).release() }
      #endif
    }
    precondition(status == 0, "no thread-local storage left")
    return key
  }()
}
