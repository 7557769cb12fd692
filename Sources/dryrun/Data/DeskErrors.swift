import Desks

extension CommandError {
  /// What a desk says, for somebody at a terminal.
  init(_ error: DeskError) { self.init(error.terminalMessage) }
}
