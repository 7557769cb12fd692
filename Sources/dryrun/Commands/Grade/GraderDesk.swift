import Approvals
import Courses
import Detection
import Evaluation
import Foundation
import Grading
import GradingTerminal
import PolicyPacks
import Practice
import Storage

/// Answers what the screen of one grader needs: what waits, and what is decided about it.
actor GraderDesk {
  private let office: GradingOffice
  private let signer: Signer
  private let practices: [CourseID: CoursePractice]
  private let language: String
  private var first: AttemptID?
  /// What is at hand, with the rubric as it was shown.
  private var current: (work: GradedWork, rubric: Rubric?)?

  init(
    _ office: GradingOffice, _ signer: Signer, asking plugins: any PluginDetectors,
    language: String, beginningWith first: AttemptID?
  ) {
    (self.office, self.signer, self.first) = (office, signer, first)
    self.language = language
    practices = Dictionary(
      office.courses.courses.map {
        ($0.id, CoursePractice($0, office.courses.engine, asking: plugins))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Answers a request.
  func answer(_ request: GradingRequest) async -> GradingNews {
    do {
      switch request {
      case .next: return try await next()
      case .decide(let decision):
        if let sheet = try await changedSheet(decision) { return .sheet(sheet) }
        return .kept(try decide(decision))
      case .giveBack: return .kept(try giveBack())
      }
    } catch let error as CommandError { return .failed(error.message) } catch {
      return .failed("\(error)")
    }
  }

  /// What is due first and can be taken; what somebody else takes at the same moment is passed over.
  private func next() async throws -> GradingNews {
    let queue = try office.queue(for: signer.person.id)
    let named =
      try first.map { id in
        try DataFailure.translated { try office.store.grading[id] }
      } ?? nil
    if first != nil, named?.grading.waiting == nil {
      return .failed("nothing waits there for anybody; see: dryrun grade queue")
    }
    let isNamed = first != nil
    first = nil
    var trouble: String?
    for work in named.map({ [$0] }) ?? queue {
      do {
        let taken = try office.claim(work, by: signer)
        let rubric = try office.rubric(of: taken)
        current = (taken, rubric)
        return .sheet(await SheetMaker(office, practices, language).sheet(taken, rubric))
      } catch { trouble = error.message }
    }
    if isNamed, let trouble { return .failed(trouble) }
    return .nothing(trouble ?? "nothing waits for \(signer.person.id)")
  }

  private func decide(_ decision: SheetDecision) throws -> String {
    guard let current else { throw CommandError("nothing is at hand") }
    let rubric = current.rubric
    let act = try act(decision, current.work, rubric)
    let after = try office.act(act, on: current.work, by: signer, rubric)
    self.current = nil
    var told = JudgementText.told(after, by: signer.person.id)
    if act.assessment == nil { told = "\(after.alias): the answer reaches the learner" }
    return told.trimmingCharacters(in: .newlines)
  }

  /// The sheet with another rubric, where its file was changed since it was shown: nobody signs what they
  /// did not read.
  private func changedSheet(_ decision: SheetDecision) async throws -> SheetContent? {
    guard case .levels = decision, let current, let rubric = current.rubric,
      current.work.grading.counting == nil, let now = office.rubricNow(of: current.work),
      now.digest != rubric.digest
    else { return nil }
    self.current = (current.work, now)
    return await SheetMaker(office, practices, language).sheet(current.work, now)
  }

  private func act(
    _ decision: SheetDecision, _ work: GradedWork, _ rubric: Rubric?
  ) throws -> CaseAct {
    let submission = work.grading.answerAtHand
    let assessment: Grading.Assessment
    switch decision {
    case .answer(let text): return .answered(text)
    case .upheld(let reason): return .upheld(reason)
    case .verdict(let isPassed, let comment):
      assessment = Grading.Assessment(
        submission: submission, score: isPassed ? .one : .zero, isPassed: isPassed,
        comment: comment)
    case .levels(let levels, let comment):
      guard let rubric else { throw CommandError("this exercise has no rubric") }
      assessment = try GradingFailure.translated {
        try Grading.Assessment(submission: submission, by: rubric, levels, comment: comment)
      }
    }
    return work.grading.waiting?.round == .appeal ? .changed(assessment) : .graded(assessment)
  }

  private func giveBack() throws -> String {
    guard let current else { throw CommandError("nothing is at hand") }
    _ = try office.act(.returned, on: current.work, by: signer)
    self.current = nil
    return "\(current.work.alias): given back"
  }
}

extension GradingOffice {
  /// The rubric as its file stands now; `nil` where there is none, or it cannot be read.
  func rubricNow(of work: GradedWork) -> Rubric? {
    let loaded = CourseLoader().load(inPackAt: courses.location, courses.engine.pack)
    let course = loaded.course(work.attempt.pin.course)
    return course?.exercise(work.attempt.pin.exercise)?.rubric.flatMap { course?.rubric($0) }
  }
}
