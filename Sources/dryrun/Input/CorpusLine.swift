import PackAuthoring

/// One line of a corpus.
enum CorpusLine {
  /// The text of a line.
  ///
  /// - Parameter label: what holds where the line says nothing.
  static func text(
    _ line: InputLine, of file: String, label: CorpusText.Label?
  ) throws(UnreadText) -> CorpusText {
    let place = "\(file):\(line.number)"
    guard let bytes = line.bytes else {
      throw UnreadText(at: place, "the line is longer than \(LineReader.longestLine) bytes")
    }
    return try CorpusText(json: bytes, at: place, label: label)
  }
}
