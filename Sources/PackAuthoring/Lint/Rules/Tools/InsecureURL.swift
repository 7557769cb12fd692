import Diagnostics
import PolicyPacks

extension LintRule {
  /// A tool that is reached without encryption.
  static let insecureURL = LintRule(
    PackCode(
      "insecure-url", .warning, .tools,
      what: "A tool is reached by an address without encryption.",
      why:
        "Whoever stands between can read the drafts and change the answers. Only a model on the same device needs none.",
      bad: """
        tools: {chat: {title: Chat, boundary: tenant, accepts: {internal: allow}, at: {baseURLs: [⟦'http://chat.example.com/v1'⟧]}}}
        """,
      good: """
        tools: {chat: {title: Chat, boundary: tenant, accepts: {internal: allow}, at: {baseURLs: ['https://chat.example.com/v1']}}}
        """)
  ) { subject in
    subject.entries("tools").flatMap { entry in
      (entry.value["at"]?["baseURLs"]?.itemsOrSelf ?? []).compactMap { node in
        guard let url = node.text?.lowercased(), !url.hasPrefix("https://"), !url.isLocal else {
          return nil
        }
        return LintProblem("this address does not begin with https://", at: node.location)
      }
    }
  }
}

extension String {
  fileprivate var isLocal: Bool {
    ["http://localhost", "http://127.0.0.1", "http://[::1]"].contains { hasPrefix($0) }
  }
}
