import Detection
import Evaluation
import HTTPTypes
import PolicyPacks
import Storage
import Testing

@testable import Web

/// Nobody sends faster than all can be served.
@Suite struct RateTests {
  private static let second: UInt64 = 1_000_000_000

  @Test("a bucket holds a minute's requests, and fills by itself")
  func bucket() {
    let limiter = RateLimiter(perMinute: 60)
    let now = 10 * Self.second
    for left in (0..<60).reversed() {
      let standing = limiter.spend(.person("ann"), at: now)
      #expect(standing.isAllowed && standing.left == left && standing.seconds == 60 - left)
    }
    let refused = limiter.spend(.person("ann"), at: now)
    #expect(!refused.isAllowed && refused.left == 0 && refused.seconds == 1)
    #expect(limiter.spend(.person("ann"), at: now + Self.second).isAllowed)
    #expect(!limiter.spend(.person("ann"), at: now + Self.second).isAllowed)
    #expect(limiter.spend(.person("ann"), at: now + 100 * Self.second).left == 59)
  }

  @Test("what is refused costs nothing")
  func refusals() {
    let limiter = RateLimiter(perMinute: 1)
    #expect(limiter.spend(.person("ann"), at: 0).isAllowed)
    for _ in 0..<100 { #expect(limiter.spend(.person("ann"), at: 1).seconds == 60) }
    #expect(limiter.spend(.person("ann"), at: 60 * Self.second).isAllowed)
  }

  @Test("each person and each address has a bucket of its own")
  func apart() {
    let limiter = RateLimiter(perMinute: 1)
    let clients: [RateLimiter.Client] = [
      .person("ann"), .person("sam"), .address("ann"), .address("::1"),
    ]
    for client in clients { #expect(limiter.spend(client, at: 0).isAllowed) }
    for client in clients { #expect(!limiter.spend(client, at: 0).isAllowed) }
  }

  @Test("however many come, only so many buckets are kept, and full ones go")
  func bounded() {
    let limiter = RateLimiter(perMinute: 2, most: 10)
    let now = 10 * Self.second
    for number in 0..<1000 { _ = limiter.spend(.address("\(number)"), at: now) }
    // One more for all who found no room.
    #expect(limiter.count == 11)
    #expect(!limiter.spend(.address("another"), at: now).isAllowed)
    #expect(limiter.spend(.address("3"), at: now).isAllowed)
    #expect(limiter.spend(.address("another"), at: now + 120 * Self.second).isAllowed)
    #expect(limiter.count == 1)
  }

  @Test("many at once get as many as there are")
  func together() async {
    let limiter = RateLimiter(perMinute: 500)
    let allowed = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).count { _ in limiter.spend(.person("ann"), at: 0).isAllowed }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(allowed == 500)
  }

  private func site(_ people: TestPeople, _ perMinute: Int?) throws -> TestSite {
    let engine = try TestPolicy.engine()
    let pack = ServedPack(id: engine.pack.id, engine: { engine })
    return try TestSite(
      Site.Plan(
        packs: ServedPacks(all: [pack]), store: people.store, requestsPerMinute: perMinute))
  }

  @Test("each answer says how many are left, and too many are refused with when to come back")
  func fields() async throws {
    let people = try TestPeople()
    let site = try site(people, 3)
    let (ann, sam) = (try people.program(of: "ann", site), try people.program(of: "sam", site))
    let first = try await ann.post("check", "{}")
    #expect(first.status == .badRequest)
    #expect(first.headers[.rateLimitPolicy] == "\"minute\";q=3;w=60")
    #expect(first.headers[.rateLimit] == "\"minute\";r=2;t=20")
    // However slow the machine is: one comes back in 20 s.
    var refused = first
    for _ in 0..<20 where refused.status != .tooManyRequests { refused = try await ann.get("me") }
    #expect(refused.kind == .tooMany)
    let wait = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
    #expect((1...20).contains(wait))
    #expect(refused.headers[.rateLimit] == "\"minute\";r=0;t=\(wait)")
    #expect(try await sam.get("me").status == .ok)
  }

  @Test("whoever guesses tokens is counted by their address")
  func guessing() async throws {
    let people = try TestPeople()
    let site = try site(people, 2)
    let guess = Program(site: site, token: "dr_t_" + String(repeating: "A", count: 43))
    var answer = try await guess.get("me")
    #expect(answer.status == .unauthorized)
    for _ in 0..<20 where answer.status == .unauthorized { answer = try await guess.get("me") }
    #expect(answer.status == .tooManyRequests)
    #expect(try await people.program(of: "ann", site).get("me").status == .ok)
  }

  @Test("pages are not counted, and nothing is where any number may come")
  func uncounted() async throws {
    let people = try TestPeople()
    let site = try site(people, 1)
    for _ in 0..<3 { #expect(try await site.answer(.get, "/health").status == .ok) }
    let free = try people.program(of: "ann", try self.site(people, nil))
    for _ in 0..<3 { #expect(try await free.get("me").headers[.rateLimit] == nil) }
  }
}
