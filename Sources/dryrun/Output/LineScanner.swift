import Detection
import Evaluation
import Foundation
import PackAuthoring
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
    engine.asksPlugins ? await askedAnswers(to: lines) : await computedAnswers(to: lines)
  }

  private func computedAnswers(to lines: [InputLine]) async -> [Answer] {
    let share = max(1, lines.count / (ProcessInfo.processInfo.activeProcessorCount * 4))
    let starts = Array(stride(from: 0, to: lines.count, by: share))
    return await withTaskGroup(of: (Int, [Answer]).self) { group in
      for start in starts {
        let part = lines[start..<min(start + share, lines.count)]
        group.addTask { (start, part.map { answer(to: $0, by: engine) }) }
      }
      var parts: [Int: [Answer]] = [:]
      for await (start, answers) in group { parts[start] = answers }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }

  /// Some lines at a time: while a plugin looks at one, others are on their way, and none waits so long
  /// for its turn that its time is over.
  private func askedAnswers(to lines: [InputLine]) async -> [Answer] {
    await withTaskGroup(of: (Int, Answer).self) { group in
      var answers: [Answer?] = Array(repeating: nil, count: lines.count)
      for (index, line) in lines.enumerated() {
        if index >= Self.linesOnTheirWay, let (done, answer) = await group.next() {
          answers[done] = answer
        }
        group.addTask { (index, answer(to: line, by: await asked(about: line))) }
      }
      for await (done, answer) in group { answers[done] = answer }
      return answers.compactMap { $0 }
    }
  }

  /// Enough to keep a plugin busy.
  private static let linesOnTheirWay = 16

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
