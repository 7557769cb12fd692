import HTTPTypes

extension SiteContext {
  /// Who signed in, at addresses that are for members alone.
  var member: Visitor.Member {
    get throws {
      guard let member = visitor.member else { throw Problem(.unauthorized, .signIn) }
      return member
    }
  }
}
