import Detection
import Evaluation
import Foundation
import PolicyPacks

/// Answers lines of `dryrun scan`, on all cores.
struct LineScanner: Sendable {
  struct Answer: Sendable {
    var line: [UInt8]
    var isError: Bool
  }

  let engine: Engine
  let plugins: any PluginDetectors
  let reportsCandidates: Bool

  /// The answers, in the order of the lines.
  func answers(to lines: [InputLine]) async -> [Answer] {
    let share = max(1, lines.count / (ProcessInfo.processInfo.activeProcessorCount * 4))
    let starts = Array(stride(from: 0, to: lines.count, by: share))
    return await withTaskGroup(of: (Int, [Answer]).self) { group in
      for start in starts {
        let part = lines[start..<min(start + share, lines.count)]
        group.addTask { (start, await answers(to: part)) }
      }
      var parts: [Int: [Answer]] = [:]
      for await (start, answers) in group { parts[start] = answers }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }

  /// The answers to some lines; plugins are asked about all of them at once, as they wait and do not
  /// compute.
  private func answers(to part: ArraySlice<InputLine>) async -> [Answer] {
    guard engine.asksPlugins else { return part.map { answer(to: $0, by: engine) } }
    return await withTaskGroup(of: (Int, Answer).self) { group in
      for (index, line) in part.enumerated() {
        group.addTask { (index, answer(to: line, by: await asked(about: line))) }
      }
      var answers: [Int: Answer] = [:]
      for await (index, answer) in group { answers[index] = answer }
      return part.indices.compactMap { answers[$0 - part.startIndex] }
    }
  }

  private func asked(about line: InputLine) async -> Engine {
    let question = line.bytes.flatMap { try? JSONDecoder().decode(Question.self, from: Data($0)) }
    guard let question else { return engine }
    return await engine.asking(plugins, about: [SensitiveText(question.text)])
  }

  private func answer(to line: InputLine, by engine: Engine) -> Answer {
    guard let bytes = line.bytes else {
      return error("the line is longer than \(LineReader.longestLine) bytes", line.number)
    }
    do {
      let question = try JSONDecoder().decode(Question.self, from: Data(bytes))
      let detections = engine.detections(
        in: SensitiveText(question.text), allCandidates: reportsCandidates)
      return Answer(line: ScanAnswer(question.id, detections).line, isError: false)
    } catch {
      return self.error(JSONLineProblem.words(for: error, bytes), line.number)
    }
  }

  private func error(_ message: String, _ number: Int) -> Answer {
    Answer(line: ScanAnswer.error(message, line: number), isError: true)
  }

  private struct Question: Decodable {
    var id: ScanID
    var text: String
  }
}
