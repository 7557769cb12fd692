import Diagnostics
import Terminal

/// The few looks of a session, each with a meaning.
enum Look {
  static let title = Ink(bold: true)
  static let faint = Ink.faint
  static let key = Ink(.cyan, bold: true)
  static let label = Ink(.cyan)
  static let good = Ink(.green, bold: true)
  static let open = Ink(.yellow, bold: true)
  static let waiting = Ink(.cyan, bold: true)
  static let marked = Ink(.yellow, reversed: true)
  static let cursor = Ink(bold: true, underlined: true)
  static let markedCursor = Ink(.yellow, bold: true, reversed: true, underlined: true)
  static let chosen = Ink(.cyan, bold: true)
}
