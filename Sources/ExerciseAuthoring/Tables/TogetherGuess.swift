import Courses

/// Columns that stay and say the same in other words: a cause in English, and in German.
///
/// Others are not joined: which of them go together may be known of one person alone.
struct TogetherGuess {
  private let data: DataFile
  private let names: [String]

  init(_ data: DataFile, _ names: [String]) { (self.data, self.names) = (data, names) }

  /// Lets a column that stays follow an earlier one where each text of that goes with one text of this.
  func join(_ guesses: inout [GuessedColumn]) {
    for index in guesses.indices where guesses[index].isKept {
      guard case .oneOf(let own)? = guesses[index].content, own.count > 1 else { continue }
      for earlier in 0..<index {
        guard guesses[earlier].isKept, case .oneOf(let choices)? = guesses[earlier].content,
          choices.count >= own.count,
          let texts = texts(of: index, along: earlier, choices)
        else { continue }
        guesses[index].content = .with(names[earlier], texts.map { [.words($0)] })
        guesses[index].words += "; each with the '\(names[earlier])' that it belongs to"
        break
      }
    }
  }

  private func texts(
    of index: Int, along earlier: Int, _ choices: [TableRecipe.Choice]
  ) -> [String]? {
    let (own, other) = (data.columns[index], data.columns[earlier])
    guard own.cells.count == own.rows, other.cells.count == other.rows else { return nil }
    var pairs: [String: String] = [:]
    for (text, key) in zip(own.cells, other.cells) {
      if let known = pairs[key], known != text { return nil }
      pairs[key] = text
    }
    // A brace would be read as the beginning of a column's name.
    let texts = choices.compactMap { pairs[$0.text] }.filter { !$0.contains("{") }
    return texts.count == choices.count ? texts : nil
  }
}
