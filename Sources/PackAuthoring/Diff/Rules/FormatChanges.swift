import Detection
import OutputFormats
import PolicyPacks

/// What changed about required output formats.
struct FormatChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] {
    // By itself a format asks nothing of anybody: tools do, and are compared by themselves.
    NamedChanges<PackName.Format, FormatRule>(
      kind: .format, origin: \.origin, added: .added, removed: .words
    ).changes(from: old.formats, to: new.formats, details)
  }

  private func details(_ old: FormatRule, _ new: FormatRule) -> [PackChange.Detail] {
    var list = DetailList()
    list.compare("shape", old.format.shape.withoutName, new.format.shape.withoutName, .unclear)
    compareChecks(old.format.checks, new.format.checks, &list)
    for rule in Set(old.format.rules).intersection(new.format.rules).sorted() {
      let (before, after) = (old.verdict(for: rule), new.verdict(for: rule))
      list.compare("\(rule)", before, after, .between(before, after), \.name)
    }
    list.compare("messages", old.messages, new.messages, .words)
    list.compare("title", old.title, new.title, .words) { $0 }
    return list.details
  }

  private func compareChecks(
    _ old: [FormatCheck], _ new: [FormatCheck], _ list: inout DetailList
  ) {
    list.compare(
      "checks", old.map(\.id.description), new.map(\.id.description), moreIs: .stricter)
    for check in new {
      guard let before = old.first(where: { $0.id == check.id }), before != check else { continue }
      list.add("the check \(check.id) asks for something else", .unclear)
    }
  }
}

extension OutputFormat.Shape {
  /// The shape, wherever its schema's file is.
  fileprivate var withoutName: OutputFormat.Shape {
    guard case .json(var shape) = self else { return self }
    shape.name = ""
    return .json(shape)
  }
}
