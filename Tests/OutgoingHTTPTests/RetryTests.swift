import Foundation
import OutgoingHTTP
import Testing

@Suite("Waiting before another try")
struct RetryTests {
  @Test("the bound doubles with each try, up to the cap")
  func doubles() {
    let rule = RetryRule(tries: 9, base: .milliseconds(500), cap: .seconds(3))
    let waits = (1...5).map { rule.wait(after: $0, retryAfter: nil, fraction: 0.5) }
    #expect(
      waits == [250, 500, 1000, 1500, 1500].map { .milliseconds($0) })
  }

  @Test("the wait is drawn from all between nothing and the bound")
  func fullJitter() {
    let rule = RetryRule(base: .seconds(1))
    #expect(rule.wait(after: 1, retryAfter: nil, fraction: 0) == .zero)
    #expect(rule.wait(after: 1, retryAfter: nil, fraction: 0.25) == .milliseconds(250))
  }

  @Test("what the server asks for is the least")
  func serverAsks() {
    let rule = RetryRule(base: .seconds(1))
    #expect(rule.wait(after: 1, retryAfter: .seconds(7), fraction: 0.5) == .seconds(7))
    #expect(rule.wait(after: 1, retryAfter: .zero, fraction: 0.5) == .milliseconds(500))
  }

  @Test("after the last try there is no wait, however many tries there were")
  func lastTry() {
    #expect(RetryRule(tries: 3).wait(after: 3, retryAfter: .seconds(1), fraction: 0) == nil)
    #expect(RetryRule.never.wait(after: 1, retryAfter: nil, fraction: 0) == nil)
    let patient = RetryRule(tries: 1000, cap: .seconds(20))
    #expect(patient.wait(after: 900, retryAfter: nil, fraction: 0.5) == .seconds(10))
  }

  @Test(
    "Retry-After is seconds or a date in one of the three forms",
    arguments: [
      ("120", 120), (" 3 ", 3), ("0", 0), ("99999999999999999999", 86_400),
      ("Sun, 06 Nov 1994 08:49:37 GMT", 37), ("Sunday, 06-Nov-94 08:49:37 GMT", 37),
      ("Sun Nov  6 08:49:37 1994", 37), ("Sun, 06 Nov 1994 08:00:00 GMT", 0),
    ])
  func retryAfter(value: String, seconds: Int) {
    let now = Date(timeIntervalSince1970: 784_111_740)  // 08:49:00 on that day
    #expect(RetryAfter.wait(value, now: now) == .seconds(seconds))
  }

  @Test("a Retry-After that says nothing is ignored", arguments: ["", "soon", "-1", "1.5", "١"])
  func badRetryAfter(value: String) {
    #expect(RetryAfter.wait(value, now: Date()) == nil)
  }
}
