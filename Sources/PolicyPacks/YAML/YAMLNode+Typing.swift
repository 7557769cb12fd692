package import Detection
import Diagnostics

/// Types by the core schema of YAML 1.2, asked for by whoever knows what belongs at a place.
extension YAMLNode {
  package func pairs(_ name: String, _ problems: Problems) -> [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let pairs) = value else {
      problems.error(
        "wrong-type", "\(name) must be a mapping of keys to values, not \(kind)", at: location)
      return nil
    }
    let kept = pairs.filter { pair in
      let place = pair.key.location
      return !problems.renamedKeys.contains(
        Problems.Place(text: place.text, offset: place.range.lowerBound))
    }
    for pair in kept where pair.key.text == nil {
      problems.error(
        "wrong-type", "a key must be text, not \(pair.key.kind)", at: pair.key.location)
    }
    return kept.filter { $0.key.text != nil }
  }

  package func list(_ name: String, _ problems: Problems) -> [YAMLNode]? {
    guard case .list(let items) = value else {
      problems.error(
        "wrong-type", "'\(name)' must be a list, not \(kind)", at: location,
        notes: ["write it as [first, second]"])
      return nil
    }
    return items
  }

  package func string(_ name: String, _ problems: Problems) -> String? {
    guard let text else {
      problems.error("wrong-type", "'\(name)' must be text, not \(kind)", at: location)
      return nil
    }
    return text
  }

  /// A list of texts; a single text counts as a list of one.
  package func strings(_ name: String, _ problems: Problems) -> [String]? {
    if let text { return [text] }
    return list(name, problems)?.compactMap { $0.string(name, problems) }
  }

  /// Reports a list without an item where one is needed.
  package func refuseEmptyList(_ name: String, _ problems: Problems) {
    guard case .list(let items) = value, items.isEmpty else { return }
    problems.error("wrong-value", "'\(name)' must not be empty", at: location)
  }

  package func flag(_ name: String, _ problems: Problems) -> Bool? {
    switch value {
    case .scalar("true", true): return true
    case .scalar("false", true): return false
    default:
      problems.error("wrong-type", "'\(name)' must be true or false", at: location)
      return nil
    }
  }

  package func integer(_ name: String, _ problems: Problems) -> Int? {
    guard case .scalar(let text, true) = value, let number = Int(text) else {
      problems.error("wrong-type", "'\(name)' must be a whole number", at: location)
      return nil
    }
    return number
  }

  package func count(_ name: String, _ problems: Problems) -> Int? {
    guard let number = integer(name, problems) else { return nil }
    guard number >= 0 else {
      problems.error("wrong-value", "'\(name)' must not be negative", at: location)
      return nil
    }
    return number
  }

  package func decimal(_ name: String, _ problems: Problems) -> Double? {
    guard case .scalar(let text, true) = value, let number = Double(text), number.isFinite else {
      problems.error("wrong-type", "'\(name)' must be a number", at: location)
      return nil
    }
    return number
  }

  /// One of a few words.
  package func choice<Choice>(
    _ name: String, _ words: [String: Choice], _ problems: Problems
  ) -> Choice? {
    guard let text = string(name, problems) else { return nil }
    guard let choice = words[text] else {
      problems.unknown(name, text, at: location, among: words.keys, id: "unknown-value")
      return nil
    }
    return choice
  }

  /// A verdict; a value that is none is called by what it should be, not by its key.
  package func verdict(_ problems: Problems, as name: String = "verdict") -> Verdict? {
    guard text != nil || string(name, problems) != nil else { return nil }
    let words = Dictionary(uniqueKeysWithValues: Verdict.allCases.map { ($0.name, $0) })
    return choice("verdict", words, problems)
  }

  package func level(_ problems: Problems) -> Level? {
    choice(
      "level", Dictionary(uniqueKeysWithValues: Level.allCases.map { ($0.name, $0) }), problems)
  }

  package func day(_ name: String, _ problems: Problems) -> CalendarDay? {
    guard let text = string(name, problems) else { return nil }
    guard let day = CalendarDay(text) else {
      problems.error("wrong-value", "'\(name)' must be a day such as 2026-11-02", at: location)
      return nil
    }
    return day
  }

  /// A name: lower-case letters, digits and hyphens; dots where it is a class.
  package func name(_ what: String, dots: Bool = false, _ problems: Problems) -> String? {
    guard let text = string(what, problems) else { return nil }
    let isClean = text.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
        || dots && byte == UInt8(ascii: ".")
    }
    guard isClean, text.first?.isLetter == true, text.last != "-", text.last != "." else {
      problems.error(
        "bad-name", "'\(text)' is no name for a \(what)", at: location,
        notes: ["names have lower-case letters, digits and hyphens, and start with a letter"])
      return nil
    }
    return text
  }
}
