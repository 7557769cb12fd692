/// A number of the field with 2³¹ − 1 elements, for exact elimination.
///
/// Minors of matrices of zeros and ones of the sizes that reports have are far below that prime, so ranks are
/// those of the rational numbers; no rounding decides what is told.
struct Residue: Sendable, Hashable {
  private static let prime: UInt64 = 2_147_483_647
  private let value: UInt64

  static let zero = Residue(value: 0)
  static let one = Residue(value: 1)

  static func - (left: Self, right: Self) -> Self {
    Residue(value: (left.value + prime - right.value) % prime)
  }

  static func + (left: Self, right: Self) -> Self {
    Residue(value: (left.value + right.value) % prime)
  }

  static func * (left: Self, right: Self) -> Self {
    Residue(value: left.value * right.value % prime)
  }

  /// One divided by it, by Fermat's little theorem; zero for zero.
  var inverse: Residue {
    var (result, base, exponent) = (Residue.one, self, Residue.prime - 2)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base }
      base = base * base
      exponent >>= 1
    }
    return result
  }
}

/// Rows in echelon form: each begins with one, further to the right than the row before it.
enum Echelon {
  /// Adds a row, reduced by those that are there; nothing if it follows from them.
  static func add(_ row: [Residue], to rows: inout [[Residue]]) {
    var row = row
    for other in rows {
      guard let lead = lead(other), row[lead] != .zero else { continue }
      let factor = row[lead]
      for column in row.indices { row[column] = row[column] - factor * other[column] }
    }
    guard let start = lead(row) else { return }
    let inverse = row[start].inverse
    rows.append(row.map { $0 * inverse })
    rows.sort { left, right in (lead(left) ?? 0) < (lead(right) ?? 0) }
  }

  /// The vector that is orthogonal to rows of one rank less than their length; `nil` at another rank.
  static func normal(to rows: [[Residue]], length: Int) -> [Residue]? {
    var reduced: [[Residue]] = []
    for row in rows { add(row, to: &reduced) }
    guard reduced.count == length - 1 else { return nil }
    let leads = Set(reduced.compactMap(lead))
    var normal = (0..<length).map { leads.contains($0) ? Residue.zero : .one }
    for row in reduced.reversed() {
      guard let lead = lead(row) else { continue }
      let sum = row.indices.dropFirst(lead + 1).reduce(Residue.zero) { $0 + row[$1] * normal[$1] }
      normal[lead] = .zero - sum
    }
    return normal
  }

  /// Where a row begins; `nil` for one of zeros.
  private static func lead(_ row: [Residue]) -> Int? { row.firstIndex { $0 != .zero } }
}
