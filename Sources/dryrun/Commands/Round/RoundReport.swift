import Detection
import Diagnostics
import Evaluation
import Foundation
import PluginHost
import PluginKit
import PolicyPacks

/// What the steps of a round came to, for machines.
struct RoundReport {
  var draft: Evaluation?
  /// The exercise that is offered.
  var practice: OfferedPractice?
  var isRedacted = false
  var answer: RoundAnswer?
  var output: Evaluation?
  var restoration: Restoration?
  /// Whether the answer is held back.
  private(set) var isWithheld = false

  /// Takes out what a tool said that is stopped.
  mutating func withhold() {
    answer?.text = SensitiveText("")
    restoration = nil
    isWithheld = true
  }

  /// Writes it, if machines read it.
  func finish(_ format: RoundCommand.Format, _ language: String) throws {
    guard format == .json else { return }
    try StandardOutput.shared.write(JSONText.encode(RoundJSON(self, language)))
  }
}

/// A round as JSON.
private struct RoundJSON: Encodable {
  struct Answer: Encodable {
    var text: String?
    var finish: String
    var model: String?
    var plugin: PluginStamp?
    var milliseconds: Int
  }
  struct Restored: Encodable {
    var text: String
    var values: Int
    var left: [String]
  }

  var draft: EvaluationJSON?
  var sent: String
  var answer: Answer?
  var output: EvaluationJSON?
  var restored: Restored?

  init(_ report: RoundReport, _ language: String) {
    draft = report.draft.map {
      EvaluationJSON(
        $0, name: "draft", language: language, practice: report.practice?.json)
    }
    sent = report.answer == nil ? "nothing" : report.isRedacted ? "redacted" : "text"
    answer = report.answer.map { answer in
      Answer(
        text: report.isWithheld ? nil : answer.text.string, finish: answer.end.finish.rawValue,
        model: answer.end.model,
        plugin: answer.plugin?.stamp, milliseconds: Int(answer.time / .milliseconds(1)))
    }
    output = report.output.map { EvaluationJSON($0, name: "answer", language: language) }
    restored = report.restoration.map { restoration in
      Restored(
        text: String(decoding: restoration.text, as: UTF8.self),
        values: restoration.restoredCount, left: restoration.left.map(\.placeholder))
    }
  }
}
