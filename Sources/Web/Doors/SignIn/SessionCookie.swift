import Accounts
import Hummingbird

/// The cookie by which a browser is known; no script can read it, and no other site sends it along.
struct SessionCookie: Sendable {
  /// Whether it travels only where nobody listens.
  let isSecure: Bool

  /// Browsers accept the prefix only over HTTPS, and then for this host alone.
  private var name: String { isSecure ? "__Host-dryrun" : "dryrun" }

  func token(in request: Request) -> SecretToken? {
    Cookies(request)[name].flatMap { SecretToken($0, .session) }
  }

  func value(of token: SecretToken) -> String {
    "\(name)=\(token.text); Path=/; Max-Age=1209600; HttpOnly; SameSite=Lax" + secure
  }

  var end: String { "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + secure }

  private var secure: String { isSecure ? "; Secure" : "" }
}
