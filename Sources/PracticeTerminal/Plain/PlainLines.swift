import Practice
import Synchronization

/// Where the lines of a session come from and go.
public final class PlainLines: Sendable {
  private let read: @Sendable () async -> String?
  private let put: @Sendable (String) -> Void
  private let echoes: Bool
  private let ended = Mutex(false)

  /// Lines.
  ///
  /// - Parameters:
  ///   - echoes: whether what is read is written too, because no terminal shows it.
  ///   - read: the next line without its end; `nil` where there is none.
  ///   - put: writes a text as it is.
  public init(
    echoes: Bool, read: @escaping @Sendable () async -> String?,
    put: @escaping @Sendable (String) -> Void
  ) {
    self.echoes = echoes
    self.read = read
    self.put = put
  }

  /// Whether input is over.
  var isOver: Bool { ended.withLock { $0 } }

  func write(_ line: String) { put(line + "\n") }

  /// The next line, without blanks around it; `nil` once input is over.
  func ask(_ prompt: String) async -> String? {
    put(prompt)
    let line = await read()
    if line == nil { ended.withLock { $0 = true } }
    if line == nil || echoes { write(line.map { PlainBlocks.visible($0).joined() } ?? "") }
    return line
  }

  func words(_ view: SessionView) -> PlainWords { .inLanguage(view.language) }
}
