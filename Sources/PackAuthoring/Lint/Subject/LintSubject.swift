import Courses
import Diagnostics
import Foundation
import PolicyPacks

/// What rules look at: what a pack's own files say, as values and as text, and the merged pack.
struct LintSubject: Sendable {
  /// What the pack's own files say.
  let document: PackDocument
  /// The pack with its parents; `nil` if it does not load.
  let pack: PolicyPack?
  /// The courses in the pack's folder.
  let courses: LoadedCourses
  /// Today, where the pack's clocks stand.
  let today: CalendarDay
  /// The YAML files, by their names.
  let files: [(name: String, root: YAMLNode)]
  /// What people read about the pack's own rules, in every language.
  let words: [RuleWords]
  /// What there is to say about the pack's own patterns.
  let patterns: PatternFindings
  /// The values of sections, by the place of their names or, in lists, by their own.
  private let nodes: [Location: YAMLNode]

  init(_ loaded: LoadedPack, _ courses: LoadedCourses, at moment: Date) {
    self.courses = courses
    document = loaded.document
    pack = loaded.pack
    let zone = (loaded.pack?.workingHours.timezone ?? document.header?.timezone)
      .flatMap { TimeZone(identifier: $0) }
    today = CalendarDay(moment, in: zone ?? .gmt)
    files = document.trees.sorted { $0.key < $1.key }.map { (name: $0.key, root: $0.value) }
    var nodes: [Location: YAMLNode] = [:]
    for section in files.flatMap(\.root.entries) {
      for entry in section.value.entries { nodes[entry.key.location] = entry.value }
      for item in section.value.items { nodes[item.location] = item }
    }
    self.nodes = nodes
    patterns = PatternFindings(in: files.map(\.root))
    words = RuleWords.all(in: files.map(\.root), language: document.header?.languages.first ?? "en")
  }

  /// The value of an entry of a section, by the place that the loader keeps for it.
  func node(at location: Location) -> YAMLNode? { nodes[location] }

  /// The place of a value inside an entry, or of the entry itself.
  func place(_ location: Location, _ path: String...) -> Location {
    var node = nodes[location]
    for key in path { node = node?[key] }
    return node?.location ?? location
  }

  /// The values of a section; several, where several files have it.
  func sections(_ name: String) -> [YAMLNode] { files.compactMap { $0.root[name] } }

  /// The entries of a section that maps names to values.
  func entries(_ section: String) -> [YAMLNode.Entry] { sections(section).flatMap(\.entries) }

  /// The values of the section `pack`.
  var header: YAMLNode? { sections("pack").first }
}
