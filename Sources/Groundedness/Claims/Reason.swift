/// Why a claim has its status, as facts; words for people are made of it by ``Claim/words(in:)``.
public enum Reason: Sendable, Hashable, Codable {
  // Supported.

  /// The source says the same.
  case stated
  /// The source's value, rounded as the output rounds, is the output's.
  case rounded(from: String)
  /// The source's value in another unit or scale is the output's.
  case converted(from: String)
  /// The output's value follows from values of the source.
  case computed(Computation)
  /// The source says it more precisely.
  case lessPrecise(than: String)

  // Contradicted.

  /// The digits are those of the source in another order.
  case swappedDigits(source: String)
  /// The value is right, its unit or currency is not.
  case wrongUnit(source: String)
  /// The digits are right, the power of ten is not.
  case wrongScale(source: String)
  /// The value belongs to another row, key or passage than the one that is spoken of.
  case wrongPlace(belongsTo: String, source: String)
  /// The value belongs to another column or field of the same row.
  case wrongField(belongsTo: String, source: String)
  /// Values of the source give another result.
  case wrongResult(Computation, source: String)
  /// The matching place of the source has another value.
  case otherValue(source: String)
  /// The date lies near the source's, but is another.
  case shiftedDate(source: String)
  /// Words of a quotation are not those of the source.
  case alteredQuotation([WordChange])
  /// A reference differs in a few characters from one that exists.
  case nearMiss(source: String)
  /// The document exists, the section does not.
  case missingSection(nearest: String)
  /// The section exists, but what is said stands in another.
  case wrongSection(source: String)
  /// Part of a name is right, part is another.
  case alteredName(source: String)
  /// The source says it with a reservation that the output leaves out.
  case droppedReservation(source: String)

  // Not found.

  /// No source speaks of it.
  case unmentioned
}

/// How a value follows from values of a source.
public enum Computation: Sendable, Hashable, Codable {
  /// The sum of so many values.
  case sum(of: Int, field: String)
  /// How many rows or entries there are.
  case count(Int)
  /// The mean of so many values.
  case mean(of: Int, field: String)
  /// One value and another taken together.
  case total(String, String)
  /// One value less another.
  case difference(String, String)
  /// One value as percentage of another.
  case share(String, of: String)
  /// By how many per cent one value differs from another.
  case change(from: String, to: String)
}

/// Words of a source that a quotation replaces, adds or leaves out.
public struct WordChange: Sendable, Hashable, Codable {
  /// What the source says there; empty if the quotation adds words.
  public var source: String
  /// What the quotation says there; empty if it leaves words out.
  public var quoted: String

  /// A change.
  public init(source: String, quoted: String) {
    self.source = source
    self.quoted = quoted
  }
}
