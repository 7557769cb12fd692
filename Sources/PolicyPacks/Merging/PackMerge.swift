import Detection
import Diagnostics
import OutputFormats

/// Puts what a pack says on top of what its parents say.
///
/// Whatever a child writes may only tighten: the stricter value wins in every merge, so the order
/// of parents does not matter.
struct PackMerge {
  private let document: PackDocument
  private let header: PackHeader
  private let base: PolicyPack?
  private let problems: Problems

  /// - Parameters:
  ///   - document: what the pack's own files say.
  ///   - parents: its parents, merged with theirs.
  static func merge(
    _ document: PackDocument, onto parents: [PolicyPack], _ problems: Problems
  ) -> PolicyPack? {
    guard let header = document.header else { return nil }
    // Where two parents differ in words only, one of them has to give them: by name, not by order.
    let parents = parents.sorted { $0.id < $1.id }
    let base = parents.dropFirst().reduce(parents.first) { base, parent in
      base.map { ParentUnion(problems, at: header.location).union($0, parent) }
    }
    return PackMerge(document: document, header: header, base: base, problems: problems).merged()
  }

  private func merged() -> PolicyPack {
    var pack = ownHeader()
    mergeNames(into: &pack)
    DetectorMerge.merge(document, into: &pack, problems)
    for entry in document.boundaries {
      pack.boundaries[entry.value.boundary, default: BoundaryRules()]
        .tighten(with: entry.value.rules)
    }
    ToolMerge.merge(document.tools, into: &pack, problems)
    FloorCheck(base: base, pack: pack, problems: problems).check(document)
    WorkflowCheck.check(document, in: pack, problems)
    ExceptionMerge.merge(document.exceptions, into: &pack, problems)
    // What this pack calls a parent's class or tool stands for the parent's own word in that language.
    let first = header.languages.first ?? "en"
    for entry in document.classes where entry.value.title != nil {
      pack.titles[first]?.classes[entry.value.id] = nil
    }
    for entry in document.tools where entry.title != nil {
      pack.titles[first]?.tools[entry.id] = nil
    }
    for entry in document.titles {
      pack.titles[entry.language] = entry.titles.completed(
        by: pack.titles[entry.language] ?? Titles())
    }
    for entry in document.translations {
      let inherited = pack.translations[entry.value.language]?[entry.value.rule] ?? Message()
      pack.translations[entry.value.language, default: [:]][entry.value.rule] =
        entry.value.message.completed(by: inherited)
    }
    document.references.check(against: pack, problems)
    return pack
  }

  private func ownHeader() -> PolicyPack {
    PolicyPack(
      id: header.id, version: header.version, title: header.title ?? header.id.description,
      owner: header.owner, authors: header.authors.union(base?.authors ?? []),
      languages: header.languages, defaultTool: header.defaultTool,
      unknownTool: strictest(header.unknownTool, base?.unknownTool, "unknownTool"),
      onDetectorError: strictest(header.onDetectorError, base?.onDetectorError, "onDetectorError"),
      maxDraftBytes: smallest(header.maxDraftBytes, base?.maxDraftBytes),
      workingHours: workingHours(),
      groups: header.groups.union(base?.groups ?? []), tasks: header.tasks.union(base?.tasks ?? []),
      classes: base?.classes ?? [:], detectors: base?.detectors ?? [],
      boundaries: base?.boundaries ?? [:], tools: base?.tools ?? [:],
      hiddenGenericTools: base?.hiddenGenericTools ?? [:], drafts: base?.drafts ?? [:],
      workflows: base?.workflows ?? [:], formats: base?.formats ?? [:],
      combinations: base?.combinations ?? [:], firm: base?.firm ?? [],
      exceptions: base?.exceptions ?? [], translations: base?.translations ?? [:],
      titles: base?.titles ?? [:], rulesDigest: "")
  }

  private func mergeNames(into pack: inout PolicyPack) {
    var own: Set<DataClass> = []
    for entry in document.classes {
      let (id, level, title) = entry.value
      guard own.insert(id).inserted else {
        problems.error("duplicate-name", "the class '\(id)' stands here twice", at: entry.location)
        continue
      }
      // Levels are defaults that a child sets freely; what binds is boundaries and tools.
      pack.classes[id] = ClassRule(
        level: level ?? pack.level(of: id), title: title ?? pack.classes[id]?.title,
        origin: Origin(entry.location))
    }
    for entry in document.drafts {
      add(entry.value.requirement, entry.value.id, "rule", to: &pack.drafts, at: entry.location)
    }
    for entry in document.combinations {
      add(
        entry.value.combination, entry.value.id, "rule", to: &pack.combinations, at: entry.location)
    }
    ApprovalMerge.merge(
      document.workflows, hours: pack.workingHours, into: &pack.workflows, problems)
    for entry in document.formats {
      if pack.formats[entry.id] == nil { checkRules(of: entry, in: pack) }
      add(entry.rule, entry.id, "format", to: &pack.formats, at: entry.location)
    }
    pack.firm.formUnion(document.firm.map(\.value))
  }

  /// Rules are called by their names alone, so no two have one name.
  private func checkRules(of entry: FormatEntry, in pack: PolicyPack) {
    let known = Set(
      document.detectors.map(\.rule.detector.id) + pack.detectors.map(\.detector.id)
        + pack.drafts.keys + pack.combinations.keys
        + pack.formats.values.flatMap { $0.format.checks.map(\.id) })
    for check in entry.rule.format.checks where known.contains(check.id) {
      problems.error(
        "duplicate-name", "there is a rule '\(check.id)' already", at: entry.location,
        notes: ["a check's name is a rule's, and every rule of a pack has its own"])
    }
  }

  private func workingHours() -> WorkingHours {
    var hours = base?.workingHours ?? WorkingHours()
    hours.week = header.hours ?? hours.week
    hours.holidays.formUnion(header.holidays)
    hours.timezone = header.timezone ?? hours.timezone
    return hours
  }

  private func add<Kind, Value>(
    _ value: Value, _ id: Identifier<Kind>, _ what: String,
    to values: inout [Identifier<Kind>: Value], at location: Location
  ) {
    guard values[id] == nil else {
      problems.error("duplicate-name", "there is a \(what) '\(id)' already", at: location)
      return
    }
    values[id] = value
  }

  private func strictest(_ own: Located<Verdict>?, _ parent: Verdict?, _ key: String) -> Verdict {
    guard let own else { return parent ?? .block }
    guard let parent, own.value < parent else { return own.value }
    problems.error(
      "looser-than-parent",
      "'\(key)' is '\(own.value.name)' here, but a parent asks for at least '\(parent.name)'",
      at: own.location)
    return parent
  }

  private func smallest(_ own: Located<Int>?, _ parent: Int?) -> Int {
    guard let own else { return parent ?? 1_000_000 }
    guard let parent, own.value > parent else { return own.value }
    problems.error(
      "looser-than-parent",
      "'maxDraftBytes' is \(own.value) here, but a parent allows at most \(parent)",
      at: own.location)
    return parent
  }
}

extension BoundaryRules {
  /// Makes each value the stricter of both.
  mutating func tighten(with other: BoundaryRules) {
    accepts = accepts.joined(with: other.accepts)
    training = [training, other.training].compactMap { $0 }.reduce(nil) { ($0 ?? true) && $1 }
    retentionDays = [retentionDays, other.retentionDays].compactMap { $0 }.min()
  }
}
