/// Why somebody should look at an item.
public enum ItemFlag: String, Sendable, Hashable, Codable, CaseIterable {
  /// Those who do well elsewhere do worse here: as a rule the key is wrong.
  case quarantine
  /// It hardly tells people apart.
  case review
  /// Almost nobody passes.
  case tooHard = "too-hard"
  /// Almost everybody passes.
  case tooEasy = "too-easy"
  /// Its difficulty moved.
  case drifting
  /// Some of its variants are easier than others.
  case unevenVariants = "uneven-variants"
}

/// From where on an item is flagged.
public struct ItemThresholds: Sendable, Hashable {
  /// Below so many answers nothing is flagged.
  public var fewestAnswers = 30
  /// The share that passes lies within.
  public var difficulty = 0.20...0.95
  /// An item-rest correlation below is looked at.
  public var review = 0.10
  /// An item-rest correlation below is taken out until somebody looked at it.
  public var quarantine = 0.0
  /// A difficulty moves by no more than this in 30 days, in logits.
  public var drift = 0.5
  /// How seldom chance alone may spread variants like that; at one in a hundred, each second course of some
  /// size would have a false flag before long.
  public var variants = 0.001

  /// The usual thresholds.
  public init() {}

  /// The flags of an item, the gravest first; none while it has too few answers.
  func flags(of item: ItemReport) -> [ItemFlag] {
    guard item.answers >= fewestAnswers else { return [] }
    return ItemFlag.allCases.filter { applies($0, to: item) }
  }

  private func applies(_ flag: ItemFlag, to item: ItemReport) -> Bool {
    switch flag {
    case .quarantine: item.itemRest.map { $0.value < quarantine } ?? false
    case .review: item.itemRest.map { (quarantine..<review).contains($0.value) } ?? false
    case .tooHard: item.difficulty < difficulty.lowerBound
    case .tooEasy: item.difficulty > difficulty.upperBound
    case .drifting: item.drift.map { abs($0.change) > drift && $0.isBeyondChance } ?? false
    case .unevenVariants: item.variantSpread.map { $0.pValue < variants } ?? false
    }
  }
}
