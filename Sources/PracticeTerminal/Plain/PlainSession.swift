import Courses
public import Foundation
public import Practice
import Terminal

/// Runs a session on lines: one question at a time, with the same content as on a full screen.
///
/// For screen readers, simple terminals and pipes. Where input ends, what is complete is handed in, and
/// the session ends as if one had left it.
public struct PlainSession: Sendable {
  let lines: PlainLines
  private let desk: PracticeDesk
  private let editor: EditorCommand?
  private let now: @Sendable () -> Date

  /// A session on lines.
  ///
  /// - Parameters:
  ///   - lines: where they come from and go.
  ///   - desk: what answers the session.
  ///   - editor: what opens for a text; `nil` where nobody could use it.
  ///   - now: the clock.
  public init(
    _ lines: PlainLines, desk: @escaping PracticeDesk, editor: EditorCommand?,
    now: @escaping @Sendable () -> Date
  ) {
    self.lines = lines
    self.desk = desk
    self.editor = editor
    self.now = now
  }

  /// Runs it until it is over.
  ///
  /// - Parameter offer: the exercise that it begins with, if one was asked for.
  public func run(_ session: PracticeSession, beginningWith offer: SessionOffer?) async {
    var session = session
    if let offer { await settle(session.begin(with: offer), &session) }
    var stepsToTheEnd = 20
    while !session.isOver, stepsToTheEnd > 0 {
      // A way out that fails again and again leads nowhere.
      if lines.isOver { stepsToTheEnd -= 1 }
      show(session.view)
      // What is only told waits for nobody: the first line of a pipe is an answer.
      guard !session.isOnlyTelling else {
        await act(.next, &session)
        continue
      }
      for action in await ask(session.view) { await act(action, &session) }
    }
  }

  private func act(_ action: SessionAction, _ session: inout PracticeSession) async {
    await settle(session.act(action, at: now()), &session)
  }

  /// Asks the world until nothing more is needed.
  private func settle(_ request: SessionRequest?, _ session: inout PracticeSession) async {
    var request = request
    while let needed = request {
      if case .grade = needed, let busy = session.view.busy { lines.write(busy) }
      request = session.receive(await desk(needed), at: now())
    }
  }

  private func show(_ view: SessionView) {
    lines.write("")
    let progress = view.progress.map { ["\($0.step)/\($0.count)"] } ?? []
    let head = ([view.title] + progress + view.facts).joined(separator: ", ")
    for line in PlainBlocks.visible("== \(head)") { lines.write(line) }
    for line in PlainBlocks(view).lines(view.blocks) { lines.write(line) }
  }

  /// What the learner wants; several things where an answer and what comes of it are one.
  private func ask(_ view: SessionView) async -> [SessionAction] {
    switch view.input {
    case .none: await choice(view)
    case .menu(let items): await item(items, view)
    case .text(let text): await written(text, view)
    case .marks(let passage, let marks):
      await PlainMarking(lines: lines, view: view).actions(passage, marks)
    case .question(let question, let chosen): await picked(question, chosen, view)
    }
  }

  private func choice(_ view: SessionView) async -> [SessionAction] {
    lines.write(PlainCommands(view).line(withMain: true))
    while let line = await lines.ask(lines.words(view).next) {
      if let action = PlainCommands(view).action(line, needsColon: false) { return [action] }
      lines.write(lines.words(view).notUnderstood)
    }
    return [PlainCommands(view).whenOver]
  }

  private func item(_ items: [SessionMenuItem], _ view: SessionView) async -> [SessionAction] {
    for (index, item) in items.enumerated() {
      let detail = item.detail.isEmpty ? "" : ", \(item.detail)"
      for line in PlainBlocks.visible("\(index + 1). \(item.title)\(detail)") { lines.write(line) }
    }
    lines.write(PlainCommands(view).line(withMain: false))
    let words = lines.words(view)
    let isSure = if case .sure? = items.first?.action { true } else { false }
    while let line = await lines.ask(isSure ? words.sure : words.choose) {
      if let number = Int(line), items.indices.contains(number - 1) {
        return [items[number - 1].action]
      }
      if line.isEmpty, let item = isSure ? items.last : items.first { return [item.action] }
      if let action = PlainCommands(view).action(line, needsColon: false) { return [action] }
      lines.write(words.notUnderstood)
    }
    return [isSure ? .sure(nil) : PlainCommands(view).whenOver]
  }

  private func written(_ text: String, _ view: SessionView) async -> [SessionAction] {
    let words = lines.words(view)
    if !text.isEmpty { PlainBlocks.visible(text).forEach { lines.write("  \($0)") } }
    lines.write(words.textHelp)
    let more = editor == nil ? [] : [":e \(words.editor)"]
    lines.write(PlainCommands(view).line(withMain: false, more: more))
    var written: [String] = []
    while let line = await lines.ask(words.text) {
      if line == "." || line.isEmpty && written.isEmpty && !text.isEmpty { break }
      if line == ":e", let editor {
        return await edited(written.isEmpty ? text : written.joined(separator: "\n"), view, editor)
      }
      if let action = PlainCommands(view).action(line, needsColon: true) {
        // What is written so far goes along, so that nothing is lost on the way.
        return [PlainSession.text(written), action].compactMap { $0 }
      }
      written.append(line)
    }
    if lines.isOver, written.isEmpty { return [PlainCommands(view).whenOver] }
    return [PlainSession.text(written), .next].compactMap { $0 }
  }

  private static func text(_ lines: [String]) -> SessionAction? {
    lines.isEmpty ? nil : .write(lines.joined(separator: "\n"))
  }

  private func edited(
    _ text: String, _ view: SessionView, _ editor: EditorCommand
  ) async -> [SessionAction] {
    let words = ScreenWords.inLanguage(view.language)
    let file = EditedText(text, beside: view, words)
    guard let text = await file.edited(by: { Terminal.run(editor.command, $0) }) else {
      lines.write(words.editorFailed(editor.command))
      return []
    }
    return [.write(text)]
  }

  private func picked(
    _ question: PosedQuestion, _ chosen: Set<OptionID>, _ view: SessionView
  ) async -> [SessionAction] {
    let letters = question.options.indices.map { PlainLetters.letter($0) }
    for line in PlainBlocks.visible(question.text) { lines.write(line) }
    for (letter, option) in zip(letters, question.options) {
      let sign = chosen.contains(option.id) ? " ×" : ""
      for line in PlainBlocks.visible("\(letter)) \(option.text)\(sign)") { lines.write(line) }
    }
    let words = lines.words(view)
    lines.write(
      PlainCommands(view).line(
        withMain: false, more: question.allowsSeveral ? [words.several] : []))
    while let line = await lines.ask(words.answer) {
      if line.isEmpty, !chosen.isEmpty { return [.next] }
      if let picked = PlainLetters.options(line, of: question) {
        return [.pick(question.id, picked), .next]
      }
      if let action = PlainCommands(view).action(line, needsColon: true) { return [action] }
      lines.write(words.notUnderstood)
    }
    return [PlainCommands(view).whenOver]
  }
}
