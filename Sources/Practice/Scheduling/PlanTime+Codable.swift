import Foundation
import Spacing

/// As it is kept and exported: `{"once": …}`, or `{"repeating": {"rule": "FREQ=WEEKLY;BYDAY=FR", …}}`.
extension Plan.Time: Codable {
  private enum CodingKeys: CodingKey { case once, repeating }

  /// Reads either.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self =
      if let date = try values.decodeIfPresent(Date.self, forKey: .once) {
        .once(date)
      } else {
        .repeating(try values.decode(Recurrence.self, forKey: .repeating))
      }
  }

  /// Writes either.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .once(let date): try values.encode(date, forKey: .once)
    case .repeating(let recurrence): try values.encode(recurrence, forKey: .repeating)
    }
  }
}
