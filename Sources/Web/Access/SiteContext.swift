import Hummingbird
import NIOCore

/// What is known of a request beside the request itself.
struct SiteContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; anybody, until the gate has looked.
  var visitor = Visitor()

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    visitor.address = source.channel.remoteAddress?.ipAddress ?? ""
  }
}
