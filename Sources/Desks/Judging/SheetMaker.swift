import Courses
import Detection
import Foundation
import Grading
import PolicyPacks
import Practice
import Storage

/// Makes what a grader has before their eyes.
struct SheetMaker {
  private let office: GradingOffice
  private let practices: [CourseID: CoursePractice]
  /// The language of the rubric's texts.
  private let language: String
  private let words: SheetWords

  init(
    _ office: GradingOffice, _ practices: [CourseID: CoursePractice], _ language: String,
    _ words: SheetWords
  ) {
    (self.office, self.practices, self.language) = (office, practices, language)
    self.words = words
  }

  /// The sheet of an attempt.
  func sheet(_ work: GradedWork, _ rubric: Rubric?) async -> SheetContent {
    let waiting = work.grading.waiting
    let posed = await posed(work.attempt)
    let name = waiting.map(words.name) ?? ""
    return SheetContent(
      alias: work.alias,
      title: "\(work.alias) · \(name) · \(posed?.title ?? work.attempt.pin.exercise.description)",
      parts: asked(work) + exercise(posed) + answer(work, posed) + engine(work) + notes(posed),
      rubric: rubric, language: language, round: waiting?.round ?? .grading,
      isQuestion: waiting?.reason == .asked, comments: comments(work),
      answer: work.grading.answerAtHand)
  }

  /// What was asked, made again; `nil` if it asks something else by now.
  private func posed(_ attempt: Attempt) async -> PosedExercise? {
    guard let practice = practices[attempt.pin.course],
      let exercise = practice.course.exercise(attempt.pin.exercise),
      let variant = try? await practice.variant(
        of: exercise, seed: attempt.pin.seed, phase: attempt.pin.phase,
        language: attempt.pin.language),
      variant.pin.posedDigest == attempt.pin.posedDigest
    else { return nil }
    return variant.posed
  }

  private func asked(_ work: GradedWork) -> [SheetContent.Part] {
    guard let waiting = work.grading.waiting else { return [] }
    var parts: [SheetContent.Part] = []
    if !waiting.text.isEmpty {
      parts.append(.init(waiting.round == .appeal ? words.appeal : words.question, waiting.text, as: .asked))
    }
    if waiting.round == .appeal, let judgement = work.grading.counting {
      let assessment = judgement.assessment
      parts.append(
        .init(
          words.grade,
          SheetWords.share(assessment.score)
            + ", \(words.verdict(isPassed: assessment.isPassed))"
            + levels(assessment)
            + (assessment.comment.isEmpty ? "" : "\n“\(assessment.comment)”"), as: .grade))
    }
    return parts
  }

  private func levels(_ assessment: Grading.Assessment) -> String {
    let levels = assessment.choices.map { "\($0.criterion) \($0.level + 1)" }
    return levels.isEmpty ? "" : "\n\(words.levels)" + levels.joined(separator: ", ")
  }

  private func exercise(_ posed: PosedExercise?) -> [SheetContent.Part] {
    guard let posed else {
      return [.init(words.exercise, words.changedExercise)]
    }
    return [.init(words.situation, posed.situation)]
      + posed.sources.map { SheetContent.Part($0.name, $0.text, as: .source) }
  }

  private func answer(_ work: GradedWork, _ posed: PosedExercise?) -> [SheetContent.Part] {
    guard let response = work.answer?.response else { return [] }
    var parts: [SheetContent.Part] = []
    if let text = response.text { parts.append(.init(words.answer, text, as: .answer)) }
    if case .mark(let passages)? = posed?.form {
      parts += passages.map { passage in
        let marked = MarkedText(passage, response.marks)
        return .init(words.markedAnswer, marked.text, as: .answer, runs: marked.runs)
      }
    }
    let choices = (posed?.questions ?? []).map { question in
      let chosen = response.choices[question.id] ?? []
      let texts = question.options.filter { chosen.contains($0.id) }.map(\.text)
      return question.text + "\n→ "
        + (texts.isEmpty ? words.nothingChosen : texts.joined(separator: "; "))
    }
    if !choices.isEmpty {
      parts.append(.init(words.chosen, choices.joined(separator: "\n"), as: .answer))
    }
    return parts.isEmpty ? [.init(words.answer, words.unshown, as: .answer)] : parts
  }

  private func engine(_ work: GradedWork) -> [SheetContent.Part] {
    guard let grade = work.attempt.grades(of: work.grading.answerAtHand).last else {
      return []
    }
    let lines = grade.checks.map { check in
      "\(check.isPassed ? "✓" : "✗") \(check.id)"
        + (check.remarks.first.map { check.isPassed ? "" : ": \($0.what)" } ?? "")
    }
    return [
      .init(
        words.engine,
        (lines + [SheetWords.share(grade.score)]).joined(separator: "\n"), as: .engine)
    ]
  }

  /// What practitioners say of the tool at present.
  private func notes(_ posed: PosedExercise?) -> [SheetContent.Part] {
    guard let tool = posed?.tool,
      let notes = try? office.store.grading.notes(of: office.pack)
    else { return [] }
    let texts = notes.filter { $0.tool == tool && $0.holds(at: office.now()) }.map(\.text)
    return texts.isEmpty ? [] : [.init(words.atPresent, texts.joined(separator: "\n"), as: .note)]
  }

  private func comments(_ work: GradedWork) -> [String] {
    guard let pattern = AnswerPattern(of: work.attempt) else { return [] }
    return (try? office.store.grading.comments(on: pattern))?.map(\.text) ?? []
  }
}

extension GradedWork {
  /// The answer that is looked at.
  fileprivate var answer: Submission? {
    let all = attempt.submissions
    return all.indices.contains(grading.answerAtHand) ? all[grading.answerAtHand] : all.last
  }
}
