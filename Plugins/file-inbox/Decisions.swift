import Foundation
import PluginKit

/// Reads what approvers put beside a request.
enum Decisions {
  /// Larger files are no decisions, in bytes.
  static let mostBytes = 64 << 10
  /// More files than this are not looked at.
  static let mostFiles = 200

  /// Everything that ends in `.json` and is no file of ours, as it is.
  ///
  /// A file that is no JSON stays in the list, as something that is no decision: an approver who made a
  /// mistake must not wait for ever.
  static func read(_ names: [String], in folder: InboxFolder) throws(PluginError) -> [JSON] {
    let files = names.filter { name in
      name.lowercased().hasSuffix(".json") && name != FileNames.request && !name.hasPrefix(".")
    }
    guard files.count <= mostFiles else {
      throw PluginError(
        .unavailable,
        "more than \(mostFiles) decisions lie beside the request; take away those that are none")
    }
    return files.map { name in
      let text = folder.read(name, limit: mostBytes).map { String(decoding: $0, as: UTF8.self) }
      guard let value = text.flatMap({ try? JSON(text: $0) }), case .object = value else {
        return ["form": "unreadable"]
      }
      return value
    }
  }
}
