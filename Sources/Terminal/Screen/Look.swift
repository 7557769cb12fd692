import Diagnostics

/// The few looks of a screen, each with a meaning.
package enum Look {
  package static let title = Ink(bold: true)
  package static let faint = Ink.faint
  package static let key = Ink(.cyan, bold: true)
  package static let label = Ink(.cyan)
  package static let good = Ink(.green, bold: true)
  package static let open = Ink(.yellow, bold: true)
  package static let waiting = Ink(.cyan, bold: true)
  package static let marked = Ink(.yellow, reversed: true)
  package static let cursor = Ink(bold: true, underlined: true)
  package static let markedCursor = Ink(.yellow, bold: true, reversed: true, underlined: true)
  package static let chosen = Ink(.cyan, bold: true)
}
