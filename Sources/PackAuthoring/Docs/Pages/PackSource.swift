import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SystemFiles

/// What the site is made from: a pack, what its files say, and a day.
struct PackSource: Sendable {
  let pack: PolicyPack
  /// What the pack's own files say.
  let document: PackDocument
  /// The pack's examples and those of its parents.
  let examples: [RuleID: DetectorExamples]
  let formatExamples: [FormatID: FormatExamples]
  /// The day on which the site is true.
  let day: CalendarDay
  /// Each file of the pack and its parents, by the name that origins use.
  private let files: [String: File]

  /// One file: how the site calls it, and the pack that it belongs to.
  struct File: Sendable {
    var name, pack, language: String
  }

  /// - Returns: `nil` for a pack with errors.
  init?(_ loaded: LoadedPack, on day: CalendarDay) {
    guard let pack = loaded.pack else { return nil }
    self.pack = pack
    self.day = day
    document = loaded.document
    let documents = loaded.parents + [loaded.document]
    // A child's own examples come last and stand for the rule.
    examples = documents.flatMap(\.detectors).reduce(into: [:]) {
      $0[$1.rule.detector.id] = $1.examples
    }
    formatExamples = documents.flatMap(\.formats).reduce(into: [:]) { $0[$1.id] = $1.examples }
    files = documents.reduce(into: [:]) { files, document in
      files.merge(PackSource.files(of: document)) { first, _ in first }
    }
  }

  /// Whether an exception holds on the day, at noon of it.
  func isInForce(_ exception: PolicyException) -> Bool {
    let zone = TimeZone(identifier: pack.workingHours.timezone) ?? .gmt
    return exception.isActive(on: day, at: day.noon(in: zone))
  }

  /// The file in which something was said.
  func file(of origin: Origin) -> File? { files[origin.file] }

  /// Files without the folders above their pack: those are of the machine that the site is made on.
  private static func files(of document: PackDocument) -> [String: File] {
    guard let header = document.header else { return [:] }
    let main = header.location.text.name
    let above = FilePath.folder(of: FilePath.folder(of: main))
    let prefix = above.isEmpty || above == "/" ? above : above + "/"
    let names = document.trees.keys.map { name in
      let short = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : lastPart(of: name)
      return (
        name,
        File(
          name: String(short), pack: header.title ?? header.id.description,
          language: header.languages.first ?? "en")
      )
    }
    return Dictionary(names) { first, _ in first }
  }

  private static func lastPart(of path: String) -> Substring {
    path.split(separator: "/").last ?? path[...]
  }
}
