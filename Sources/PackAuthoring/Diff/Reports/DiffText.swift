import Detection
public import Diagnostics
import PolicyPacks

/// A comparison of two packs as people read it on a terminal.
public struct DiffText: Sendable {
  private let style: TerminalStyle

  /// A renderer.
  public init(style: TerminalStyle) { self.style = style }

  /// The rules, the corpus, and the version, ending with a line break.
  public func render(_ diff: PackDiff) -> String {
    let (old, new) = (diff.old, diff.new)
    let name = old.id == new.id ? "" : "\(new.id) "
    var lines = [
      style.paint("\(old.id) \(old.version) → \(name)\(new.version)", .cyan, bold: true)
    ]
    lines += rules(diff)
    if let corpus = diff.corpus { lines += [""] + CorpusReport(style).lines(corpus) }
    if let advice = diff.advice { lines += ["", version(advice)] }
    var result = lines.joined(separator: "\n") + "\n"
    if let warning = diff.versionWarning {
      result += "\n" + TextRenderer(style: style).render(warning)
    }
    return result
  }

  private func rules(_ diff: PackDiff) -> [String] {
    let changes = diff.rules.changes
    guard !changes.isEmpty else {
      return [diff.isChange ? "no rule says anything else" : "nothing changed"]
    }
    var lines = [counts(changes)]
    for direction in ChangeDirection.allCases.reversed() where direction != .words {
      let some = diff.rules.changes(direction)
      if !some.isEmpty { lines += [""] + some.flatMap(block) }
    }
    let words = diff.rules.changes(.words)
    if !words.isEmpty {
      let names = words.map { Excerpt.visible($0.title) }
      lines += ["", "  " + style.paint("in words  \(names.listed(atMost: 8))", .gray)]
    }
    return lines
  }

  private func counts(_ changes: [PackChange]) -> String {
    let parts = ChangeDirection.allCases.reversed().compactMap { direction -> String? in
      let count = changes.count { $0.direction == direction }
      return count == 0 ? nil : "\(count) \(direction.counted)"
    }
    return "rules: " + parts.joined(separator: ", ")
  }

  private func block(_ change: PackChange) -> [String] {
    let label = style.paint(
      change.direction.label.padded(to: 10), change.direction.color, bold: true)
    let indent = String(repeating: " ", count: 12)
    let title = Excerpt.visible(change.title)
    var lines: [String]
    if let only = change.details.first, change.details.count == 1 {
      lines = ["  \(label)\(title): \(Excerpt.visible(only.words))"]
    } else {
      lines = ["  \(label)\(title)"]
      lines += change.details.map { detail in
        let mark = style.paint(detail.direction.mark, detail.direction.color)
        return "\(indent)\(mark) \(Excerpt.visible(detail.words))"
      }
    }
    if let origin = change.origin {
      let was = change.isRemoved ? "was at " : ""
      lines.append(indent + style.paint("\(was)\(origin)", .gray))
    }
    return lines
  }

  private func version(_ advice: VersionAdvice) -> String {
    let step = style.paint(
      advice.implied.name, advice.implied == .major ? .red : .green, bold: true)
    return "version step: \(step), as \(advice.reason)"
  }
}

extension ChangeDirection {
  fileprivate var label: String {
    switch self {
    case .words: "in words"
    case .added: "new"
    case .stricter: "stricter"
    case .unclear: "changed"
    case .looser: "looser"
    }
  }

  fileprivate var counted: String {
    switch self {
    case .words: "in words only"
    case .unclear: "changed either way"
    case .added, .stricter, .looser: label
    }
  }

  /// A sign that stands for it without colour too.
  fileprivate var mark: String {
    switch self {
    case .words: "·"
    case .added: "+"
    case .stricter: "▲"
    case .unclear: "?"
    case .looser: "▼"
    }
  }

  /// The colour that stands for it.
  var color: TerminalStyle.Color {
    switch self {
    case .words: .gray
    case .added: .cyan
    case .stricter: .yellow
    case .unclear: .magenta
    case .looser: .red
    }
  }
}

extension String {
  /// The text, with spaces up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
