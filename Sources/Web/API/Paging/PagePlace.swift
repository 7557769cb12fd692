import Foundation

/// A place between two elements of a list, by what the list is ordered by.
///
/// Elements that come or go meanwhile move nothing: whoever goes on from a place sees what stands behind it.
struct PagePlace: Sendable, Hashable {
  /// What comes first in the order, such as milliseconds.
  let number: Int
  /// What is different for each element.
  let name: String

  init(_ number: Int, _ name: String) { (self.number, self.name) = (number, name) }

  init(_ moment: Date, _ name: String) {
    self.init(Int((moment.timeIntervalSince1970 * 1000).rounded()), name)
  }

  /// The number as a moment.
  var moment: Date { Date(timeIntervalSince1970: Double(number) / 1000) }

  /// The place that was written as a text; `nil` if it is none.
  init?(_ text: String) {
    guard text.utf8.count <= 200,
      let match = text.wholeMatch(of: /([0-9]{1,15})\.([A-Za-z0-9_-]{0,64})/),
      let number = Int(match.1)
    else { return nil }
    self.init(number, String(match.2))
  }

  /// The place as a text that can stand in an address.
  var text: String { "\(number).\(name)" }

  /// What texts of places look like.
  static let pattern = "^[0-9]{1,15}\\.[A-Za-z0-9_-]{0,64}$"
}

extension PagePlace: Comparable {
  /// Orders by the number, and by the name where that is the same.
  static func < (left: PagePlace, right: PagePlace) -> Bool {
    (left.number, left.name) < (right.number, right.name)
  }
}
