/// What a number counts or measures, and the factor that takes it to the base of its dimension.
struct MeasureUnit: Hashable {
  enum Dimension: Hashable {
    case percent, percentagePoint, perMille, basisPoint
    /// In seconds; a week has seven days.
    case time
    /// In months.
    case months
    case length, mass, area, volume, temperature, energy, power, data, speed
    /// A time of day, in minutes.
    case clock
    case ordinal
    case currency(Currency)
  }

  enum Currency: String, Hashable {
    case eur, usd, gbp, chf, jpy, sek, nok, dkk, pln, czk, cad, aud, cny, inr
  }

  var dimension: Dimension
  var factor: Double

  static let percent = MeasureUnit(dimension: .percent, factor: 1)
  static let ordinal = MeasureUnit(dimension: .ordinal, factor: 1)
  static let clock = MeasureUnit(dimension: .clock, factor: 1)
  static func currency(_ currency: Currency) -> MeasureUnit {
    MeasureUnit(dimension: .currency(currency), factor: 1)
  }

  var isCurrency: Bool { if case .currency = dimension { true } else { false } }

  /// Units by the words behind a number, in lower case.
  static let words: [String: MeasureUnit] = {
    var units: [String: MeasureUnit] = [:]
    for (dimension, entries) in table {
      for (factor, words) in entries {
        for word in words.split(separator: " ") {
          units[String(word)] = MeasureUnit(dimension: dimension, factor: factor)
        }
      }
    }
    return units
  }()

  /// Units that a column's name or a key may tell.
  static let labelUnits: [String: MeasureUnit] = words.filter {
    $0.key.utf8.count >= 3 && $0.value.dimension != .clock && $0.key != "min" && $0.key != "cent"
      && $0.key != "day" && $0.key != "month" && $0.key != "year" && $0.key != "tag"
      && $0.key != "monat" && $0.key != "jahr" && $0.key != "week" && $0.key != "woche"
      && $0.key != "hour" || $0.key == "km" || $0.key == "kg"
  }

  /// Words that are a currency and a scale at once.
  static let scaledCurrencies: [String: MeasureUnit] = [
    "teur": MeasureUnit(dimension: .currency(.eur), factor: 1000),
    "keur": MeasureUnit(dimension: .currency(.eur), factor: 1000),
    "meur": MeasureUnit(dimension: .currency(.eur), factor: 1_000_000),
    "mioeur": MeasureUnit(dimension: .currency(.eur), factor: 1_000_000),
    "tchf": MeasureUnit(dimension: .currency(.chf), factor: 1000),
    "kusd": MeasureUnit(dimension: .currency(.usd), factor: 1000),
  ]

  /// The unit that a symbol stands for.
  static func symbol(_ scalar: UInt32) -> MeasureUnit? {
    switch scalar {
    case 0x25: .percent
    case 0x2030: MeasureUnit(dimension: .perMille, factor: 1)
    case 0x20AC: .currency(.eur)
    case 0x24: .currency(.usd)
    case 0xA3: .currency(.gbp)
    case 0xA5: .currency(.jpy)
    default: nil
    }
  }

  /// SI and everyday units, ISO 4217 codes; English and German names.
  private static let table: [(Dimension, [(Double, String)])] = [
    (.percent, [(1, "percent pct prozent percentage prozentsatz vh")]),
    (.percentagePoint, [(1, "prozentpunkte prozentpunkten prozentpunkt pp")]),
    (.perMille, [(1, "promille permille")]),
    (.basisPoint, [(1, "bps basispunkte basispunkten")]),
    (
      .time,
      [
        (1, "second seconds sec secs sekunde sekunden"),
        (60, "minute minutes mins minuten min"), (3600, "hour hours hrs hr stunde stunden std"),
        (
          86400,
          "day days tag tage tagen werktage werktagen arbeitstage arbeitstagen kalendertage kalendertagen"
        ),
        (604_800, "week weeks woche wochen"),
      ]
    ),
    (
      .months,
      [
        (1, "month months monat monate monaten"), (3, "quarters quartale quartalen"),
        (12, "year years yrs jahr jahre jahren"),
      ]
    ),
    (
      .length,
      [
        (0.001, "mm millimetres millimeter millimeters"), (0.01, "cm centimetres zentimeter"),
        (1, "metre metres meters meter metern m"),
        (1000, "km kilometres kilometers kilometer kilometre"),
        (1609.344, "mile miles meilen"), (0.3048, "feet foot ft"), (0.0254, "inch inches zoll"),
      ]
    ),
    (
      .mass,
      [
        (0.001, "gram grams gramm"), (1, "kg kilogram kilograms kilogramm kilo kilos"),
        (1000, "tonne tonnes tonnen"), (0.45359237, "lb lbs pfund"),
      ]
    ),
    (
      .area,
      [
        (1, "sqm qm m2 quadratmeter quadratmetern"), (10000, "hectares hectare hektar ha"),
        (0.09290304, "sqft"),
      ]
    ),
    (.volume, [(1, "litre litres liter litern liters"), (1000, "m3 kubikmeter")]),
    (.energy, [(1, "kwh"), (1000, "mwh")]),
    (.power, [(1, "kw"), (1000, "mw")]),
    (.data, [(1, "kb"), (1000, "mb"), (1_000_000, "gb"), (1_000_000_000, "tb")]),
    (.speed, [(1, "kmh"), (1.609344, "mph")]),
    (.currency(.eur), [(1, "eur euro euros"), (0.01, "cent cents")]),
    (.currency(.usd), [(1, "usd dollar dollars")]),
    (.currency(.gbp), [(1, "gbp pound pounds sterling")]),
    (.currency(.chf), [(1, "chf franken francs sfr")]),
    (.currency(.jpy), [(1, "jpy yen")]), (.currency(.sek), [(1, "sek")]),
    (.currency(.nok), [(1, "nok")]), (.currency(.dkk), [(1, "dkk")]),
    (.currency(.pln), [(1, "pln")]), (.currency(.czk), [(1, "czk")]),
    (.currency(.cad), [(1, "cad")]), (.currency(.aud), [(1, "aud")]),
    (.currency(.cny), [(1, "cny")]), (.currency(.inr), [(1, "inr")]),
  ]
}
