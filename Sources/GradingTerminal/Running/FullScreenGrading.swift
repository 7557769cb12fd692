import Grading
import Foundation
public import Terminal

/// Judges one answer after the other on a full screen.
public struct FullScreenGrading: Sendable {
  private let terminal: Terminal
  private let desk: GradingDesk
  private let usesColor: Bool

  /// - Parameters:
  ///   - terminal: where it is shown.
  ///   - desk: what answers.
  ///   - usesColor: whether there are colours; nothing is said by them alone.
  public init(on terminal: Terminal, desk: @escaping GradingDesk, usesColor: Bool) {
    (self.terminal, self.desk, self.usesColor) = (terminal, desk, usesColor)
  }

  /// How it ended.
  public struct End: Sendable {
    /// The signal that ended it, or 0.
    public var signal: Int32
    /// Whether nothing could be begun.
    public var isRefused = false
    /// What is to be said once the screen is as it was.
    public var words: [String]
  }

  /// Runs until nothing waits or the grader leaves.
  public func run() async -> End {
    var words: [String] = []
    while true {
      switch await desk(.next) {
      case .sheet(let content):
        switch await judge(GradingSheet(content)) {
        case .done(let told): words.append(told)
        case .left: return End(signal: 0, words: words)
        case .ended(let signal): return End(signal: signal, words: words)
        }
      case .nothing(let why), .kept(let why):
        return End(signal: 0, words: words + [why])
      case .failed(let why):
        return End(signal: 0, isRefused: words.isEmpty, words: words + [why])
      }
    }
  }

  private enum Outcome {
    case done(String)
    case left
    case ended(Int32)
  }

  private func judge(_ sheet: GradingSheet) async -> Outcome {
    var (sheet, painter) = (sheet, Painter(usesColor: usesColor))
    while true {
      let size = terminal.size
      terminal.write(painter.paint(sheet.frame(size), on: size))
      switch await terminal.next() {
      case .key(let key):
        guard let command = sheet.handle(key) else { continue }
        if let outcome = await take(command, &sheet) { return outcome }
        painter.forget()
      case .changed: painter.forget()
      case .stopped:
        await terminal.suspend()
        painter.forget()
      case .ended(let signal): return .ended(signal)
      case .woken, .nothing: continue
      }
    }
  }

  private func take(_ command: SheetCommand, _ sheet: inout GradingSheet) async -> Outcome? {
    switch command {
    case .leave: return .left
    case .redraw: return nil
    case .suspend:
      await terminal.suspend()
      return nil
    case .decide(let decision): return await keep(.decide(decision), &sheet)
    case .giveBack: return await keep(.giveBack, &sheet)
    }
  }

  /// A key may have a passphrase that is asked for on the terminal, so the terminal is given back meanwhile.
  private func keep(_ request: GradingRequest, _ sheet: inout GradingSheet) async -> Outcome? {
    switch await terminal.aside({ [desk] in await desk(request) }) {
    case .kept(let told): return .done(told)
    case .nothing(let why), .failed(let why): sheet.say(why)
    case .sheet(let content): sheet.replace(with: content)
    }
    return nil
  }
}
