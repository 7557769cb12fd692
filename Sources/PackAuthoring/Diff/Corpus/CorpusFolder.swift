import Detection
import Foundation
import SystemFiles

/// A corpus in a folder: a file for each text, or JSON lines; links are not followed.
public struct CorpusFolder: Sendable {
  /// The folder.
  public let place: String
  /// The files, by their paths in it, sorted.
  public let files: [String]

  private static let longestFile = 16 << 20
  private static let filesAtOnce = 64

  /// The corpus in a folder; `nil` if there is none.
  public init?(at place: String) {
    let walk = FolderWalk(of: place) { AuthoredFiles.lastPart(of: $0).first == "." }
    let files = walk.files.filter { AuthoredFiles.size(of: "\(place)/\($0)") != nil }
    guard !files.isEmpty else { return nil }
    (self.place, self.files) = (place, files)
  }

  /// The files in parts, each of which is looked at in one go.
  var batches: [ArraySlice<String>] {
    stride(from: 0, to: files.count, by: Self.filesAtOnce).map {
      files[$0..<min($0 + Self.filesAtOnce, files.count)]
    }
  }

  /// A text that is still to be read.
  struct Item: Sendable {
    /// The path in the corpus; of a line, with its number.
    var place: String
    var label: CorpusText.Label?
    /// The bytes; `nil` if they cannot be read.
    var bytes: [UInt8]?
    var isLine: Bool
  }

  /// The texts of a file.
  func items(of file: String) -> [Item] {
    let label = CorpusText.Label(inFoldersOf: file)
    let path = "\(place)/\(file)"
    var item = Item(place: file, label: label, isLine: false)
    if let size = AuthoredFiles.size(of: path), size <= Self.longestFile {
      item.bytes = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
    }
    guard file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson"), let bytes = item.bytes else {
      return [item]
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().filter { !$1.isEmpty }.map { index, line in
      Item(place: "\(file):\(index + 1)", label: label, bytes: Array(line), isLine: true)
    }
  }
}

extension CorpusFolder.Item {
  /// Reads the text.
  func text() throws(UnreadText) -> CorpusText {
    guard let bytes else { throw UnreadText(at: place, "the file is too large or cannot be read") }
    if isLine { return try CorpusText(json: bytes, at: place, label: label) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UnreadText(at: place, "the file is not UTF-8")
    }
    return CorpusText(at: place, SensitiveText(text), label: label)
  }
}
