import Detection
import Foundation
import PolicyPacks

extension CorpusText {
  private struct Fields: Decodable {
    var text: String
    var tool, task, label: String?
  }

  /// The text of a line of JSON: `{"text", "tool", "task", "label"}`.
  ///
  /// - Parameters:
  ///   - bytes: the line.
  ///   - place: where it stands.
  ///   - label: what holds where the line says nothing.
  package init(json bytes: [UInt8], at place: String, label: Label?) throws(UnreadText) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
    } catch {
      throw UnreadText(at: place, JSONLineProblem.words(for: error, bytes))
    }
    let own = fields.label.flatMap { Label(rawValue: $0) }
    guard fields.label == nil || own != nil else {
      throw UnreadText(at: place, "\"label\" is neither should-stop nor should-allow")
    }
    self.init(
      at: place, SensitiveText(fields.text), tool: fields.tool.map { ToolID($0) },
      task: fields.task.map { TaskID($0) }, label: own ?? label)
  }
}

extension CorpusText.Label {
  /// The label that the folders of a path give; `nil` if they give none.
  package init?(inFoldersOf path: String) {
    let folders = path.split(separator: "/").dropLast()
    guard let label = folders.lazy.compactMap({ Self(rawValue: String($0)) }).first else {
      return nil
    }
    self = label
  }
}
