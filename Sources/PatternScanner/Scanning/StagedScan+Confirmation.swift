import PCRE2

/// The last stage: PCRE2 says what a candidate is.
extension StagedScan {
  /// Looks for matches that begin within reach of a candidate.
  func confirm(
    _ candidate: Candidate, _ text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers
  ) {
    let trigger = plan.triggers[candidate.trigger]
    let pattern = Int(trigger.pattern)
    buffers.touch(pattern)
    guard !buffers.progress[pattern].isDone else { return }
    guard trigger.isGate == 0 else {
      buffers.progress[pattern].isWanted = true
      return
    }
    let last = candidate.cut - Int(trigger.least)
    guard last >= buffers.progress[pattern].tried else { return }
    let first = plan.reach(of: pattern).start(
      before: candidate.cut, in: text, &buffers.progress[pattern], &buffers.work)
    guard first <= last else { return }
    if trigger.tail >= 0 {
      buffers.work.tails += 1
      let tail = plan.tail(Int(trigger.tail))
      // Reaching the limit means that nobody knows, so the pattern itself is asked.
      guard tail.firstMatch(in: text, from: candidate.cut, buffers.matching) != .noMatch else {
        return
      }
    }
    guard let starts = plan.opening(of: pattern).starts(in: first...last, of: text) else {
      buffers.progress[pattern].tried = last + 1
      return
    }
    search(pattern, from: starts, text, &buffers)
  }

  private func search(
    _ index: Int, from starts: ClosedRange<Int>, _ text: borrowing Span<UInt8>,
    _ buffers: inout ScanBuffers
  ) {
    let pattern = plan.confirmation(of: index)
    var start = starts.lowerBound
    while start <= starts.upperBound {
      buffers.work.confirmations += 1
      switch pattern.firstMatch(
        in: text, from: start, startingBefore: starts.upperBound + 1, buffers.matching)
      {
      case .noMatch:
        buffers.progress[index].tried = starts.upperBound + 1
        return
      case .match(let range) where !range.isEmpty:
        guard hasKeyword(index, in: text, match: range, &buffers) else { return }
        buffers.found.append(ScanMatch(pattern: index, range: range))
        buffers.progress[index].next = range.upperBound
        buffers.progress[index].tried = range.upperBound
        start = range.upperBound
      case .match, .limitReached:
        // Whether a search from start to start would have come here at all, it says itself.
        return searchWholeText(for: index, text, &buffers)
      }
    }
  }

  /// Searches for the patterns that need it, in order.
  func searchWholeText(_ text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers) {
    for whole in plan.wholeText {
      guard !whole.isGated || buffers.progress[whole.pattern].isWanted else { continue }
      buffers.touch(whole.pattern)
      searchWholeText(for: whole.pattern, text, &buffers)
    }
  }

  /// Searches the rest of the text for one pattern, as if it were alone.
  private func searchWholeText(
    for index: Int, _ text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers
  ) {
    guard hasKeyword(index, in: text, match: nil, &buffers) else { return }
    buffers.work.wholeSearches += 1
    buffers.progress[index].isDone = true
    let limit = patterns[index].forEachMatch(in: text, from: buffers.progress[index].next) {
      buffers.found.append(ScanMatch(pattern: index, range: $0))
      return true
    }
    if let limit { buffers.given.append(UnevaluatedPattern(pattern: index, limit: limit)) }
  }

  /// Whether one of the pattern's keywords stands in the text; without any, the pattern is done.
  private func hasKeyword(
    _ index: Int, in text: borrowing Span<UInt8>, match: Range<Int>?,
    _ buffers: inout ScanBuffers
  ) -> Bool {
    if let known = buffers.progress[index].hasKeyword { return known }
    let isThere: Bool
    if let words = plan.keywords(of: index)?.words {
      // Most keywords are a part of the match.
      isThere =
        match.map { match in words.contains { text.contains($0, in: match) } } ?? false
        || keywords.value.isWorthTrying(index, in: text, &buffers.keywords)
    } else {
      isThere = true
    }
    buffers.progress[index].hasKeyword = isThere
    if !isThere { buffers.progress[index].isDone = true }
    return isThere
  }
}

extension ScanBuffers {
  /// Notes that the pattern's progress must be made as new when the scan ends.
  fileprivate mutating func touch(_ pattern: Int) {
    guard !progress[pattern].isTouched else { return }
    progress[pattern].isTouched = true
    touched.append(pattern)
  }
}

extension Reach {
  /// The first start that a match with its cut at an offset can have.
  ///
  /// Cuts come from left to right, so the bytes before the last one need not be looked at twice.
  fileprivate func start(
    before cut: Int, in text: borrowing Span<UInt8>, _ progress: inout PatternProgress,
    _ work: inout ScanWork
  ) -> Int {
    let first = max(progress.tried, most.map { cut - $0 } ?? 0)
    // Several triggers may have the same cut.
    var start = cut == progress.walked.cut ? min(cut, max(first, progress.walked.start)) : cut
    while start > first, bytes.contains(text[start - 1]) {
      start -= 1
      work.walked += 1
      if start == progress.walked.cut { start = max(first, progress.walked.start) }
    }
    progress.walked = (cut, start)
    return max(start, first)
  }
}

extension Span<UInt8> {
  /// Whether a word, given in small letters, stands in a part, in letters of either case.
  fileprivate func contains(_ word: [UInt8], in range: Range<Int>) -> Bool {
    guard word.count <= range.count else { return false }
    let word = word.span
    for start in range.lowerBound...range.upperBound - word.count {
      var length = 0
      while length < word.count, self[start + length].folded == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
