public import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// Writes a non-matching example beside a detector, in the pack's own file.
///
/// Comments and order of the file stay as they are. The pack is loaded again afterwards; if it does
/// not hold the example then, the file gets its old text back.
public struct ExampleWriter {
  private let pack: String

  /// A writer for the pack in a folder or file.
  public init(pack: String) { self.pack = pack }

  /// Adds a text in which a rule should find nothing.
  ///
  /// - Returns: the file that was changed.
  /// - Throws: `ExampleWriterError` if the rule has no file that could be changed.
  public func add(
    _ text: String, because reason: String, to rule: RuleID
  ) throws(ExampleWriterError) -> String {
    let loaded = PackLoader(trust: .nothing, at: .now, checksLock: false).load(at: pack)
    guard let detector = loaded.pack?.detectors.first(where: { $0.detector.id == rule }) else {
      throw ExampleWriterError("the pack has no detector '\(rule)', or does not load")
    }
    guard loaded.examples[rule] != nil else {
      throw ExampleWriterError(
        "'\(rule)' is a detector of a parent (\(detector.origin)); its owner can add the example")
    }
    let file = detector.origin.file
    let old = try read(file)
    let example =
      "{text: \(YAMLText.quoted(text)), because: \(YAMLText.quoted(reason))}"
    guard let new = DetectorBlock(old, line: detector.origin.line)?.adding(example) else {
      throw ExampleWriterError("\(detector.origin): no place for an example was found")
    }
    try write(new, to: file)
    let after = PackLoader(trust: .nothing, at: .now, checksLock: false).load(at: pack)
    guard after.examples[rule]?.noMatch.contains(where: { $0.text == text }) ?? false else {
      try write(old, to: file)
      throw ExampleWriterError("\(detector.origin): the example could not be written in")
    }
    return file
  }

  private func read(_ file: String) throws(ExampleWriterError) -> String {
    do {
      return try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    } catch {
      throw ExampleWriterError("'\(file)' cannot be read: \(SystemReason.of(error))")
    }
  }

  private func write(_ text: String, to file: String) throws(ExampleWriterError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw ExampleWriterError("'\(file)' cannot be written: \(SystemReason.of(error))")
    }
  }
}

/// An example that could not be written.
public struct ExampleWriterError: Error, Hashable, Sendable {
  /// Why, in one sentence.
  public let message: String
  init(_ message: String) { self.message = message }
}
