import Detection
import Diagnostics
import Foundation

/// What the section `pack` says.
struct PackKeys: Keys {
  let format = Key.required("format", .fileFormat("packs"), "The format of the files: `1`.")
  let id = Key.required("id", .name("pack"), "The name of the pack.")
  let version = Key.required(
    "version", .version,
    "Its semantic version: a major step loosens something, a minor one tightens or adds.")
  let title = Key("title", .text, "What people call it.")
  let owner = Key("owner", .text, "Who answers for it.")
  let authors = Key(
    "authors", Shape.person("'authors' holds names of the roster, without spaces").list,
    "People of the roster who write the pack. They may not approve by its workflows, unless "
      + "`separation` lets them.")
  let languages = Key(
    "languages", .texts,
    "The language of the messages beside the rules, then any others: `[en, de]`.")
  let extends = Key(
    "extends", Shape.requirement.located.oneOrMany,
    "Parents with the versions that will do: `[baseline ^1.0]`.")
  let defaultTool = Key(
    "defaultTool", .reference(\.tools),
    "The tool of a check that names none; without it there is a verdict for each tool.")
  let unknownTool = Key(
    "unknownTool", Shape.verdict.located,
    "The verdict for a tool that the pack does not know; `block` if nothing is said.")
  let onDetectorError = Key(
    "onDetectorError", Shape.verdict.located,
    "The verdict when a rule could not be evaluated; `block` if nothing is said.")
  let maxDraftBytes = Key(
    "maxDraftBytes", Shape.count.located,
    "Longer drafts are not checked, and blocked; 1,000,000 bytes if nothing is said.")
  let timezone = Key(
    "timezone", .timezone,
    "Where the days of `from` and `until` begin, by its IANA name; `UTC` if nothing is said.")
  let hours = Key(
    "hours", WorkingHoursReader.shape,
    "When people work: `{mon-fri: '09:00-17:00'}`, which is so if nothing is said. Deadlines of "
      + "approvals count by it.")
  let holidays = Key("holidays", Shape.day.list, "Days on which nobody works: `[2026-12-25]`.")
  let groups = Key(
    "groups", Shape.name("group").list, "The groups of people that there are, for exceptions.")
  let tasks = Key("tasks", Shape.name("task").list, "The pieces of work that drafts are for.")
  let gates = Key(
    "gates", CoverageGates.shape.located,
    "The least coverage in percent that `dryrun pack test` asks for.")
}

extension Shape where Value == Int {
  /// The format of files of a kind.
  static func fileFormat(_ kind: String) -> Shape {
    Shape(["type": "integer", "const": 1]) { entry, reading in
      let format = entry.value.integer(entry.name, reading.problems)
      if let format, format != 1 {
        reading.problems.error(
          "newer-format", "this version reads \(kind) of format 1, not \(format)",
          at: entry.value.location, notes: ["a newer dryrun may read it"])
      }
      return format
    }
  }
}

extension Shape where Value == PackRequirement {
  /// A parent and the versions that will do.
  fileprivate static var requirement: Shape {
    let schema = SchemaNode.text(
      like: "^ *[A-Za-z0-9-]+(?: +\\^?[0-9]+(?:[.][0-9]+){0,2})? *$",
      types: ["string", "integer", "boolean"])
    return Shape(schema) { entry, reading in
      guard let text = entry.value.string(entry.name, reading.problems) else { return nil }
      guard let requirement = PackRequirement(text) else {
        reading.problems.error(
          "wrong-value", "'\(text)' names no parent", at: entry.value.location,
          notes: ["write a pack and a version, such as: baseline ^1.0"])
        return nil
      }
      return requirement
    }
  }
}

extension Shape where Value == String {
  /// The IANA name of a time zone.
  fileprivate static var timezone: Shape {
    Shape(["type": "string"]) { entry, reading in
      guard let name = entry.value.string(entry.name, reading.problems) else { return nil }
      guard TimeZone(identifier: name) != nil else {
        reading.problems.error(
          "wrong-value", "unknown time zone '\(name)'", at: entry.value.location,
          notes: ["write an IANA name, such as Europe/Berlin"])
        return nil
      }
      return name
    }
  }
}
