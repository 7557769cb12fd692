import Foundation
import Spacing
import Testing

/// Reviews, and what the Python package `fsrs` makes of them.
struct History: Decodable {
  var weights: [Double]
  var retention: Double
  var learning: [Double]
  var relearning: [Double]
  var longest: Int
  /// A rating, and seconds since the first review.
  var reviews: [[Int]]
  var cards: [Expected]

  /// A card as the package has it.
  struct Expected: Decodable {
    var state: String
    var step: Int?
    var stability, difficulty, due, recall: Double

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      state = try values.decode(String.self)
      step = try values.decodeIfPresent(Int.self)
      stability = try values.decode(Double.self)
      difficulty = try values.decode(Double.self)
      due = try values.decode(Double.self)
      recall = try values.decode(Double.self)
    }
  }

  /// The histories of a file, one a line.
  static func read(_ url: URL) throws -> [History] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: url).split(separator: UInt8(ascii: "\n"))
      .map { try decoder.decode(History.self, from: Data($0)) }
  }

  static let start = Date(timeIntervalSince1970: 1_767_603_600)

  /// Makes sure that each card is the same here.
  ///
  /// - Returns: how many numbers differ in their last bits.
  func check() throws -> Int {
    let scheduler = Scheduler(
      weights: try #require(Weights(weights)), retention: retention, learningSteps: learning,
      relearningSteps: relearning, longestInterval: longest)
    var card: Card?
    var different = 0
    for (review, expected) in zip(reviews, cards) {
      let moment = History.start + Double(review[1])
      let recall = card?.retrievability(at: moment) ?? 0
      let rating = try #require(Rating(rawValue: review[0]))
      let next = scheduler.card(card, after: Review(rating, at: moment))
      try #require(next.state.rawValue == expected.state && next.step == expected.step)
      try #require(next.due == History.start + expected.due)
      for (here, there) in [
        (next.stability, expected.stability), (next.difficulty, expected.difficulty),
        (recall, expected.recall),
      ] {
        try #require(abs(here - there) <= 1e-12 * abs(there))
        if here != there { different += 1 }
      }
      card = next
    }
    return different
  }
}
