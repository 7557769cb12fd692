import Foundation
import Detection
import PolicyPacks

/// The language of what a person reads.
enum Language {
  /// The one asked for, or that of the environment if the pack speaks it, or the pack's first.
  static func choose(_ wanted: String?, for pack: PolicyPack) -> String {
    if let wanted { return primary(wanted) }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    let language = primary(locale ?? "")
    return pack.languages.contains(language) ? language : pack.languages.first ?? "en"
  }

  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "_" && $0 != "-" && $0 != "." }).lowercased()
  }
}
