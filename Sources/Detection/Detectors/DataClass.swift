extension DataClass {
  /// The class itself, then each class that it belongs to, up to its root.
  public var lineage: [DataClass] {
    var names = [description]
    var name = description[...]
    // The names are ASCII, or else at least the dot is.
    while let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      name = name[..<dot]
      names.append(String(name))
    }
    return names.map { DataClass($0) }
  }

  /// The part before the first dot.
  public var root: DataClass {
    DataClass(String(Substring(description.utf8.prefix { $0 != UInt8(ascii: ".") })))
  }

  /// The roots that exist.
  ///
  /// A pack names classes below them.
  public static var roots: [DataClass] {
    ["credentials", "personal", "financial", "health", "company", "customer", "attack"]
  }
}
