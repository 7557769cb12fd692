import Detection
import Diagnostics
@testable import PolicyPacks

extension PolicyPack {
  /// The pack without what may depend on the names of its parents: its own header's words, which of two
  /// parents' words are shown, whose clocks count, and the order in which things are listed.
  var comparable: PolicyPack {
    var pack = self
    (pack.id, pack.title, pack.owner, pack.languages, pack.rulesDigest) = ("x", "", nil, [], "")
    pack.workingHours.timezone = ""
    for (name, rule) in pack.classes {
      pack.classes[name] = ClassRule(level: rule.level, title: nil, origin: .none)
    }
    pack.detectors.sort { $0.detector.id < $1.detector.id }
    for index in pack.detectors.indices {
      pack.detectors[index].message = Message()
      pack.detectors[index].origin = .none
      pack.detectors[index].detector.raisedBy = pack.detectors[index].detector.raisedBy.map {
        ContextWords($0.words.sorted(), within: $0.distance)
      }
    }
    pack.tools = tools.mapValues(\.comparable)
    pack.hiddenGenericTools = hiddenGenericTools.mapValues(\.comparable)
    for index in pack.exceptions.indices { pack.exceptions[index].rules.sort() }
    pack.exceptions.sort { $0.id < $1.id }
    return pack
  }

  /// The parts in which two packs differ, for messages.
  func differences(from other: PolicyPack) -> [String] {
    let (mine, theirs) = (comparable, other.comparable)
    guard mine != theirs else { return [] }
    let (left, right) = (Mirror(reflecting: mine), Mirror(reflecting: theirs))
    return zip(left.children, right.children).compactMap { mine, theirs in
      guard let mineValue = mine.value as? any Hashable, let label = mine.label,
        let theirValue = theirs.value as? any Hashable,
        AnyHashable(mineValue) != AnyHashable(theirValue)
      else { return nil }
      return "\(label): \(mineValue) is not \(theirValue)"
    }
  }
}

extension Tool {
  fileprivate var comparable: Tool {
    var tool = self
    (tool.title, tool.origin) = ("", .none)
    tool.baseURLs.sort()
    tool.models.sort()
    tool.outputs = outputs.mapValues { $0.sorted() }
    tool.drafts = drafts.mapValues { $0.sorted() }
    return tool
  }
}

extension Origin {
  fileprivate static var none: Origin {
    var origin = Origin(Location(SourceText(name: "", ""), 0..<0))
    origin.line = 0
    return origin
  }
}
