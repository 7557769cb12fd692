/// How much of a range stands in the file.
///
/// Where a number or a day is one of few real ones, it may be known whose it is, and none is drawn. Where a good
/// part of all that there are is real, as with ages, one that is drawn says nothing.
struct RealShare {
  let distinct: Int
  let range: ClosedRange<Int>

  init(_ real: some Sequence<Int>, of range: ClosedRange<Int>) {
    (distinct, self.range) = (Set(real).count, range)
  }

  /// Whether no real one may be drawn.
  var isTelling: Bool { distinct * 4 < range.count }

  /// What is said where real ones may be drawn.
  var words: String {
    isTelling ? "" : "; one of them may be as in the file, which holds a good part of all there are"
  }
}
