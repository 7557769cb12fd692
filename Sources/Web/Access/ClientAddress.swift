import HTTPTypes
import Hummingbird

/// Where a request comes from, when reverse proxies stand before the server.
///
/// Each proxy adds the address that it was asked from to `X-Forwarded-For`, so only the last ones are worth
/// anything: what stands before them is a client's word.
struct ClientAddress {
  /// How many proxies there are; with none the header counts for nothing.
  var proxies = 0

  /// The address that the outermost proxy was asked from.
  ///
  /// - Parameter peer: what the connection says; it stands where the proxies said too little.
  func address(of request: Request, peer: String) -> String {
    guard proxies > 0 else { return peer }
    let told = request.headers[values: .forwardedFor]
      .flatMap { $0.split(separator: ",") }
      .map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    return told.count >= proxies ? told[told.count - proxies] : peer
  }
}

extension HTTPField.Name {
  fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
}
