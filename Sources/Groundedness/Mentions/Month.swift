/// Months by their names.
enum Month {
  /// The month of a word in lower case, English or German, whole or short.
  static func named(_ word: String) -> Int? { names[word] }

  /// Whether a month's name is also an everyday word.
  static func isAmbiguous(_ word: String) -> Bool {
    [
      "may", "march", "mar", "dec", "sep", "jan", "jun", "jul", "apr", "okt", "nov", "feb",
      "august",
    ]
    .contains(word)
  }

  private static let names: [String: Int] = {
    let all: [[String]] = [
      ["january", "jan", "januar", "jänner"], ["february", "feb", "februar"],
      ["march", "mar", "märz", "maerz", "mrz"], ["april", "apr"], ["may", "mai"],
      ["june", "jun", "juni"], ["july", "jul", "juli"], ["august", "aug"],
      ["september", "sep", "sept"], ["october", "oct", "oktober", "okt"], ["november", "nov"],
      ["december", "dec", "dezember", "dez"],
    ]
    var names: [String: Int] = [:]
    for (index, words) in all.enumerated() { for word in words { names[word] = index + 1 } }
    return names
  }()
}
