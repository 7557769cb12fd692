import Foundation
import Detection
import PolicyPacks

/// The language of what a person reads.
enum Language {
  /// The one asked for, or that of the environment if the pack speaks it, or the pack's first.
  static func choose(_ wanted: String?, for pack: PolicyPack) -> String {
    choose(wanted, among: pack.languages)
  }

  /// The same for a pack of which only the languages are known.
  static func choose(_ wanted: String?, among languages: [String]) -> String {
    if let wanted { return primary(wanted) }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    let language = primary(locale ?? "")
    return languages.contains(language) ? language : languages.first ?? "en"
  }

  private static func primary(_ tag: String) -> String {
    String(tag.prefix { $0 != "_" && $0 != "-" && $0 != "." }).lowercased()
  }
}
