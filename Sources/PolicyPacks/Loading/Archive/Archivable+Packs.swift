import Detection

extension PolicyPack: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try PackID(from: &reader), version: try SemanticVersion(from: &reader),
      title: try reader.text(), owner: try String?(from: &reader),
      authors: try Set(from: &reader), languages: try [String](from: &reader),
      defaultTool: try ToolID?(from: &reader), unknownTool: try Verdict(from: &reader),
      onDetectorError: try Verdict(from: &reader), maxDraftBytes: try Int(from: &reader),
      workingHours: try WorkingHours?(kept: &reader) ?? WorkingHours(),
      groups: try Set(from: &reader), tasks: try Set(from: &reader),
      classes: try Dictionary(from: &reader), detectors: try [DetectorRule](from: &reader),
      boundaries: try Dictionary(from: &reader), tools: try Dictionary(from: &reader),
      hiddenGenericTools: try Dictionary(from: &reader), drafts: try Optional(kept: &reader) ?? [:],
      workflows: try Optional(kept: &reader) ?? [:], formats: try Optional(kept: &reader) ?? [:],
      combinations: try Optional(kept: &reader) ?? [:], firm: try Set(from: &reader),
      exceptions: try Optional(kept: &reader) ?? [], translations: try Dictionary(from: &reader),
      titles: try Dictionary(from: &reader), rulesDigest: try reader.text(),
      pluginGrants: try Optional(kept: &reader) ?? [])
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    version.write(to: &writer)
    title.write(to: &writer)
    owner.write(to: &writer)
    authors.write(to: &writer)
    languages.write(to: &writer)
    defaultTool.write(to: &writer)
    unknownTool.write(to: &writer)
    onDetectorError.write(to: &writer)
    maxDraftBytes.write(to: &writer)
    (workingHours == WorkingHours() ? nil : workingHours).keep(in: &writer)
    groups.write(to: &writer)
    tasks.write(to: &writer)
    classes.write(to: &writer)
    detectors.write(to: &writer)
    boundaries.write(to: &writer)
    tools.write(to: &writer)
    hiddenGenericTools.write(to: &writer)
    (drafts.isEmpty ? nil : drafts).keep(in: &writer)
    (workflows.isEmpty ? nil : workflows).keep(in: &writer)
    (formats.isEmpty ? nil : formats).keep(in: &writer)
    (combinations.isEmpty ? nil : combinations).keep(in: &writer)
    firm.write(to: &writer)
    (exceptions.isEmpty ? nil : exceptions).keep(in: &writer)
    translations.write(to: &writer)
    titles.write(to: &writer)
    rulesDigest.write(to: &writer)
    (pluginGrants.isEmpty ? nil : pluginGrants).keep(in: &writer)
  }
}

extension SemanticVersion: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    guard let version = SemanticVersion(try reader.text()) else { throw ArchiveError() }
    self = version
  }

  func write(to writer: inout ArchiveWriter) { description.write(to: &writer) }
}

extension ClassRule: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      level: try Level(from: &reader), title: try String?(from: &reader),
      origin: try Origin(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    level.write(to: &writer)
    title.write(to: &writer)
    origin.write(to: &writer)
  }
}

extension Tool: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try ToolID(from: &reader), title: try reader.text(),
      boundary: try Boundary(from: &reader),
      definitions: try Set(from: &reader), amendments: try AcceptanceLayers(from: &reader),
      plugin: try PluginUse?(kept: &reader), training: try Bool?(from: &reader),
      retentionDays: try Int?(from: &reader), outputs: try Dictionary(from: &reader),
      drafts: try Dictionary(from: &reader), baseURLs: try [String](from: &reader),
      models: try [String](from: &reader), isGeneric: try Bool(from: &reader),
      origin: try Origin(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    title.write(to: &writer)
    boundary.write(to: &writer)
    definitions.write(to: &writer)
    amendments.write(to: &writer)
    plugin.keep(in: &writer)
    training.write(to: &writer)
    retentionDays.write(to: &writer)
    outputs.write(to: &writer)
    drafts.write(to: &writer)
    baseURLs.write(to: &writer)
    models.write(to: &writer)
    isGeneric.write(to: &writer)
    origin.write(to: &writer)
  }
}

extension ToolDefinition: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      accepts: try Acceptance(from: &reader), boundary: try AcceptanceLayers(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    accepts.write(to: &writer)
    boundary.write(to: &writer)
  }
}

extension BoundaryRules: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      accepts: try AcceptanceLayers(from: &reader), training: try Bool?(from: &reader),
      retentionDays: try Int?(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    accepts.write(to: &writer)
    training.write(to: &writer)
    retentionDays.write(to: &writer)
  }
}

extension AcceptanceLayers: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(try Set<Acceptance>(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) { layers.write(to: &writer) }
}

extension Acceptance: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(classes: try Dictionary(from: &reader), levels: try Dictionary(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    classes.write(to: &writer)
    levels.write(to: &writer)
  }
}

extension Cell: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      verdict: try Verdict(from: &reader), workflow: try WorkflowID?(from: &reader),
      origin: try Origin(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    verdict.write(to: &writer)
    workflow.write(to: &writer)
    origin.write(to: &writer)
  }
}

extension Titles: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      pack: try String?(from: &reader), classes: try Dictionary(from: &reader),
      tools: try Dictionary(from: &reader), workflows: try Dictionary(from: &reader),
      formats: try Dictionary(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    pack.write(to: &writer)
    classes.write(to: &writer)
    tools.write(to: &writer)
    workflows.write(to: &writer)
    formats.write(to: &writer)
  }
}

extension PackDependency: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      place: try PackPlace(from: &reader), request: try Request?(from: &reader),
      version: try SemanticVersion?(from: &reader), digest: try reader.text(),
      seals: try reader.text())
  }

  func write(to writer: inout ArchiveWriter) {
    place.write(to: &writer)
    request.write(to: &writer)
    version.write(to: &writer)
    digest.write(to: &writer)
    seals.write(to: &writer)
  }
}

extension PackDependency.Request: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self.init(id: try PackID(from: &reader), child: try PackPlace(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    id.write(to: &writer)
    child.write(to: &writer)
  }
}

extension PackPlace: Archivable {
  init(from reader: inout ArchiveReader) throws(ArchiveError) {
    self =
      try Bool(from: &reader) ? .builtIn(PackID(from: &reader)) : .path(String(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    switch self {
    case .builtIn(let id):
      true.write(to: &writer)
      id.write(to: &writer)
    case .path(let path):
      false.write(to: &writer)
      path.write(to: &writer)
    }
  }
}

extension Verdict: Archivable {}
extension Level: Archivable {}
extension Boundary: Archivable {}
