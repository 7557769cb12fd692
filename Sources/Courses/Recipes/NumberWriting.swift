/// A way to write numbers, shown by how it writes 1234.5: `1,234.50`, `1.234,5`, `1234.50`.
public struct NumberWriting: Sendable, Hashable {
  /// How 1234.5 is written, with as many decimals as numbers have; `1,234` without any.
  public var example: String
  /// What stands between thousands; empty where nothing does.
  let group: String
  /// What stands before decimals; empty where there are none.
  let mark: String
  /// How many decimals there are.
  public let decimals: Int

  /// The writing that an example shows.
  ///
  /// - Returns: `nil` if the text does not write 1234.5, or 1234 without decimals.
  public init?(example: String) {
    self.example = example
    guard example.first == "1", let place = example.firstRange(of: "234") else { return nil }
    group = String(example[example.index(after: example.startIndex)..<place.lowerBound])
    let rest = example[place.upperBound...]
    mark = rest.first.map(String.init) ?? ""
    let digits = rest.dropFirst()
    decimals = digits.count
    guard group.count <= 1, !group.contains(where: { $0.isNumber || $0.isLetter }),
      rest.isEmpty || digits.first == "5" && digits.dropFirst().allSatisfy({ $0 == "0" }),
      rest.isEmpty || [".", ","].contains(mark), mark.isEmpty || mark != group
    else { return nil }
  }

  /// A writing by its marks.
  package init?(group: String, mark: String, decimals: Int) {
    let tail = decimals == 0 ? "" : mark + "5" + String(repeating: "0", count: decimals - 1)
    self.init(example: "1\(group)234\(tail)")
  }

  /// A number, given in units of its last decimal, as it is written.
  public func text(of number: Int) -> String {
    var digits = "\(number.magnitude)"
    while digits.count <= decimals { digits = "0" + digits }
    var whole = digits.dropLast(decimals)
    var groups: [Substring] = []
    while !group.isEmpty, whole.count > 3 {
      groups.insert(whole.suffix(3), at: 0)
      whole = whole.dropLast(3)
    }
    let tail = decimals == 0 ? "" : mark + digits.suffix(decimals)
    return (number < 0 ? "-" : "") + ([whole] + groups).joined(separator: group) + tail
  }

  /// How a number that somebody wrote is written, and the number in units of its last decimal.
  ///
  /// A mark before three digits at the end stands between thousands; a mark before one or two, decimals.
  ///
  /// - Returns: `nil` if the text is no number without a sign, or too large for a table.
  public static func read(_ text: String) -> (writing: NumberWriting, number: Int)? {
    let runs = text.runs
    guard let first = runs.first, first.first?.isASCIIDigit == true, runs.count % 2 == 1,
      stride(from: 1, to: runs.count, by: 2).allSatisfy({ runs[$0].count == 1 })
    else { return nil }
    let digits = stride(from: 0, to: runs.count, by: 2).map { runs[$0] }
    let marks = stride(from: 1, to: runs.count, by: 2).map { runs[$0] }
    let hasDecimals = marks.last.map { $0 == "." || $0 == "," } == true && digits.last?.count != 3
    let groups = hasDecimals ? Array(digits.dropLast()) : digits
    let between = Set(hasDecimals ? marks.dropLast() : marks[...])
    guard between.count <= 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.count == 1 || groups[0].count <= 3,
      digits.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      let number = Int(digits.joined()), digits.joined().count <= 12
    else { return nil }
    let decimals = hasDecimals ? digits.last?.count ?? 0 : 0
    guard decimals <= 6,
      let writing = NumberWriting(
        group: between.first ?? "", mark: hasDecimals ? marks.last ?? "" : "", decimals: decimals),
      writing.text(of: number) == text
    else { return nil }
    return (writing, number)
  }
}
