import Courses
import Diagnostics

/// What ways to do a piece of work cost: errors × the cost of an error + minutes × the cost of a minute.
///
/// The least is right; so is what is within a tenth of it. Above twice it nothing is, and in between the
/// credit falls evenly.
struct WayCosts {
  private let ways: [(id: OptionID, cost: Int128)]
  private let location: Location

  init(
    _ ways: [Question.Way], costOfError: Template, costOfMinute: Template, _ filling: Filling
  ) throws(VariantError) {
    func figure(_ template: Template) throws(VariantError) -> Int128 {
      guard let figure = WayCosts.figure(try filling.text(template)) else {
        throw VariantError(.notANumber, at: template.location)
      }
      return figure
    }
    let (error, minute) = (try figure(costOfError), try figure(costOfMinute))
    var costs: [(id: OptionID, cost: Int128)] = []
    for way in ways {
      costs.append((way.id, try figure(way.errors) * error + figure(way.minutes) * minute))
    }
    self.ways = costs
    location = costOfError.location
  }

  /// The credit of each way.
  func credits() throws(VariantError) -> [OptionID: Fraction] {
    let least = ways.map(\.cost).min() ?? 0
    var credits: [OptionID: Fraction] = [:]
    for way in ways {
      if way.cost * 10 <= least * 11 {
        credits[way.id] = .one
      } else if way.cost >= 2 * least {
        credits[way.id] = .zero
      } else {
        credits[way.id] = Fraction(10 * (2 * least - way.cost), of: 9 * least)
      }
    }
    return credits
  }

  /// A hundred million times a figure such as `12`, `0.12`, `12 %`, `1,200.50`; `nil` if it is none, has more
  /// than six decimals, or is a thousand million or more.
  private static func figure(_ text: String) -> Int128? {
    var digits = text.filter { !$0.isWhitespace && $0 != "," }
    let isPercent = digits.hasSuffix("%")
    if isPercent { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 9,
      decimals.utf8.count <= 6, parts.joined().utf8.allSatisfy(\.isASCIIDigit),
      let number = Int128(parts[0] + decimals)
    else { return nil }
    let scale = (decimals.utf8.count..<6).reduce(Int128(1)) { scale, _ in scale * 10 }
    return number * scale * (isPercent ? 1 : 100)
  }
}
