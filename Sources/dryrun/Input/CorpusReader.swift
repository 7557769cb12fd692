import Detection
import Foundation
import PackAuthoring
import PolicyPacks
import SystemFiles

/// Reads a corpus part by part: a folder of texts, or JSON lines in a file or on standard input.
struct CorpusReader {
  /// A text that is still to be read.
  enum Item: Sendable {
    /// A line, and what the folder that its file is in says about it.
    case line(InputLine, file: String, label: CorpusText.Label?)
    /// A file.
    case file(String, label: CorpusText.Label?)
    /// Something in a folder that cannot be looked at.
    case unreadable(UnreadText)
  }

  /// What is counted.
  let unit: String
  /// How much there is; 0 where nobody knows.
  private(set) var size = 0
  /// How much was read.
  private(set) var done = 0
  private var lines: LineReader?
  private var linesOf: (file: String, label: CorpusText.Label?) = ("<stdin>", nil)
  private var pending: [Item] = []

  private static let filesAtOnce = 256
  /// The most bytes of a text that is a file.
  private static let longestText = 64 << 20

  /// - Throws: `CommandError` if there is nothing at the path.
  init(_ path: String) throws(CommandError) {
    let files = try InputFiles([path])
    guard path != "-", files.paths != [path] else {
      unit = "MB"
      try open(path == "-" ? nil : path, label: CorpusText.Label(inFoldersOf: path))
      size = Int(CorpusReader.megabytes(path))
      return
    }
    unit = "files"
    pending =
      files.unchecked.map { .unreadable(UnreadText(at: path, $0)) }
      + files.paths.map { .file($0, label: CorpusText.Label(inFoldersOf: $0)) }
    size = pending.count
  }

  /// The next texts, in their order; `nil` at the end.
  mutating func nextBatch() throws(CommandError) -> [Item]? {
    if let batch = try nextLines() { return batch }
    guard !pending.isEmpty else { return nil }
    var batch: [Item] = []
    while batch.count < CorpusReader.filesAtOnce, let next = pending.first {
      if case .file(let path, let label) = next, CorpusReader.isLines(path) {
        guard batch.isEmpty else { break }
        pending.removeFirst()
        done += 1
        try open(path, label: label)
        return try nextLines() ?? []
      }
      batch.append(next)
      pending.removeFirst()
      done += 1
    }
    return batch
  }

  private mutating func nextLines() throws(CommandError) -> [Item]? {
    guard let batch = try lines?.nextBatch() else {
      lines = nil
      return nil
    }
    if unit == "MB" { done = (lines?.bytesRead ?? 0) >> 20 }
    return batch.map { .line($0, file: linesOf.file, label: linesOf.label) }
  }

  private mutating func open(_ path: String?, label: CorpusText.Label?) throws(CommandError) {
    lines = try path.map { path throws(CommandError) in try LineReader(file: path) } ?? LineReader()
    linesOf = (path ?? "<stdin>", label)
  }

  private static func isLines(_ path: String) -> Bool {
    path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
  }

  private static func megabytes(_ path: String) -> UInt64 {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    return (facts?[.size] as? UInt64 ?? 0) >> 20
  }
}

extension CorpusReader.Item {
  /// Reads the text.
  func text() throws(UnreadText) -> CorpusText {
    switch self {
    case .line(let line, let file, let label):
      return try CorpusLine.text(line, of: file, label: label)
    case .file(let path, let label):
      do throws(CommandError) {
        return CorpusText(at: path, try TextInput(path, limit: 64 << 20).text, label: label)
      } catch {
        throw UnreadText(at: path, error.message)
      }
    case .unreadable(let part): throw part
    }
  }
}
