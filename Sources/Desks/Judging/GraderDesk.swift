import Approvals
import Courses
public import Detection
public import Evaluation
import Foundation
public import Grading
import PolicyPacks
public import Practice
import Storage

/// Answers what one grader needs: what waits, and what is decided about it.
///
/// It takes what is due first, shows it, and keeps one decision about it, signed. Where each request comes
/// by itself, such as from a page, ``SheetDesk`` does that for one answer.
public actor GraderDesk {
  private let office: GradingOffice
  private let signer: Signer
  private let practices: [CourseID: CoursePractice]
  private let language: String
  private let words: SheetWords
  private var first: AttemptID?
  /// What is at hand, with the rubric as it was shown.
  private var current: (work: GradedWork, rubric: Rubric?)?

  /// A desk.
  ///
  /// - Parameters:
  ///   - office: where it stands.
  ///   - signer: who grades; see ``GradingOffice/grader(_:)``.
  ///   - plugins: whoever runs the pack's plugins.
  ///   - language: the language of what was asked, and of rubrics.
  ///   - words: the words around it; those of the language if they are not said.
  ///   - first: what is taken first; what is due first if it is not said.
  public init(
    _ office: GradingOffice, _ signer: Signer, asking plugins: any PluginDetectors,
    language: String, words: SheetWords? = nil, beginningWith first: AttemptID? = nil
  ) {
    (self.office, self.signer, self.first) = (office, signer, first)
    self.language = language
    self.words = words ?? .inLanguage(language)
    practices = Dictionary(
      office.courses.map { ($0.id, CoursePractice($0, office.engine, asking: plugins)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Answers a request; what stands in its way comes as a sentence.
  public func answer(_ request: GradingRequest) async -> GradingNews {
    do {
      switch request {
      case .next: return try await next()
      case .decide(let decision):
        if let sheet = try await changedSheet(decision) { return .sheet(sheet) }
        return .kept(try decide(decision))
      case .giveBack: return .kept(try giveBack())
      }
    } catch { return .failed(DeskError(error).message) }
  }

  /// What is due first and can be taken; what somebody else takes at the same moment is passed over.
  private func next() async throws -> GradingNews {
    let queue = try office.queue(for: signer.person.id)
    let named = try first.map { id in try office.store.grading[id] } ?? nil
    if first != nil, named?.grading.waiting == nil { return .failed(words.nothingWaitsThere) }
    let isNamed = first != nil
    first = nil
    var trouble: String?
    for work in named.map({ [$0] }) ?? queue {
      do {
        let taken = try office.claim(work, by: signer)
        let rubric = try office.rubric(of: taken)
        current = (taken, rubric)
        return .sheet(await sheet(taken, rubric))
      } catch { trouble = error.message }
    }
    if isNamed, let trouble { return .failed(trouble) }
    return .nothing(trouble ?? words.nothingWaits(signer.person.id.description))
  }

  private func sheet(_ work: GradedWork, _ rubric: Rubric?) async -> SheetContent {
    await SheetMaker(office, practices, language, words).sheet(work, rubric)
  }

  private func decide(_ decision: SheetDecision) throws(DeskError) -> String {
    let (work, rubric) = try atHand()
    let act = try decision.act(on: work, by: rubric)
    let after = try office.act(act, on: work, by: signer, rubric)
    current = nil
    guard act.assessment != nil else { return "\(after.alias): \(words.reachesLearner)" }
    return words.told(after, by: signer.person.id).trimmingCharacters(in: .newlines)
  }

  /// The sheet with another rubric, where its file was changed since it was shown: nobody signs what they
  /// did not read.
  private func changedSheet(_ decision: SheetDecision) async throws -> SheetContent? {
    guard case .levels = decision, let current, let rubric = current.rubric,
      current.work.grading.counting == nil, let now = office.rubricNow(of: current.work),
      now.digest != rubric.digest
    else { return nil }
    self.current = (current.work, now)
    return await sheet(current.work, now)
  }

  private func giveBack() throws(DeskError) -> String {
    let (work, _) = try atHand()
    _ = try office.act(.returned, on: work, by: signer)
    current = nil
    return "\(work.alias): \(words.givenBack)"
  }

  private func atHand() throws(DeskError) -> (work: GradedWork, rubric: Rubric?) {
    guard let current else { throw DeskError(.incomplete, message: "nothing is at hand") }
    return current
  }
}
