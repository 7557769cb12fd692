import PCRE2

/// The stages of a scan, from bytes to candidates.
struct StagedScan {
  let patterns: [Pattern]
  let keywords: Deferred<KeywordFilter>
  let plan: ScanPlan

  /// Scans a text and counts the work.
  func scan(_ text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers) {
    if buffers.progress.count < patterns.count {
      let missing = patterns.count - buffers.progress.count
      buffers.progress += [PatternProgress](repeating: PatternProgress(), count: missing)
    }
    buffers.work = ScanWork()
    buffers.keywords.forget()
    buffers.found.removeAll(keepingCapacity: true)
    buffers.given.removeAll(keepingCapacity: true)
    buffers.candidates.removeAll(keepingCapacity: true)
    if let tables = plan.tables { runStages(tables, over: text, &buffers) }
    searchWholeText(text, &buffers)
    for pattern in buffers.touched { buffers.progress[pattern] = PatternProgress() }
    buffers.touched.removeAll(keepingCapacity: true)
  }

  private func runStages(
    _ tables: StageTables, over text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers
  ) {
    var start = 0
    while start < text.count {
      let end = min(text.count, start + StagePlaces.blockSize)
      let (hits, survivors) = tables.run(over: start..<end, of: text, into: &buffers.places)
      buffers.work.hits += hits
      buffers.work.survivors += survivors
      collect(tables, survivors, from: start, text, &buffers)
      // A later block may still have candidates with earlier cuts than the last ones of this.
      confirm(before: end == text.count ? .max : end - plan.overlap, text, &buffers)
      start = end
    }
  }

  /// Looks which triggers stand at the places that are left.
  private func collect(
    _ tables: StageTables, _ survivors: Int, from block: Int, _ text: borrowing Span<UInt8>,
    _ buffers: inout ScanBuffers
  ) {
    let paths = plan.paths
    tables.forEachMatch(among: survivors, from: block, of: text, &buffers.places) { place, entry in
      let start = place - Int(entry.place)
      // The byte before a cut may be missing, but no other; behind the text, where bytes count as 0, is no cut.
      guard start >= -1, start < text.count,
        !entry.isOpen || paths.hasPath(among: entry.paths, in: text, at: start)
      else { return }
      let candidate = Candidate(cut: start + 1, trigger: Int(entry.trigger))
      if candidate != buffers.candidates.last { buffers.candidates.append(candidate) }
    }
  }

  /// Confirms the candidates whose cut is before an offset, from left to right.
  private func confirm(
    before end: Int, _ text: borrowing Span<UInt8>, _ buffers: inout ScanBuffers
  ) {
    guard !buffers.candidates.isEmpty else { return }
    buffers.candidates.sortByCut()
    var count = 0
    while count < buffers.candidates.count, buffers.candidates[count].cut < end {
      let candidate = buffers.candidates[count]
      confirm(candidate, text, &buffers)
      count += 1
    }
    buffers.work.candidates += count
    buffers.candidates.removeFirst(count)
  }
}

extension [Candidate] {
  /// Sorts candidates that are nearly in order, in place.
  fileprivate mutating func sortByCut() {
    for index in indices.dropFirst() {
      let candidate = self[index]
      var place = index
      while place > 0, self[place - 1].cut > candidate.cut {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = candidate
    }
  }
}
