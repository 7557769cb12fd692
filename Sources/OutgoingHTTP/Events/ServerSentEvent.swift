/// One event of a stream of server-sent events.
public struct ServerSentEvent: Sendable, Hashable {
  /// What kind of event it is; `message` if the stream does not say.
  public var type: String
  /// What it carries; several lines are joined with line feeds.
  public var data: String
  /// The last id that the stream has set; empty if none.
  public var id: String

  /// An event.
  public init(type: String = "message", data: String, id: String = "") {
    self.type = type
    self.data = data
    self.id = id
  }
}
