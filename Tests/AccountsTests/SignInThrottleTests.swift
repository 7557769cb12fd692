import Accounts
import Detection
import Foundation
import PolicyPacks
import Testing

@Suite("Waiting after wrong passwords")
struct SignInThrottleTests {
  private let noon = Date(timeIntervalSince1970: 1_772_452_800)
  private var throttle = SignInThrottle()

  private mutating func fail(
    _ count: Int, of account: PersonID = "anna", from address: String = "192.0.2.1"
  ) {
    for _ in 0..<count { throttle.noteFailure(of: account, from: address, at: noon) }
  }

  private func wait(
    for account: PersonID = "anna", from address: String = "192.0.2.1"
  ) -> TimeInterval? {
    throttle.waits(for: account, from: address, at: noon)?.timeIntervalSince(noon)
  }

  @Test(
    "an account's waits double, up to five minutes",
    arguments: [(0, nil), (4, nil), (5, 1), (6, 2), (8, 8), (13, 256), (14, 300), (100, 300)]
      as [(Int, TimeInterval?)])
  func account(_ failures: Int, _ seconds: TimeInterval?) {
    var test = self
    test.fail(failures)
    #expect(test.wait(from: "198.51.100.7") == seconds)
    #expect(test.wait(for: "Anna", from: "198.51.100.7") == seconds)
    #expect(test.wait(for: "ben", from: "198.51.100.7") == nil)
  }

  @Test("an address that tries many accounts waits for all of them")
  func address() {
    var test = self
    for number in 0..<22 { test.fail(1, of: PersonID("person-\(number)")) }
    #expect(test.wait(for: "somebody-else") == 4)
    #expect(test.wait(for: "somebody-else", from: "198.51.100.7") == nil)
  }

  @Test("of IPv6 the network counts, of IPv4 written as IPv6 the address")
  func networks() {
    var test = self
    for number in 0..<20 {
      test.fail(1, of: PersonID("person-\(number)"), from: "2001:db8:1:2::\(number)")
      test.fail(1, of: PersonID("other-\(number)"), from: "::ffff:192.0.2.7")
    }
    #expect(test.wait(for: "ben", from: "2001:db8:1:2:ffff::1") == 1)
    #expect(test.wait(for: "ben", from: "2001:db8:1:3::1") == nil)
    #expect(test.wait(for: "ben", from: "::ffff:192.0.2.7") == 1)
    #expect(test.wait(for: "ben", from: "::ffff:192.0.2.8") == nil)
  }

  @Test("after the wait one may try, and a right password ends the account's waits alone")
  func ending() {
    var test = self
    test.fail(25)
    #expect(test.throttle.waits(for: "anna", from: "198.51.100.7", at: noon + 300) == nil)
    test.throttle.noteSuccess(of: "anna")
    #expect(test.wait(from: "198.51.100.7") == nil)
    #expect(test.wait(from: "192.0.2.1") == 32)
  }

  @Test("after a day all is forgotten")
  func day() {
    var test = self
    test.fail(50)
    test.throttle.noteFailure(of: "anna", from: "192.0.2.1", at: noon + 86_400)
    #expect(test.throttle.waits(for: "anna", from: "192.0.2.1", at: noon + 86_400) == nil)
  }

  @Test("somebody who tries ever new names does not fill the memory, nor set those in wait free")
  func bounded() {
    var throttle = SignInThrottle(mostEntries: 100)
    for number in 0..<5000 {
      throttle.noteFailure(
        of: PersonID("person-\(number)"), from: "192.0.2.1", at: noon + Double(number))
    }
    let end = throttle.waits(for: "person-5000", from: "192.0.2.1", at: noon + 5000)
    #expect(end == noon + 4999 + 900)
    var size = ""
    dump(throttle, to: &size)
    #expect(size.count < 200_000)
  }
}
