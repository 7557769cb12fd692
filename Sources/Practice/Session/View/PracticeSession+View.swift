import Courses

extension PracticeSession {
  /// The words of the session.
  public var words: SessionWords { .inLanguage(language) }

  /// What is shown now.
  public var view: SessionView {
    var view = stageView
    view.busy = pending.map(words.busy)
    if let trouble { view.blocks.insert(.alert(trouble), at: 0) }
    return view
  }

  private var stageView: SessionView {
    switch stage {
    case .welcome(let welcome): welcomeView(welcome)
    case .offers: offersView
    case .answering: attempt.map { answeringView($0) } ?? emptyView
    case .told(let remarks): attempt.map { toldView($0, remarks) } ?? emptyView
    case .sure: attempt.map { sureView($0) } ?? emptyView
    case .result: attempt.map { resultView($0) } ?? emptyView
    case .beforeReveal: attempt.map { beforeRevealView($0) } ?? emptyView
    case .revealed(let solution): attempt.map { revealedView($0, solution) } ?? emptyView
    case .asking: attempt.map { askingView($0) } ?? emptyView
    case .lesson: attempt.map { lessonView($0) } ?? emptyView
    case .beforeLeaving: attempt.map { beforeLeavingView($0) } ?? emptyView
    case .summary(let skills): summaryView(skills)
    case .over: emptyView
    }
  }

  var emptyView: SessionView {
    SessionView(
      language: language, title: words.practice, facts: [], blocks: [], input: .none, choices: [])
  }

  private func welcomeView(_ welcome: SessionWelcome) -> SessionView {
    var view = emptyView
    view.title = words.welcome
    view.blocks = (words.kept(welcome.folder) + [words.keptIs(place)]).map { .text($0) }
    view.choices = [choice(.next, words.start)]
    guard welcome.asksConsent else { return view }
    view.blocks += [.heading(words.realChecks), .text(words.consentQuestion)]
    view.choices = [
      choice(.next, words.notNow), choice(.consent(true), words.yes),
      choice(.consent(false), words.no),
    ]
    return view
  }

  private var offersView: SessionView {
    var view = emptyView
    let due = offers.filter(\.isDue)
    view.facts =
      due.isEmpty
      ? [words.nothingDue]
      : [words.exercises(due.count), words.minutes(due.map(\.minutes).reduce(0, +))]
    if offers.isEmpty {
      view.blocks = [.text(words.noExercises)]
    } else if due.isEmpty {
      view.blocks = [.text(words.nothingDueLong)]
    }
    view.input = .menu(
      offers.enumerated().map { index, offer in
        SessionMenuItem(
          title: offer.title,
          detail: words.line(offer),
          isFaint: !offer.isDue, action: .choose(index))
      })
    view.choices = [choice(.finish, words.finish)]
    return view
  }

  private func summaryView(_ skills: [SkillReturn]) -> SessionView {
    var view = emptyView
    view.title = words.summary
    let passed = practised.count { if case .passed = $0.end { true } else { false } }
    view.facts = [words.exercises(practised.count), words.passed(passed)]
    view.blocks = [
      .heading(words.practised),
      .table(practised.map { SessionFact(words.end($0.end), $0.title) }),
    ]
    if !skills.isEmpty {
      view.blocks += [
        .heading(words.comesAgain),
        .table(skills.map { SessionFact(words.inDays($0.days), $0.title) }),
      ]
    }
    view.choices = [choice(.next, words.close)]
    return view
  }

  /// A choice with the letter that the language gives it; Enter for the first one.
  func choice(_ action: SessionAction, _ words: SessionWords.Choice) -> SessionChoice {
    SessionChoice(action: action, words: words.words, key: words.key)
  }
}
