extension DataClass {
  /// The class itself, then each class that it belongs to, up to its root.
  public var lineage: [DataClass] {
    var names = [description]
    var name = description[...]
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      names.append(String(name))
    }
    return names.map { DataClass($0) }
  }

  /// The part before the first dot.
  public var root: DataClass { DataClass(String(description.prefix { $0 != "." })) }

  /// The roots that exist.
  ///
  /// A pack names classes below them.
  public static var roots: [DataClass] {
    ["credentials", "personal", "financial", "health", "company", "customer", "attack"]
  }
}
