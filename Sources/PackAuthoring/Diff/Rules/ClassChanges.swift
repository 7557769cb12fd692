import Detection
import PolicyPacks

/// What changed about how sensitive classes are.
struct ClassChanges {
  let old: PolicyPack
  let new: PolicyPack

  func changes() -> [PackChange] {
    Set(old.classes.keys).union(new.classes.keys).sorted().compactMap { dataClass in
      var list = DetailList()
      let (before, after) = (old.level(of: dataClass), new.level(of: dataClass))
      list.compare("level", before, after, before < after ? .stricter : .looser, \.name)
      let (was, `is`) = (old.classes[dataClass], new.classes[dataClass])
      list.compare("title", was?.title, `is`?.title, .words) { $0 ?? "none" }
      if was == nil || `is` == nil, list.details.isEmpty {
        list.add(was == nil ? "named" : "no longer named", .words)
      }
      guard !list.details.isEmpty else { return nil }
      return PackChange(
        kind: .dataClass, name: dataClass.description, details: list.details,
        origin: (`is` ?? was)?.origin, isRemoved: `is` == nil)
    }
  }
}
