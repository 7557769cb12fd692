import Hummingbird

extension PageRenderer {
  /// A phrase in the language of whoever asks.
  func say(
    _ name: String, _ request: Request, _ context: SiteContext, _ values: [String: String] = [:]
  ) -> String {
    phrases.say(name, in: language(of: request, context.visitor), values)
  }

  /// A phrase for a number of things, in the language of whoever asks.
  func say(
    _ name: String, count: Int, _ request: Request, _ context: SiteContext,
    _ values: [String: String] = [:]
  ) -> String {
    phrases.say(name, count: count, in: language(of: request, context.visitor), values)
  }
}
