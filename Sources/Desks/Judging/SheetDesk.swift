public import Approvals
import Courses
import Detection
public import Evaluation
public import Foundation
public import Grading
import PolicyPacks
import Practice
import Storage

/// One answer before one grader, where each request comes by itself, such as from a page.
///
/// What a grader decides is about what they had before their eyes: another answer or another rubric by now
/// comes back as a sheet, and nothing is signed.
///
/// ## Topics
/// ``sheet(of:)``, ``take(_:)``, ``giveBack(_:)``, ``decide(_:on:seen:against:)``, ``unblind(_:because:)``
public struct SheetDesk: Sendable {
  private let office: GradingOffice
  private let signer: Signer
  private let maker: SheetMaker
  private let words: SheetWords

  /// A desk.
  ///
  /// - Parameters:
  ///   - office: where it stands.
  ///   - signer: who grades.
  ///   - plugins: whoever runs the pack's plugins.
  ///   - language: the language of what was asked, of rubrics, and of the words around them.
  public init(
    _ office: GradingOffice, _ signer: Signer, asking plugins: any PluginDetectors,
    language: String
  ) {
    (self.office, self.signer) = (office, signer)
    words = .inLanguage(language)
    let practices = Dictionary(
      office.courses.map { ($0.id, CoursePractice($0, office.engine, asking: plugins)) },
      uniquingKeysWith: { first, _ in first })
    maker = SheetMaker(office, practices, language, words)
  }

  /// An answer with what belongs to it.
  public struct Sheet: Sendable {
    /// The attempt with its case.
    public let work: GradedWork
    /// What is shown.
    public let content: SheetContent
    /// Until when the grader has it; `nil` if they do not.
    public let heldUntil: Date?
    /// Whether somebody else has it.
    public let isTaken: Bool
    /// Whose it is, once the grader looked.
    public let learner: Person?
  }

  /// What came of a decision.
  public enum Outcome: Sendable {
    /// It is kept.
    case kept(GradedWork)
    /// The learner handed in another answer, or the rubric was changed, since the grader looked.
    case changed
    /// It stands against the engine, so it needs a reason.
    case needsReason
  }

  /// What a grader had before their eyes.
  public struct Seen: Sendable, Hashable {
    /// Which of the attempt's answers, from 0.
    public var answer: Int
    /// The digest of the rubric; `nil` if there was none.
    public var rubric: String?

    /// What was seen.
    public init(answer: Int, rubric: String?) { (self.answer, self.rubric) = (answer, rubric) }
  }

  /// The sheet of an attempt, as it is now.
  ///
  /// - Throws: `notFound`; `notAllowed` for whoever may not judge it.
  public func sheet(of name: String) async throws(DeskError) -> Sheet {
    let work = try admitted(name)
    let moment = office.now()
    let holder = work.grading.holder(at: moment)
    let mine = signer.person.id
    let isUnblinded = work.grading.unblinded.contains(mine)
    return Sheet(
      work: work, content: await maker.sheet(work, try rubric(of: work)),
      heldUntil: holder == mine ? work.grading.claim?.until : nil,
      isTaken: holder != nil && holder != mine,
      learner: isUnblinded
        ? office.roster[work.grading.learner] ?? Person(id: work.grading.learner) : nil)
  }

  /// Takes an attempt, unless the grader has it.
  ///
  /// - Throws: `DeskError` if it may not be taken.
  @discardableResult
  public func take(_ name: String) throws(DeskError) -> GradedWork {
    let work = try admitted(name)
    guard work.grading.waiting != nil else {
      throw nothingWaits
    }
    return try office.claim(work, by: signer)
  }

  /// Gives an attempt back unread; it keeps its place.
  ///
  /// - Throws: `DeskError` if the grader does not have it.
  public func giveBack(_ name: String) throws(DeskError) {
    _ = try office.act(.returned, on: try admitted(name), by: signer)
  }

