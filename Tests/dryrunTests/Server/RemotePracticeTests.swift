import Accounts
import Desks
import Detection
import Foundation
import Practice
import RemoteDesks
import Storage
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("Practice on a server")
struct RemotePracticeTests {
  let office: ServedOffice
  private static let solution = "Write a note about a call."

  init() throws {
    let desk = try Desk()
    office = try ServedOffice(desk.dryrun, policy: "desk", pack: "desk")
  }

  private func token() throws -> String {
    try office.store.tokens.make(
      for: "handler-1", name: "a test", scopes: [.practice], expires: .now + 3600, at: .now
    ).text
  }

  @Test(
    "a session over lines hands in an answer and sees its grade, without a course on the machine")
  func lines() throws {
    let machine = try office.machine(of: "handler-1")
    let due = try machine.run("practice", "--due")
    #expect(due.output.contains("take-it-out"), "\(due)")
    let session = try machine.run(
      "practice", "take-it-out", "--plain", "--lang", "en",
      input: "\nWrite a note about a call with a customer.\n.\n3\n\nq\n")
    #expect(session.status == 0 && session.output.contains("KD-1234"), "\(session)")
    #expect(session.error.contains("on \(office.address) as handler-1"))
    let attempts = try office.store.practice.attempts(of: "handler-1")
    #expect(attempts.count == 1 && attempts.first?.submissions.count == 1)
    #expect(attempts.first?.latestGrade?.isPassed == true)
    let files = FileManager.default.enumerator(atPath: machine.folder)?.allObjects as? [String]
    #expect((files ?? []).allSatisfy { !$0.hasSuffix(".yaml") && !$0.contains("course") })
    #expect((files ?? []).allSatisfy { !$0.contains("sqlite") })
  }

  /// The very bytes that the server answers with.
  private func bytes(_ path: String, _ body: some Encodable, _ token: String) async throws -> String
  {
    var request = URLRequest(
      url: try #require(URL(string: "\(office.address)/api/v1/\(path)")))
    request.httpMethod = "POST"
    request.httpBody = Data(try WireJSON.encode(body))
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
    return String(decoding: try await URLSession.shared.data(for: request).0, as: UTF8.self)
  }

  @Test("no solution crosses the wire before its learner asked for it")
  func solutions() async throws {
    let token = try token()
    let text = try await bytes(
      "practice", PracticeOpening(exercise: "take-it-out", language: "en", asks: false), token)
    let opened = try WireJSON.decode(OpenedPractice.self, from: Array(text.utf8))
    let offer = try #require(opened.named)
    let wrong = Response(text: "Write a note about a call with KD-1234.")
    let requests: [SessionRequest] = [
      .reveal, .pose(offer, isFresh: false), .reveal, .hint,
      .grade(wrong, confidence: nil, seconds: 5), .hint, .offers,
      .pose(offer, isFresh: false),
    ]
    var traffic = [text]
    for (index, request) in requests.enumerated() {
      traffic.append(
        try await bytes(
          "practice/requests", DeskTurn(desk: opened.desk, turn: index + 1, request), token))
    }
    #expect(traffic.contains { $0.contains("KD-1234") })
    for answer in traffic { #expect(!answer.contains(Self.solution), "\(answer)") }
    let revealed = try await bytes(
      "practice/requests",
      DeskTurn(desk: opened.desk, turn: requests.count + 1, SessionRequest.reveal), token)
    #expect(revealed.contains(Self.solution), "\(revealed)")
  }

  @Test("a request that comes twice is answered with the same words, and happens once")
  func twice() async throws {
    let token = try token()
    let opening = PracticeOpening(exercise: "take-it-out", language: "en", asks: false)
    let opened = try WireJSON.decode(
      OpenedPractice.self, from: Array(try await bytes("practice", opening, token).utf8))
    let pose = SessionRequest.pose(try #require(opened.named), isFresh: false)
    _ = try await bytes("practice/requests", DeskTurn(desk: opened.desk, turn: 1, pose), token)
    let grade = DeskTurn(
      desk: opened.desk, turn: 2,
      SessionRequest.grade(Response(text: "Call KD-1234."), confidence: 0.5, seconds: 5))
    let first = try await bytes("practice/requests", grade, token)
    let second = try await bytes("practice/requests", grade, token)
    #expect(first == second && first.contains("graded"))
    #expect(try office.store.practice.attempts(of: "handler-1").first?.submissions.count == 1)
    let old = try await bytes(
      "practice/requests", DeskTurn(desk: opened.desk, turn: 1, pose), token)
    #expect(old.contains("meanwhile"))
  }

  @Test("an answer that could not be handed in is handed in once the server is back")
  func restart() async throws {
    let server = ServerConnection(office.address, token: try token())
    let (desk, opened) = try await RemoteLearnerDesk.open(
      PracticeOpening(exercise: "take-it-out", language: "en", asks: false), on: server)
    let offer = try #require(opened.named)
    guard case .posed = await desk.answer(.pose(offer, isFresh: false)) else {
      Issue.record("nothing was asked")
      return
    }
    let answer = SessionRequest.grade(
      Response(text: "Write a note about a call."), confidence: nil, seconds: 5)
    office.stop()
    guard case .failed(let sentence) = await desk.answer(answer) else {
      Issue.record("nobody could have graded this")
      return
    }
    #expect(sentence.contains("nothing listens at"))
    try office.start()
    let again = SessionRequest.grade(
      Response(text: "Write a note about a call."), confidence: nil, seconds: 90)
    guard case .graded(let grade, _) = await desk.answer(again) else {
      Issue.record("the answer was lost")
      return
    }
    #expect(grade.isPassed)
    #expect(try office.store.practice.attempts(of: "handler-1").map(\.submissions.count) == [1])
  }

  @Test("nobody can answer at somebody else's desk")
  func foreign() async throws {
    let opening = PracticeOpening(language: "en", asks: false)
    let opened = try WireJSON.decode(
      OpenedPractice.self, from: Array(try await bytes("practice", opening, try token()).utf8))
    let other = try office.store.tokens.make(
      for: "lead-1", name: "another", scopes: [.practice], expires: .now + 3600, at: .now)
    let answer = try await bytes(
      "practice/requests", DeskTurn(desk: opened.desk, turn: 1, SessionRequest.offers), other.text)
    #expect(answer.contains("\"status\":410"), "\(answer)")
  }
}
