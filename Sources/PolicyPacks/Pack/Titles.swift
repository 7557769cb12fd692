public import Detection
import OutputFormats

/// What people call a pack and the things in it, in one of its further languages.
public struct Titles: Sendable, Hashable {
  /// The pack itself.
  public var pack: String?
  /// Classes of data.
  public var classes: [DataClass: String] = [:]
  /// Tools.
  public var tools: [ToolID: String] = [:]
  /// Approval workflows.
  public var workflows: [WorkflowID: String] = [:]
  /// Required output formats.
  public var formats: [FormatID: String] = [:]

  /// These, with another one's titles where there are none here.
  func completed(by other: Titles) -> Titles {
    var titles = self
    titles.pack = pack ?? other.pack
    titles.classes.merge(other.classes) { own, _ in own }
    titles.tools.merge(other.tools) { own, _ in own }
    titles.workflows.merge(other.workflows) { own, _ in own }
    titles.formats.merge(other.formats) { own, _ in own }
    return titles
  }
}

extension PolicyPack {
  /// What people call a tool in a language, or else in that of the pack that defines it.
  public func title(of tool: Tool, language: String) -> String {
    titles[language]?.tools[tool.id] ?? tool.title
  }

  /// What people call a workflow; `nil` if there is none of this name.
  public func title(of workflow: WorkflowID, language: String) -> String? {
    titles[language]?.workflows[workflow] ?? workflows[workflow]?.title
  }

  /// What people call a format.
  public func title(of format: FormatRule, language: String) -> String {
    titles[language]?.formats[FormatID(format.format.id)] ?? format.title
  }

  /// What people call a class; `nil` if nobody said.
  public func title(of dataClass: DataClass, language: String) -> String? {
    titles[language]?.classes[dataClass] ?? classes[dataClass]?.title
  }
}