  /// Keeps a decision, signed.
  ///
  /// - Parameters:
  ///   - decision: what the grader decides.
  ///   - name: the attempt.
  ///   - seen: what they had before their eyes.
  ///   - reason: why it stands against the engine, if it does.
  /// - Throws: `DeskError` if it may not happen.
  public func decide(
    _ decision: SheetDecision, on name: String, seen: Seen, against reason: OverrideReason? = nil
  ) throws(DeskError) -> Outcome {
    let work = try atHand(name, for: decision)
    let rubric = try rubric(of: work)
    guard seen.answer == work.grading.answerAtHand, seen.rubric == rubric?.digest else {
      return .changed
    }
    var act = try decision.act(on: work, by: rubric)
    if case .graded(let assessment) = act, GraderRules.isAgainstEngine(assessment, on: work) {
      guard let reason else { return .needsReason }
      act = .overridden(assessment, reason)
    }
    return .kept(try office.act(act, on: work, by: signer, rubric))
  }

  /// Sets a grade beside the one that counts.
  ///
  /// - Parameters:
  ///   - decision: levels, or a verdict where the rubric is not used.
  ///   - name: the attempt.
  ///   - seen: what the grader had before their eyes.
  ///   - reason: why it stands against the other grade.
  /// - Throws: `DeskError` if it may not happen.
  public func override(
    _ decision: SheetDecision, on name: String, seen: Seen, because reason: OverrideReason
  ) throws(DeskError) -> Outcome {
    let work = try admitted(name)
    let isByRubric = if case .levels = decision { true } else { false }
    let rubric = isByRubric ? try rubric(of: work) : nil
    guard seen.answer == work.grading.answerAtHand, !isByRubric || seen.rubric == rubric?.digest
    else { return .changed }
    guard let assessment = try decision.act(on: work, by: rubric).assessment else {
      throw DeskError(.incomplete, message: "a grade is missing")
    }
    return .kept(
      try office.act(.overridden(assessment, reason), on: work, by: signer, rubric))
  }

  /// Looks whose an answer is; that somebody looked, and why, is written down.
  ///
  /// - Throws: `DeskError`, also without a reason.
  public func unblind(_ name: String, because reason: String) throws(DeskError) {
    _ = try office.act(.unblinded(reason), on: try admitted(name), by: signer)
  }
}

extension SheetDesk {
  /// The attempt, if the grader may judge it.
  private func admitted(_ name: String) throws(DeskError) -> GradedWork {
    let work = try office.work(name)
    guard work.attempt.pin.pack == office.pack, let rules = office.rules(work.attempt.pin.course)
    else { throw DeskError(.notFound, message: "there is no attempt '\(work.alias)' here") }
    guard rules.admits(signer.person.id, to: work.grading.learner) else {
      throw DeskError(
        .notAllowed, message: "somebody else has to judge this answer",
        cause: GradingError.Code.notGrader.rawValue)
    }
    return work
  }

  /// The attempt for a decision: taken, unless the grader had it before and somebody else has it now, or
  /// judged it. Then what was judged is an opinion beside the grade that counts, and not lost.
  private func atHand(
    _ name: String, for decision: SheetDecision
  ) throws(DeskError) -> GradedWork {
    let work = try admitted(name)
    let isJudgement =
      switch decision {
      case .levels, .verdict: true
      case .answer, .upheld: false
      }
    let isOpinion = isJudgement && work.grading.waiting?.round != .appeal
      && work.grading.wasTaken(by: signer.person.id)
    let holder = work.grading.holder(at: office.now())
    if isOpinion, work.grading.waiting == nil || holder != nil { return work }
    guard work.grading.waiting != nil else { throw nothingWaits }
    return try office.claim(work, by: signer)
  }

  private var nothingWaits: DeskError {
    DeskError(
      .changedMeanwhile, message: words.nothingWaitsThere,
      cause: GradingError.Code.nothingWaits.rawValue)
  }

  /// The rubric as its file stands now, where it was not judged by before.
  private func rubric(of work: GradedWork) throws(DeskError) -> Rubric? {
    let isAgain = work.grading.waiting.map { $0.round != .grading } ?? false
    if !isAgain, let now = office.rubricNow(of: work) { return now }
    return try office.rubric(of: work)
  }
}
