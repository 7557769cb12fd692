import Desks
import Diagnostics
import Measurement
import Practice

/// One exercise in the table: its figures, and its flags below one another.
struct ItemsRow {
  private static let nameWidth = 26

  private let item: ItemReport
  private let name: String
  private let style: TerminalStyle

  init(_ item: ItemReport, version: Int, _ style: TerminalStyle) {
    (self.item, self.style) = (item, style)
    name = "\(item.item)@\(version)"
  }

  static let heading = line(
    "exercise", "n", "pass", "r", "time", "look at")

  var lines: [String] {
    let flags = words
    let figures = ItemsRow.line(
      name.displayWidth > Self.nameWidth ? "" : name, "\(item.answers)",
      Figure.percent(item.difficulty), Figure.interval(item.itemRest),
      item.medianTime?.rawValue ?? "", flags.first ?? "")
    let more = flags.dropFirst().map { ItemsRow.line("", "", "", "", "", $0) }
    return (name.displayWidth > Self.nameWidth ? [name] : []) + [figures] + more
  }

  private var words: [String] {
    guard item.hasEnough else {
      return [style.paint("\(item.answers) of \(ItemThresholds().fewestAnswers)", .gray)]
    }
    return item.flags.map { flag in
      let isDoubtful = item.correlationMayBeChance && [.quarantine, .review].contains(flag)
      return style.paint(
        flag.words + (isDoubtful ? "?" : ""), flag == .quarantine ? .red : .yellow)
    }
  }

  /// Names to the left, numbers to the right.
  private static func line(
    _ name: String, _ answers: String, _ pass: String, _ correlation: String,
    _ time: String, _ flag: String
  ) -> String {
    let cells = [
      name.padded(to: nameWidth), answers.indented(to: 5), pass.indented(to: 5),
      " " + correlation.padded(to: 19), time.padded(to: 5), " " + flag,
    ]
    let line = cells.joined(separator: " ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension ItemFlag {
  /// A word or two, at most ten columns wide.
  var words: String {
    self == .unevenVariants ? "uneven" : rawValue.replacing("-", with: " ")
  }

  /// What it means, and what to do about it.
  var meaning: String {
    switch self {
    case .quarantine: "who does well elsewhere fails here; take it out, check key and checks"
    case .review: "it hardly tells people apart; look for what else decides the answer"
    case .tooHard: "fewer than 20 % pass; is the case complete, and taught before?"
    case .tooEasy: "more than 95 % pass; make the wrong answers more tempting"
    case .drifting: "its difficulty moved by half a logit in 30 days; what changed, or leaked?"
    case .unevenVariants: "some variants are easier; compare them, and even out the table"
    }
  }
}

extension String {
  /// The text, with spaces before it up to a width.
  fileprivate func indented(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
