import Courses

extension PracticeSession {
  /// The exercise's own line, with what has come of it so far.
  func attemptView(_ attempt: SessionAttempt) -> SessionView {
    var view = emptyView
    let posed = attempt.posed
    view.title = posed.title
    view.facts = [words.kind(posed.kind)]
    if let tool = posed.toolTitle { view.facts.append(tool) }
    view.facts.append(words.minutes(posed.minutes))
    if attempt.given.phase == .probe { view.facts.append(words.unaided) }
    return view
  }

  func answeringView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    if attempt.steps.count > 1 {
      view.progress = SessionProgress(step: attempt.step + 1, count: attempt.steps.count)
    }
    view.blocks = lastTime(attempt) + situation(attempt)
    if let lack { view.blocks.append(.alert(words.lack(lack))) }
    let isLast = attempt.step + 1 >= attempt.steps.count
    let done = isLast ? words.handIn : words.goOn
    switch attempt.current {
    case .text: view.input = .text(attempt.draft.text ?? "")
    case .passage(let id):
      guard let passage = attempt.posed.passages.first(where: { $0.id == id }) else { break }
      view.blocks.append(.note(words.markRequest(passage)))
      view.input = .marks(passage, marks(attempt.draft, in: passage))
    case .question(let id):
      guard let question = attempt.posed.questions.first(where: { $0.id == id }) else { break }
      if let passage = attempt.current.flatMap({ attempt.posed.passage(of: $0) }) {
        view.blocks.insert(.passage(passage, marks(attempt.draft, in: passage)), at: 0)
      }
      if let subject = attempt.posed.subject(of: question) { view.blocks.append(.answer(subject)) }
      var asked = question
      asked.text = QuestionText(question.text).question
      view.input = .question(asked, attempt.draft.choices[id] ?? [])
    case nil: view.blocks.append(.text(words.nothingToAnswer))
    }
    view.choices = [choice(.next, done)]
    if attempt.step > attempt.toldSteps { view.choices.append(choice(.back, words.back)) }
    view.choices += lessonChoice(attempt) + [choice(.list, words.list)]
    return view
  }

  func toldView(_ attempt: SessionAttempt, _ remarks: [Remark]) -> SessionView {
    var view = attemptView(attempt)
    view.progress = SessionProgress(step: attempt.step + 1, count: attempt.steps.count)
    let passage = attempt.current.flatMap { attempt.posed.passage(of: $0) }
    if let passage { view.blocks.append(.passage(passage, marks(attempt.draft, in: passage))) }
    if remarks.isEmpty {
      view.blocks.append(
        .result(SessionResult(mood: .passed, words: words.allRight, details: [])))
    }
    view.blocks += remarks.map { .remark(told($0, quotes: passage?.text)) }
    view.choices = [choice(.next, words.goOn)]
    return view
  }

  func sureView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    view.blocks = [.text(words.sureQuestion)]
    view.input = .menu(
      words.confidences.map { value, title, percent in
        SessionMenuItem(title: title, detail: percent, isFaint: false, action: .sure(value))
      } + [SessionMenuItem(title: words.notSaid, detail: "", isFaint: true, action: .sure(nil))])
    view.choices = [choice(.back, words.backToAnswer)]
    // What cannot be handed in, because the attempt is gone or over, must not hold anybody.
    if trouble != nil {
      view.choices += [choice(.list, words.list), choice(.finish, words.finish)]
    }
    return view
  }

  func beforeLeavingView(_ attempt: SessionAttempt) -> SessionView {
    var view = attemptView(attempt)
    view.blocks = [.text(words.leavingQuestion)]
    view.choices = [
      choice(.back, words.stay), choice(.list, words.leaveToList),
      choice(.finish, words.finish),
    ]
    return view
  }

  /// The case and what belongs to it.
  ///
  /// From the second of several outputs on the case was read, and what they
  /// are held against is wanted.
  private func situation(_ attempt: SessionAttempt) -> [SessionBlock] {
    let passage = attempt.current.flatMap { attempt.posed.passage(of: $0) }
    let isKnown = passage.map { $0.id != attempt.posed.passages.first?.id } ?? false
    let notes = attempt.given.notes.map { SessionBlock.note("\(words.atPresent) \($0)") }
    return (isKnown ? [] : [.text(attempt.posed.situation)] + notes)
      + attempt.posed.sources.map { .source(name: $0.name, text: $0.text) }
  }

  /// What was said of the last answer, so that it is in sight while another one is given.
  private func lastTime(_ attempt: SessionAttempt) -> [SessionBlock] {
    guard let grade = attempt.grade, !grade.isPassed else { return [] }
    let remarks = grade.feedback.map { remark in
      SessionBlock.remark(SessionRemark(what: remark.what, quote: nil, parts: []))
    }
    let hint = attempt.hints.compactMap(givenHint).last
    return [.heading(words.lastTime)] + remarks + (hint.map { [$0] } ?? [])
      + [.heading(words.theCase)]
  }

  func lessonChoice(_ attempt: SessionAttempt) -> [SessionChoice] {
    attempt.given.lesson == nil ? [] : [choice(.lesson, words.lesson)]
  }

  func marks(_ response: Response, in passage: Passage) -> [Response.Mark] {
    response.marks.filter { $0.passage == passage.id }
  }

  func givenHint(_ hint: SessionHint) -> SessionBlock? {
    guard case .given(let level, let text) = hint else { return nil }
    return .hint(title: words.hintTitle(level), text: text)
  }
}
