import Courses
import Detection
import PlantedErrors

/// What a detector demands of a value, character by character, so that others of its form can be made.
///
/// Each letter and digit is exchanged for each other one of its kind, and the detector is asked whether its
/// pattern still matches. What it does not mind is drawn; what it insists on stays.
struct Mold {
  enum Place: Hashable {
    /// The detector demands it, or it is no letter and no digit.
    case fixed(Character)
    /// Any character of its kind.
    case any(CharacterKind)
    /// One of several of its kind.
    case oneOf([Character])
  }

  let places: [Place]

  /// Up to this length each character is tried; of longer values, some are.
  private static let thorough = 60

  /// The mold of a value.
  ///
  /// A year inside a longer number stays: it is nobody's, and another one would look odd.
  ///
  /// - Parameter fixing: how many characters at the beginning stay whatever the detector says.
  init(_ value: String, _ probe: Probe, fixing: Int = 0) {
    let characters = Array(value)
    let years = Mold.years(in: characters)
    let isShort = characters.count <= Mold.thorough
    places = characters.indices.map { index in
      guard index >= fixing, !years.contains(index), let kind = CharacterKind(characters[index])
      else {
        return .fixed(characters[index])
      }
      let others = kind.members.filter { $0 != characters[index] }
      let tried =
        isShort ? others : others.enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
      let accepted = tried.filter { other in
        var changed = characters
        changed[index] = other
        return probe.answer(to: String(changed)) >= .matched
      }
      if accepted.isEmpty { return .fixed(characters[index]) }
      return accepted.count == tried.count ? .any(kind) : .oneOf(accepted)
    }
  }

  /// The digits of years of today, in values that have as many others.
  private static func years(in characters: [Character]) -> Set<Int> {
    var years: Set<Int> = []
    var start = 0
    while start < characters.count {
      let run = characters[start...].prefix { $0.isNumber }
      if run.count == 4, let year = Int(String(run)), (1990...2039).contains(year) {
        years.formUnion(run.indices)
      }
      start += max(1, run.count)
    }
    let digits = characters.count(where: \.isNumber)
    return years.count == 4 && digits >= 8 ? years : []
  }

  /// Whether the detector demands each letter and digit: then the words are the policy's own.
  var isFixed: Bool {
    places.allSatisfy { if case .fixed = $0 { true } else { false } }
  }

  /// The mold as a recipe's shape; `nil` if a place allows some characters of its kind and not others.
  var shape: String? {
    var shape = ""
    for place in places {
      switch place {
      case .fixed(let character): shape += TableRecipe.Shape.escaped(String(character))
      case .any(let kind): shape.append(kind.symbol)
      case .oneOf: return nil
      }
    }
    return shape
  }

  /// A value of the form.
  func draw(using random: inout SeededGenerator) -> String {
    String(
      places.map { place in
        switch place {
        case .fixed(let character): character
        case .any(let kind): random.pick(kind.members, or: "0")
        case .oneOf(let characters): random.pick(characters, or: "0")
        }
      })
  }
}

/// Kinds of characters that are exchanged for one another.
enum CharacterKind: Hashable {
  case digit, capital, small

  /// The kind; `nil` for what is neither letter nor digit.
  ///
  /// Letters beyond ASCII count as letters, and ASCII ones take their place.
  init?(_ character: Character) {
    if character.isNumber {
      self = .digit
    } else if character.isLetter {
      self = character.isUppercase ? .capital : .small
    } else {
      return nil
    }
  }

  var members: [Character] {
    switch self {
    case .digit: Array("0123456789")
    case .capital: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    case .small: Array("abcdefghijklmnopqrstuvwxyz")
    }
  }

  /// What stands for it in a recipe's shape.
  var symbol: Character {
    switch self {
    case .digit: "#"
    case .capital: "@"
    case .small: "~"
    }
  }

  /// A shape with the form of a text: each letter and digit drawn, the rest as it is.
  static func shape(of text: String) -> String {
    text.map { character in
      CharacterKind(character).map { String($0.symbol) }
        ?? TableRecipe.Shape.escaped(String(character))
    }.joined()
  }
}
