import Diagnostics
import Foundation
import Practice
import SystemFiles

/// The editor of choice.
public struct EditorCommand: Sendable, Hashable {
  /// A command of the shell, that takes a file.
  public let command: String

  /// `$VISUAL`, or `$EDITOR`, or else `vi`.
  public init(environment: [String: String]) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }
}

/// A text in a file that an editor opens, with the case below a line.
///
/// Only its owner may read the file, and it is gone afterwards.
struct EditedText {
  private let text: String
  private let below: String
  private let line: String

  init(_ text: String, beside view: SessionView, _ words: ScreenWords) {
    self.text = text
    line = "# ------------------------ >8 ------------------------"
    let blocks = [words.belowLine, "", view.title, ""] + PlainBlocks(view).lines(view.blocks)
    below = blocks.map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")
  }

  /// The text after an editor ran; `nil` if it did not run, or its file is gone.
  func edited(by run: (_ path: String) async -> Int32?) async -> String? {
    let path = NSTemporaryDirectory() + "dryrun-\(UUID().uuidString).md"
    let whole = text + (text.hasSuffix("\n") ? "" : "\n") + "\n\(line)\n\(below)\n"
    guard (try? PrivateFile.create(path, Data(whole.utf8))) != nil else { return nil }
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard await run(path) == 0, let data = FileManager.default.contents(atPath: path) else {
      return nil
    }
    return above(String(decoding: data, as: UTF8.self))
  }

  /// What stands above the line, without the empty lines at its end.
  private func above(_ whole: String) -> String {
    var lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let end = lines.firstIndex(where: { $0 == line }) { lines.removeSubrange(end...) }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
