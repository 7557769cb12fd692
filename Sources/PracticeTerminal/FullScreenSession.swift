public import Foundation
public import Practice
public import Terminal

/// Runs a session on a full screen.
public struct FullScreenSession: Sendable {
  private let terminal: Terminal
  private let desk: PracticeDesk
  private let usesColor: Bool
  private let editor: EditorCommand
  private let now: @Sendable () -> Date

  /// A full screen.
  ///
  /// - Parameters:
  ///   - terminal: where it is shown.
  ///   - desk: what answers the session.
  ///   - usesColor: whether there are colours; nothing is said by them alone.
  ///   - editor: what opens for a text.
  ///   - now: the clock.
  public init(
    on terminal: Terminal, desk: @escaping PracticeDesk, usesColor: Bool, editor: EditorCommand,
    now: @escaping @Sendable () -> Date
  ) {
    self.terminal = terminal
    self.desk = desk
    self.usesColor = usesColor
    self.editor = editor
    self.now = now
  }

  /// Runs it until it is over.
  ///
  /// - Parameter offer: the exercise that it begins with, if one was asked for.
  /// - Returns: the signal that ended it, or 0.
  public func run(_ session: PracticeSession, beginningWith offer: SessionOffer?) async -> Int32 {
    var run = Run(session: session, screen: SessionScreen(session.view, language: session.language))
    var painter = Painter(usesColor: usesColor)
    if let offer { work(at: run.session.begin(with: offer), &run) }
    while !run.session.isOver {
      let size = terminal.size
      run.screen.show(run.session.view)
      terminal.write(painter.paint(run.screen.frame(size, tick: run.tick), on: size))
      let event = await terminal.next(within: run.work == nil ? nil : 120)
      if case .ended(let signal) = event {
        _ = await run.work?.value
        return signal
      }
      if await isPaintedOver(event, &run) { painter.forget() }
    }
    // What was begun is kept before the session goes.
    _ = await run.work?.value
    return 0
  }

  /// A run of a session: where it is, and what it waits for.
  private struct Run {
    var session: PracticeSession
    var screen: SessionScreen
    var work: Task<SessionNews, Never>?
    var isDone = Flag()
    var tick = 0
  }

  /// Whether something is there.
  private actor Flag {
    private(set) var isSet = false
    func set() { isSet = true }
  }

  /// Takes an event; `true` if the screen has to be painted as a whole.
  private func isPaintedOver(_ event: TerminalEvent, _ run: inout Run) async -> Bool {
    switch event {
    case .key(let key):
      guard let command = run.screen.handle(key) else { return false }
      return await does(command, &run)
    case .changed: return true
    case .stopped: return await does(.suspend, &run)
    case .woken, .nothing:
      run.tick += 1
      await takeNews(&run)
      return false
    case .ended: return false
    }
  }

  private func does(_ command: SessionScreen.Command, _ run: inout Run) async -> Bool {
    switch command {
    case .act(let actions):
      act(actions, &run)
      return false
    case .redraw: return true
    case .suspend: await terminal.suspend()
    case .openEditor: await edit(&run)
    }
    return true
  }

  private func act(_ actions: [SessionAction], _ run: inout Run) {
    for action in actions { work(at: run.session.act(action, at: now()), &run) }
  }

  /// Works at what the session needs beside the screen.
  private func work(at request: SessionRequest?, _ run: inout Run) {
    guard let request else { return }
    let (desk, terminal, flag) = (desk, terminal, Flag())
    run.isDone = flag
    run.work = Task {
      let news = await desk(request)
      await flag.set()
      terminal.wake()
      return news
    }
  }

  private func takeNews(_ run: inout Run) async {
    guard let work = run.work, await run.isDone.isSet else { return }
    let news = await work.value
    run.work = nil
    self.work(at: run.session.receive(news, at: now()), &run)
  }

  private func edit(_ run: inout Run) async {
    guard case .text(let field, _) = run.screen.input else { return }
    let words = ScreenWords.inLanguage(run.session.language)
    let file = EditedText(field.text, beside: run.screen.view, words)
    let terminal = terminal
    let text = await file.edited { path in await terminal.run(editor.command, path) }
    guard let text else {
      run.session.say(words.editorFailed(editor.command))
      return
    }
    run.screen.replaceText(text)
    act([.write(text)], &run)
  }
}
