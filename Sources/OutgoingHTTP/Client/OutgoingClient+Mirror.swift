/// Whoever shows a client shows nothing of it: what is in its pools changes meanwhile, and may be a secret.
extension OutgoingClient: CustomReflectable {
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
