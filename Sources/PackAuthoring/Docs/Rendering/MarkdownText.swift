import Diagnostics
import PolicyPacks

/// Text and code as Markdown (GitHub's dialect) that shows them as they are.
enum MarkdownText {
  /// A text in which nothing is markup, on one line.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\n", "\r": result.append(" ")
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "!":
        result.append(contentsOf: ["\\", scalar])
      case _ where index == 0 && ["#", "-", "+", "="].contains(scalar):
        result.append(contentsOf: ["\\", scalar])
      // A number with a full stop would begin a list.
      case ".", ")":
        let before = text.unicodeScalars.prefix(index)
        let isNumber = index > 0 && before.allSatisfy { ("0"..."9").contains($0) }
        result.append(contentsOf: isNumber ? ["\\", scalar] : [scalar])
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A piece of code in a line; a table needs its bars escaped even there.
  static func code(_ code: String) -> String {
    let text = Excerpt.visible(code).replacing("|", with: "\\|")
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }

  /// Lines of code.
  static func block(_ code: String) -> String {
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Excerpt.visible(String($0)) }.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(3, longestRun(in: lines) + 1))
    return "\(fence)\n\(lines.hasSuffix("\n") ? String(lines.dropLast()) : lines)\n\(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// A symbol for a verdict.
  static func symbol(_ verdict: Verdict) -> String {
    switch verdict {
    case .allow: "✓"
    case .warn: "⚠"
    case .approval: "◆"
    case .block: "✕"
    }
  }
}
