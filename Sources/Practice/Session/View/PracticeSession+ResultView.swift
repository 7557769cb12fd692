import Courses

extension PracticeSession {
  func resultView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    guard let grade = attempt.grade else { return view }
    view.blocks = [.result(result(grade))]
    // What was just asked for stands where it is seen, also on a small screen.
    if !grade.isPassed { view.blocks += attempt.hints.reversed().compactMap(givenHint) }
    if let refusedHint { view.blocks.append(.note(words.refused(refusedHint))) }
    view.blocks += grade.feedback.map { .remark(told($0, quotes: attempt.handedIn?.text)) }
    view.blocks += attempt.comments.map { .hint(title: words.practitionerSays, text: $0) }
    view.blocks += askedNotes(attempt)
    let right = grade.checks.filter(\.isPassed).map { words.check($0.id) }
    if !right.isEmpty, !grade.isPassed { view.blocks.append(.right(right)) }
    view.choices = mayTryAgain ? openChoices(attempt) : closedChoices(attempt)
    return view
  }

  private func openChoices(_ attempt: SessionAttempt) -> [SessionChoice] {
    [choice(.again, words.again), choice(.hint, words.hint)] + lessonChoice(attempt)
      + askChoice + [
        choice(.giveUp, words.giveUp), choice(.list, words.list), choice(.finish, words.finish),
      ]
  }

  private func closedChoices(_ attempt: SessionAttempt) -> [SessionChoice] {
    let fresh = attempt.given.phase == .practice ? [choice(.fresh, words.fresh)] : []
    return [choice(.next, words.goOn)] + fresh + lessonChoice(attempt) + askChoice
      + [choice(.finish, words.finish)]
  }

  var askChoice: [SessionChoice] { mayAsk ? [choice(.ask, words.ask)] : [] }

  private func result(_ grade: Grade) -> SessionResult {
    var details = [words.score(grade.score.value)]
    if let counts = grade.detection { details += words.detection(counts) }
    if grade.needsMentor, grade.isPassed {
      return SessionResult(mood: .waiting, words: words.mentor, details: [])
    }
    return SessionResult(
      mood: grade.isPassed ? .passed : .open,
      words: grade.isPassed ? words.passedWord : words.notYet, details: details)
  }

  /// A remark as it is shown.
  ///
  /// Only the learner's own text is quoted: a place in a passage could be the answer.
  func told(_ remark: Remark, quotes text: String?) -> SessionRemark {
    var parts: [SessionFact] = []
    if let why = remark.why { parts.append(SessionFact(words.why, why)) }
    if let how = remark.how { parts.append(SessionFact(words.how, how)) }
    return SessionRemark(what: remark.what, quote: quote(remark, in: text), parts: parts)
  }

  private func quote(_ remark: Remark, in text: String?) -> String? {
    guard let range = remark.range, let text, !range.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count,
      let quote = String(validating: bytes[range], as: UTF8.self)
    else { return nil }
    return quote.count > 60 ? quote.prefix(57) + "…" : quote
  }

  func beforeRevealView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    view.blocks = [.text(words.revealQuestion)]
    view.choices = [choice(.back, words.backToTry), choice(.giveUp, words.showIt)]
    return view
  }

  func revealedView(_ attempt: SessionAttempt, _ solution: Response) -> SessionView {
    var view = attemptView(attempt)
    view.blocks = [.heading(words.solution)]
    if let text = solution.text { view.blocks.append(.answer(text)) }
    for passage in attempt.posed.passages {
      view.blocks.append(.passage(passage, marks(solution, in: passage)))
    }
    let rows = attempt.posed.questions.map { question in
      let chosen = solution.choices[question.id] ?? []
      let answers = question.options.filter { chosen.contains($0.id) }.map(\.text)
      return SessionFact(answers.joined(separator: ", "), question.text)
    }
    view.blocks += rows.flatMap { [.note($0.text), .answer($0.label)] }
    view.blocks.append(.text(words.afterReveal))
    view.blocks += askedNotes(attempt)
    view.choices =
      [choice(.fresh, words.freshNow), choice(.next, words.list)] + askChoice
      + [choice(.finish, words.finish)]
    return view
  }

  /// What the learner asked, and where the answer will be.
  private func askedNotes(_ attempt: SessionAttempt) -> [SessionBlock] {
    guard let due = attempt.askedDue else { return [] }
    return [.note(words.asked(DayAndMinute.text(due))), .note(words.answersAre(place))]
  }

  /// A question to somebody who knows the work, about the answer that was handed in.
  func askingView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    view.blocks = [.text(words.askExplained), .note(words.answersAre(place))]
    if let lack { view.blocks.append(.alert(words.lack(lack))) }
    view.input = .text(attempt.question)
    view.choices = [choice(.next, words.send), choice(.back, words.back)]
    return view
  }

  func lessonView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    guard let lesson = attempt.given.lesson else { return view }
    view.title = lesson.title
    view.facts = []
    view.blocks = [.lesson(lesson.text)]
    view.choices = [choice(.next, words.backToExercise)]
    return view
  }
}
