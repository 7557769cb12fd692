import Accounts
import Approvals
import Courses
import Detection
import Foundation
import Grading
import HTTPTypes
import PolicyPacks
import Practice
import Storage
import Testing

@testable import Web

/// Judging what others handed in, on pages.
@Suite("The grade door") struct GradeTests {
  private let site: SignedInSite
  private let learner, handler, other, outsider: SignedInSite.Person
  private static let rule = """
    What happened may go in: cause, date, amount and the claim number. The policy number, the account \
    and the name stay out and are replaced by placeholders <in brackets>.
    """
  private static let mentors: Set<GroupID> = ["claims-handlers"]

  init() throws {
    site = try SignedInSite()
    learner = try site.add("lea-1")
    handler = try site.add("hana-1", [.trainer], groups: GradeTests.mentors)
    other = try site.add("otto-1", [.trainer], groups: GradeTests.mentors)
    outsider = try site.add("uma-1", [.trainer])
  }

  /// The fields of a sheet, filled in.
  private func fields(
    _ attempt: AttemptID, _ button: String, levels: [Int] = [0, 1, 1], comment: String = "",
    more: [String: String] = [:]
  ) async throws -> [String: String] {
    let rubric = try #require(
      site.pack.courses().first { $0.id == "claims" }?.rubric("rule-for-a-colleague"))
    var fields = ["do": button, "answer": "0", "rubric": rubric.digest, "comment": comment]
    for (criterion, level) in zip(rubric.criteria, levels) {
      fields["level-\(criterion.id)"] = "\(level)"
    }
    return fields.merging(more) { $1 }
  }

  private func location(_ answer: Answer) -> String { answer.headers[.location] ?? "" }

  @Test("what waits is taken, judged beside its rubric, signed, and comes back to the learner")
  func story() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    let queue = try await site.get("/grade", as: handler)
    #expect(queue.text.contains("A rule for a new colleague"), "\(queue.text)")
    #expect(queue.text.contains("to judge"))
    #expect(!queue.text.contains("lea-1"))
    let before = try await site.get("/grade/\(id)", as: handler)
    #expect(!before.text.contains("What happened may go in"), "nobody reads it untaken")
    let taken = try await site.post("/grade/\(id)/take", as: handler)
    #expect(taken.status == .seeOther && location(taken) == "/grade/\(id)")

    let sheet = try await site.get("/grade/\(id)", as: handler)
    for words in [
      "placeholders &lt;in brackets&gt;", "Can it be followed?", "counts 2 times", "2 points:",
      "It is a list without a reason.", "yours until",
    ] { #expect(sheet.text.contains(words), "\(words)") }
    #expect(!sheet.text.contains("lea-1"))
    let look = try await site.post(
      "/grade/\(id)", try await fields(id, "look", comment: "Say why, too."), as: handler)
    #expect(look.status == .ok && look.text.contains("67 %, passed"), "\(look.text)")
    #expect(look.text.contains("Say why, too."))

    let done = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", comment: "Say why, too."), as: handler)
    #expect(done.status == .seeOther && location(done) == "/grade?done=\(id)")
    let after = try await site.get(location(done), as: handler)
    #expect(after.text.contains("2/3 (67 %), passed"), "\(after.text)")

    let practice = try await site.get("/practise", as: learner)
    #expect(practice.text.contains("Somebody looked at an answer of yours."))
    let answers = try await site.get("/answers", as: learner)
    for words in ["hana-1 judges", "67 %, passed", "Say why, too.", ">new<"] {
      #expect(answers.text.contains(words), "\(words): \(answers.text)")
    }
    let again = try await site.get("/answers", as: learner)
    #expect(!again.text.contains(">new<"))
    let later = try await site.get("/practise", as: learner)
    #expect(!later.text.contains("Somebody looked"))
    let history = try await site.get("/grade/\(id)/history", as: handler)
    // The grade is within a point of the line, so somebody else is to look without knowing it.
    for words in ["hana-1 judged", "signed", "The log holds, and each decision", "shown once"] {
      #expect(history.text.contains(words), "\(words): \(history.text)")
    }
    #expect(!history.text.contains("lea-1"))
  }

  @Test("the page of answers asked for by its head alone marks nothing as seen")
  func head() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    _ = try await site.post("/grade/\(id)", try await fields(id, "hand-in"), as: handler)
    #expect(try site.store.grading[id]?.grading.hasNews == true)
    _ = try await site.get("/answers", as: other)
    #expect(try site.store.grading[id]?.grading.hasNews == true)
    _ = try await site.get("/answers", as: learner)
    #expect(try site.store.grading[id]?.grading.hasNews == false)
  }

  @Test("a sheet without all levels comes back with what was chosen and written, and nothing is kept")
  func incomplete() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let answer = try await site.post(
      "/grade/\(id)",
      try await fields(id, "hand-in", levels: [0], comment: "Nearly <there>."), as: handler)
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("Each criterion needs a level"))
    #expect(answer.text.contains("Nearly &lt;there&gt;."))
    #expect(answer.text.contains("name=\"level-follows\" value=\"0\" data-points=\"2\" checked"))
    #expect(try site.store.grading[id]?.grading.judgements.isEmpty == true)
  }

  @Test("one of two graders has an answer; the other is told so, and who grades nowhere takes nothing")
  func twoGraders() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let second = try await site.post("/grade/\(id)/take", as: other)
    #expect(second.status == .conflict && second.text.contains("Somebody else has this one now"))
    #expect(try await site.get("/grade/\(id)", as: other).text.contains("Somebody else has this"))
    let third = try await site.post("/grade/\(id)/take", as: outsider)
    #expect(third.status == .forbidden)
    let page = try await site.get("/grade", as: outsider)
    #expect(page.text.contains("none of the groups") && !page.text.contains("A rule for a new"))
    #expect(try await site.get("/grade", as: learner).status == .forbidden)
    #expect(try await site.get("/grade/\(id)/history", as: outsider).status == .forbidden)
  }

  @Test("who answers for a learner does not judge them")
  func manager() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    let people = try site.store.roster.read().people.map { person in
      var person = person
      if person.id == learner.id { person.manager = handler.id }
      return person
    }
    _ = try site.store.roster.replace(with: .init(people), at: .now)
    let queue = try await site.get("/grade", as: handler)
    #expect(!queue.text.contains("A rule for a new"))
    #expect(try await site.post("/grade/\(id)/take", as: handler).status == .forbidden)
  }

  @Test("what was judged after somebody else was faster is kept as an opinion, and not lost")
  func lateJudgement() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    _ = try await site.post("/grade/\(id)", ["do": "give-back"], as: handler)
    _ = try await site.post("/grade/\(id)/take", as: other)
    _ = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", levels: [2, 2, 1]), as: other)
    let late = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", levels: [0, 0, 0]), as: handler)
    #expect(late.status == .seeOther)
    let grading = try #require(try site.store.grading[id]?.grading)
    #expect(grading.counting?.by == other.id)
    #expect(grading.judgements.map(\.by) == [other.id, handler.id])
  }

  @Test("an answer to a question that somebody else answered first comes back in the form")
  func lateAnswer() async throws {
    let id = try await site.handIn("", by: learner, at: "redact-claim", asking: "Why is that so?")
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let sheet = try await site.get("/grade/\(id)", as: handler)
    #expect(sheet.text.contains("Why is that so?") && sheet.text.contains("An answer is enough"))
    _ = try await site.post("/grade/\(id)", ["do": "give-back"], as: handler)
    _ = try await site.post("/grade/\(id)/take", as: other)
    let fields = ["do": "answer", "answer": "0", "rubric": "", "comment": "It names a customer."]
    let first = try await site.post("/grade/\(id)", fields, as: other)
    #expect(first.status == .seeOther, "\(first.text)")
    let late = try await site.post("/grade/\(id)", fields, as: handler)
    #expect(late.status == .conflict, "\(late.status)")
    #expect(late.text.contains("Nothing waits here any more"))
    #expect(late.text.contains("It names a customer."))
    #expect(
      try await site.get("/answers", as: learner).text.contains("otto-1 answers"))
  }

  @Test("nobody signs by a rubric that was changed while they read")
  func changedRubric() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let sent = try await fields(id, "hand-in", comment: "Good.")
    site.change { courses in
      for course in courses.indices {
        for rubric in courses[course].rubrics.indices {
          courses[course].rubrics[rubric].passPercent = 70
        }
      }
    }
    let answer = try await site.post("/grade/\(id)", sent, as: handler)
    #expect(answer.status == .conflict && answer.text.contains("was changed since you opened"))
    #expect(answer.text.contains("Passes from 70 %") && answer.text.contains("Good."))
    #expect(try site.store.grading[id]?.grading.judgements.isEmpty == true)
    let again = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", comment: "Good."), as: handler)
    #expect(again.status == .seeOther)
    #expect(try site.store.grading[id]?.grading.counting?.assessment.isPassed == false)
  }

  @Test("an appeal goes to somebody else, who changes the grade and says why")
  func appeal() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    _ = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", levels: [2, 2, 1]), as: handler)
    let empty = try await site.post("/answers/\(id)/appeal", ["reason": " "], as: learner)
    #expect(empty.status == .unprocessableContent && empty.text.contains("A reason is missing"))
    #expect(try await site.post("/answers/\(id)/appeal", ["reason": "x"], as: other).status == .notFound)
    let appealed = try await site.post(
      "/answers/\(id)/appeal", ["reason": "It is all there."], as: learner)
    #expect(appealed.status == .seeOther)
    #expect(try await site.get("/answers", as: learner).text.contains("It is all there."))
    #expect(try await site.post("/grade/\(id)/take", as: handler).status == .forbidden)
    #expect(try await site.get("/grade", as: other).text.contains("It is all there."))
    _ = try await site.post("/grade/\(id)/take", as: other)
    let sheet = try await site.get("/grade/\(id)", as: other)
    for words in ["It is all there.", "Let the grade stand", "Change the grade"] {
      #expect(sheet.text.contains(words), "\(words)")
    }
    let silent = try await site.post(
      "/grade/\(id)", try await fields(id, "uphold"), as: other)
    #expect(silent.status == .unprocessableContent && silent.text.contains("A reason is missing"))
    let changed = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", levels: [0, 0, 0], comment: "So it is."),
      as: other)
    #expect(changed.status == .seeOther, "\(changed.text)")
    let answers = try await site.get("/answers", as: learner)
    for words in ["otto-1 changes the grade", "100 %, passed", "So it is."] {
      #expect(answers.text.contains(words), "\(words)")
    }
    #expect(!answers.text.contains("/appeal\""), "the matter is at an end")
  }

  @Test("a learner takes an appeal back before somebody takes it up, and not after")
  func withdrawal() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    _ = try await site.post("/grade/\(id)", try await fields(id, "hand-in"), as: handler)
    _ = try await site.post("/answers/\(id)/appeal", ["reason": "No."], as: learner)
    #expect(try await site.post("/answers/\(id)/withdraw", as: learner).status == .seeOther)
    _ = try await site.post("/answers/\(id)/appeal", ["reason": "No."], as: learner)
    _ = try await site.post("/grade/\(id)/take", as: other)
    let late = try await site.post("/answers/\(id)/withdraw", as: learner)
    #expect(late.status == .conflict)
    let answers = try await site.get("/answers", as: learner)
    #expect(!answers.text.contains("/withdraw\""))
  }

  @Test("a grade against the engine's needs a reason; both stay, and somebody else looks")
  func override() async throws {
    let id = try await site.handIn("", by: learner, at: "redact-claim", asking: "It is marked.")
    _ = try await site.post("/grade/\(id)/take", as: handler)
    var fields = [
      "do": "hand-in", "answer": "0", "rubric": "", "comment": "The check is wrong.",
      "verdict": "pass",
    ]
    let asked = try await site.post("/grade/\(id)", fields, as: handler)
    #expect(asked.status == .unprocessableContent)
    #expect(asked.text.contains("The engine says otherwise"))
    #expect(asked.text.contains("value=\"grader-bug\"") && asked.text.contains("The check is wrong."))
    fields["reason"] = "grader-bug"
    #expect(try await site.post("/grade/\(id)", fields, as: handler).status == .seeOther)
    let work = try #require(try site.store.grading[id])
    #expect(work.grading.counting?.reason == .graderBug)
    #expect(work.grading.waiting?.round == .second)
    // Who is to look without knowing finds no grade here.
    let hidden = try await site.get("/grade/\(id)/history", as: other)
    #expect(hidden.text.contains("shown once the others have judged"))
    #expect(!hidden.text.contains("The check is wrong."))
  }

  @Test("another grade is set beside one that counts, with its reason")
  func overrideLater() async throws {
    var id = try await site.handIn(Self.rule, by: learner)
    // One that is drawn by lot waits for a second look, and no other grade is set before that.
    while DoubleGrading.isDrawn(id) { id = try await site.handIn(Self.rule, by: learner) }
    _ = try await site.post("/grade/\(id)/take", as: handler)
    _ = try await site.post(
      "/grade/\(id)", try await fields(id, "hand-in", levels: [0, 0, 0]), as: handler)
    let history = try await site.get("/grade/\(id)/history", as: other)
    #expect(history.text.contains("100 %, passed, by hana-1"))
    let path = "/grade/\(id)/override"
    let silent = try await site.post(
      path, try await fields(id, "set", levels: [2, 2, 1]), as: other)
    #expect(silent.status == .unprocessableContent)
    let set = try await site.post(
      path,
      try await fields(
        id, "set", levels: [2, 2, 1], more: ["reason": "rubric-misapplied"]), as: other)
    #expect(set.status == .seeOther, "\(set.text)")
    #expect(try site.store.grading[id]?.grading.counting?.by == other.id)
  }

  @Test("who looks whose an answer is says why, and it is written down")
  func unblinding() async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    let silent = try await site.post(
      "/grade/\(id)", try await fields(id, "unblind", comment: "Kept."), as: handler)
    #expect(silent.text.contains("A reason is missing") && !silent.text.contains("lea-1"))
    let looked = try await site.post(
      "/grade/\(id)",
      try await fields(id, "unblind", comment: "Kept.", more: ["unblind": "a complaint"]),
      as: handler)
    #expect(looked.text.contains("lea-1") && looked.text.contains("Kept."))
    let history = try await site.get("/grade/\(id)/history", as: other)
    #expect(history.text.contains("hana-1 looked whose it is"))
    #expect(history.text.contains("a complaint") && !history.text.contains("lea-1"))
  }

  @Test(
    "every page of grading is there in both languages, with all its words",
    arguments: ["en", "de"])
  func words(_ language: String) async throws {
    let id = try await site.handIn(Self.rule, by: learner)
    _ = try await site.post("/grade/\(id)/take", as: handler)
    var pages: [Answer] = []
    for path in ["/grade", "/grade/\(id)", "/grade/\(id)/history", "/grade/items", "/grade/agreement"] {
      pages.append(try await site.get(path, as: handler, language: language))
    }
    _ = try await site.post("/grade/\(id)", try await fields(id, "hand-in"), as: handler)
    pages.append(try await site.get("/grade/\(id)/history", as: handler, language: language))
    pages.append(try await site.get("/answers", as: learner, language: language))
    for page in pages {
      #expect(page.status == .ok)
      #expect(!page.text.contains("{{") && !page.text.contains("{count}"))
      // A phrase that is missing is shown by its name.
      #expect(page.text.firstMatch(of: />\s*(grade|answers)[A-Z-][A-Za-z-]*\s*</) == nil)
      #expect(page.text.firstMatch(of: /<(h1|h2|button|legend|summary|label)[^>]*><\//) == nil)
      #expect(!page.text.contains("aria-label=\"\""))
      #expect(page.text.contains("<html lang=\"\(language)\">"))
    }
  }
}
