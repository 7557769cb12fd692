public import Detection
public import Foundation
public import PolicyPacks

/// How long one waits after wrong passwords: longer each time, for an account and for an address.
///
/// It is asked before a password is looked at, for accounts that do not exist as well, and told
/// afterwards. What is refused because of a wait does not count, so nobody is locked out for ever. It
/// lives in memory, and is forgotten after a day.
public struct SignInThrottle: Sendable {
  /// After how many failures waits begin, and how long they become.
  struct Rule {
    var free: Int
    var longest: TimeInterval
  }

  private enum Source: Hashable {
    case account(String)
    case address(String)
  }

  private struct Failures {
    var count: Int
    var latest: Date
  }

  private static let day: TimeInterval = 86_400
  private let mostEntries: Int
  private var failures: [Source: Failures] = [:]

  /// No failures yet.
  ///
  /// - Parameter mostEntries: how many accounts and addresses are remembered at most.
  public init(mostEntries: Int = 20_000) { self.mostEntries = max(1, mostEntries) }

  /// Until when one waits; `nil` if the password may be looked at now.
  ///
  /// - Parameter address: where somebody signs in from, in any form that stays the same.
  public func waits(
    for account: PersonID, from address: String, at moment: Date
  ) -> Date? {
    SignInThrottle.sources(account, address)
      .compactMap { end(of: $0) }.filter { $0 > moment }.max()
  }

  /// Notes a wrong password.
  public mutating func noteFailure(
    of account: PersonID, from address: String, at moment: Date
  ) {
    for source in SignInThrottle.sources(account, address) {
      let known = failures[source]
      let isOld = known.map { moment.timeIntervalSince($0.latest) >= SignInThrottle.day } ?? true
      failures[source] = Failures(count: isOld ? 1 : (known?.count ?? 0) + 1, latest: moment)
    }
    if failures.count > mostEntries { shrink(at: moment) }
  }

  /// Notes a right password: the account's failures are forgotten, those of the address are not, or
  /// somebody with one account could try all others.
  public mutating func noteSuccess(of account: PersonID) {
    failures[.account(account.description.lowercased())] = nil
  }

  private static func sources(_ account: PersonID, _ address: String) -> [Source] {
    [.account(account.description.lowercased()), .address(network(of: address))]
  }

  /// Of an address of IPv6 the network counts: whoever has one address of it mostly has all.
  private static func network(of address: String) -> String {
    var bytes = in6_addr()
    guard unsafe inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    let parts = unsafe withUnsafeBytes(of: &bytes) { unsafe Array($0) }
    // An address of IPv4 in the form of IPv6 (RFC 4291, section 2.5.5.2) counts whole.
    let isIPv4 = parts.prefix(10).allSatisfy { $0 == 0 } && parts[10...11] == [0xFF, 0xFF]
    return parts.prefix(isIPv4 ? 16 : 8).map { String($0, radix: 16) }.joined(separator: ":")
  }

  /// When the next try is after so many failures: 1 s later, then 2 s, 4 s and so on.
  private func end(of source: Source) -> Date? {
    let rule =
      switch source {
      case .account: Rule(free: 5, longest: 300)
      case .address: Rule(free: 20, longest: 900)
      }
    guard let known = failures[source], known.count >= rule.free else { return nil }
    let exponent = min(known.count - rule.free, 20)
    return known.latest + min(TimeInterval(1 << exponent), rule.longest)
  }

  /// Forgets what is a day old, and then the oldest, until a quarter of the room is free again.
  private mutating func shrink(at moment: Date) {
    failures = failures.filter { moment.timeIntervalSince($0.value.latest) < SignInThrottle.day }
    let surplus = failures.count - mostEntries * 3 / 4
    guard surplus > 0 else { return }
    let oldest = failures.sorted { left, right in
      (left.value.latest, left.value.count) < (right.value.latest, right.value.count)
    }
    for (source, _) in oldest.prefix(surplus) { failures[source] = nil }
  }
}
