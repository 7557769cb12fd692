import Practice

/// A cell as a gap with a modifier writes it.
enum CellText {
  static func written(_ cell: String, _ modifier: String?, language: String) -> String {
    switch modifier {
    case "money": CellWriting.money(cell, language: language) ?? cell
    case "date": CellWriting.date(cell, language: language) ?? cell
    default: cell
    }
  }
}
