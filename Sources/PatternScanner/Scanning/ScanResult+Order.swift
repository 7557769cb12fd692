extension ScanResult {
  /// Takes over what a scan found, which is in order for each pattern alone.
  mutating func take(_ buffers: inout ScanBuffers, patternCount: Int) {
    unevaluated.append(contentsOf: buffers.given)
    unevaluated.sortByPattern()
    guard buffers.found.count > 1 else {
      matches.append(contentsOf: buffers.found)
      return
    }
    buffers.ends.removeAll(keepingCapacity: true)
    buffers.ends.append(contentsOf: repeatElement(0, count: patternCount + 1))
    for match in buffers.found { buffers.ends[match.pattern + 1] += 1 }
    for pattern in 0..<patternCount { buffers.ends[pattern + 1] += buffers.ends[pattern] }
    matches.append(contentsOf: buffers.found)
    for match in buffers.found {
      matches[buffers.ends[match.pattern]] = match
      buffers.ends[match.pattern] += 1
    }
  }
}

extension [UnevaluatedPattern] {
  /// Sorts a few of them, in place.
  fileprivate mutating func sortByPattern() {
    for index in indices.dropFirst() {
      var place = index
      while place > 0, self[place - 1].pattern > self[place].pattern {
        swapAt(place, place - 1)
        place -= 1
      }
    }
  }
}
