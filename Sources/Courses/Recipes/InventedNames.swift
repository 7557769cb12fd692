public import PlantedErrors

/// Names of people who do not exist.
///
/// Both parts are made up, so that no row of a table points at anybody; there are more than twenty
/// thousand of them.
public enum InventedNames {
  /// What of a name stands in a column.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// Given name and family name.
    case person
    /// The given name.
    case given
    /// The family name.
    case family
  }

  static let given = [
    "Adelin", "Alvar", "Amaltha", "Anselin", "Bereska", "Bertin", "Brunela", "Calvin", "Corvina",
    "Dagmara", "Delfin", "Dorival", "Edolin", "Elvina", "Emeran", "Fabrin", "Ferdona", "Florin",
    "Galdina", "Gisbert", "Halvar", "Hedera", "Idalina", "Ilvar", "Jasmund", "Jorinda", "Kasimira",
    "Kelvan", "Lavinia", "Lorand", "Malvin", "Merisa", "Nadelin", "Norvik", "Odalina", "Orvin",
    "Perpetua", "Quirin", "Ramona", "Rosalin", "Savina", "Severin", "Tavin", "Thadea", "Ulvina",
    "Valerin", "Wendelin", "Ysolda",
  ]

  private static let beginnings = [
    "Ahl", "Birken", "Brindle", "Callow", "Dorn", "Elster", "Farn", "Ginster", "Hasel", "Ilmen",
    "Juniper", "Kestrel", "Larch", "Marten", "Nettle", "Otter", "Pebble", "Quill", "Rowan",
    "Sorrel",
    "Tessel", "Ulmen", "Vesper", "Wicken",
  ]
  private static let endings = [
    "bury", "combe", "dahl", "feld", "garth", "hagen", "ley", "mere", "moor", "rode", "shaw",
    "stedt",
    "thal", "thorpe", "wang", "wick", "worth", "zell",
  ]

  static let family = beginnings.flatMap { beginning in endings.map { beginning + $0 } }

  /// A name.
  public static func draw(_ part: Part, using random: inout SeededGenerator) -> String {
    let given = random.pick(given, or: "")
    let family = random.pick(family, or: "")
    return switch part {
    case .person: "\(given) \(family)"
    case .given: given
    case .family: family
    }
  }
}
