import PatternAnalysis

/// What stands before and behind every match, as far as lookarounds at the ends of the pattern say so.
///
/// To be asked after ``ShapeReader/read()``.
extension ShapeReader {
  /// What stands before; nothing where that is one byte, which the shape itself tells.
  mutating func readPreceding() -> Shape {
    guard let body = wanted(isBehind: true, among: ends) else { return .empty }
    let shape = shape(of: body)
    return shape.length.least > 1 && shape.length.most != nil ? shape : .empty
  }

  /// What stands behind.
  mutating func readFollowing() -> Shape {
    guard let body = wanted(isBehind: false, among: ends.reversed()) else { return .empty }
    return shape(of: body)
  }

  /// The parts of the pattern in order; those at its ends may be lookarounds.
  private var ends: [PatternNode] {
    guard !isUnicode, case .sequence(let parts) = syntax.root.kind else { return [] }
    return parts
  }

  /// What the first of the positive lookarounds wants that come before any part with bytes.
  private func wanted(isBehind: Bool, among parts: [PatternNode]) -> PatternNode? {
    for part in parts {
      switch part.kind {
      case .lookaround(let lookaround, let body)
      where !lookaround.isNegative && lookaround.isBehind == isBehind:
        return body
      case .lookaround, .assertion: continue
      default: return nil
      }
    }
    return nil
  }
}
