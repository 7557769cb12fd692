import Diagnostics

/// A table while its file is read: TOML may come back to it from several places.
final class TableBuilder {
  /// How a table came to be, which decides what may still be added to it.
  enum Origin {
    /// Named on the way to another one.
    case implied
    /// It has a header of its own.
    case header
    /// Made by a dotted key.
    case dotted
    /// In braces, and so finished.
    case inline
  }

  enum Item {
    case value(TOMLNode)
    case table(TableBuilder)
    case tables([TableBuilder])
  }

  var origin: Origin
  let location: Location
  private var keys: [(key: TOMLKey, name: String)] = []
  private var items: [String: Item] = [:]

  init(_ origin: Origin, at location: Location) {
    self.origin = origin
    self.location = location
  }

  subscript(name: String) -> Item? { items[name] }

  func set(_ key: TOMLKey, _ item: Item) {
    if items[key.text] == nil { keys.append((key, key.text)) }
    items[key.text] = item
  }

  /// The table as a value, once the file has been read.
  var node: TOMLNode {
    let entries = keys.compactMap { key, name -> TOMLTable.Entry? in
      guard let item = items[name] else { return nil }
      return TOMLTable.Entry(key: key.text, location: key.location, node: item.node(at: key))
    }
    return TOMLNode(.table(TOMLTable(entries: entries)), at: location)
  }
}

extension TableBuilder.Item {
  fileprivate func node(at key: TOMLKey) -> TOMLNode {
    switch self {
    case .value(let node): node
    case .table(let table): table.node
    case .tables(let tables): TOMLNode(.array(tables.map(\.node)), at: key.location)
    }
  }
}

/// A key, without quotes, and where it stands.
struct TOMLKey {
  var text: String
  var location: Location
}
