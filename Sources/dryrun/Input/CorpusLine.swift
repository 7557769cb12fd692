import Detection
import Foundation
import PackAuthoring
import PolicyPacks

/// One line of a corpus.
enum CorpusLine {
  private struct Fields: Decodable {
    var id: ScanID?
    var text: String
    var tool, task, label: String?
  }

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
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
    } catch {
      throw UnreadText(at: place, JSONLineProblem.words(for: error, bytes))
    }
    let own = fields.label.flatMap { CorpusText.Label(rawValue: $0) }
    guard fields.label == nil || own != nil else {
      throw UnreadText(at: place, "\"label\" is neither should-stop nor should-allow")
    }
    return CorpusText(
      at: place, SensitiveText(fields.text), tool: fields.tool.map { ToolID($0) },
      task: fields.task.map { TaskID($0) }, label: own ?? label)
  }
}
