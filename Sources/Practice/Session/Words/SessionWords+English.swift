import Courses

extension SessionWords {
  static let english = SessionWords(
    practice: "Practice", welcome: "Practice with your own tools and rules",
    realChecks: "Real checks as practice",
    consentQuestion: """
      Shall the first check of a real draft count as a review of the skills it touches? A clean one \
      means that they are remembered; a stop brings back a short exercise on exactly that rule. \
      Kept are skill, day and result, never the text.
      """,
    summary: "This session", practised: "Practised", comesAgain: "Comes again",
    nothingDue: "nothing is due",
    nothingDueLong: "Everything is remembered for now. Any exercise can be practised all the same.",
    noExercises: "There is no exercise here yet.",
    lastTime: "About the last answer", theCase: "The case", allRight: "All right here.",
    sureQuestion: "How sure is it that this answer passes?", notSaid: "rather not say",
    leavingQuestion: """
      This answer was not handed in, and is not kept. The exercise stays open and is offered again.
      """,
    nothingToAnswer: "There is nothing to answer here.", unaided: "unaided",
    passedWord: "Passed", notYet: "Not yet",
    mentor: "Handed in. It counts once somebody who knows the work has read it.",
    revealQuestion: """
      The solution ends this attempt, and the exercise comes again soon with other data. A hint \
      may be enough.
      """,
    solution: "The solution",
    afterReveal: "The same idea with other data is the quickest way to keep it.",
    why: "why", how: "how", right: "Right:",
    start: Choice("begin"), notNow: Choice("not now"), yes: Choice("yes", "y"),
    no: Choice("no", "n"), close: Choice("close"), finish: Choice("finish", "q"),
    goOn: Choice("go on"), handIn: Choice("done"), back: Choice("back", "b"),
    list: Choice("list", "x"), lesson: Choice("lesson", "l"), stay: Choice("stay"),
    leaveToList: Choice("leave it", "x"), again: Choice("try again"), hint: Choice("hint", "h"),
    giveUp: Choice("solution", "s"), fresh: Choice("other data", "v"),
    freshNow: Choice("try with other data", "v"), showIt: Choice("show it", "s"),
    backToAnswer: Choice("back", "b"), backToTry: Choice("back"), backToExercise: Choice("back"),
    ask: Choice("ask a practitioner", "a"), send: Choice("ask"),
    practitionerSays: "A practitioner on such answers",
    askExplained: """
      Somebody who knows the work sees the exercise, the answer that was handed in and the question, and \
      not whose it is.
      """,
    atPresent: "At present:", asked: { "Asked; an answer is due by \($0)" },
    answersAre: { place in
      switch place {
      case .terminal: "What comes back: dryrun mentor answers"
      case .browser: "What comes back stands on this page, at “What came back to me”."
      }
    },
    keptIs: { place in
      switch place {
      case .terminal: "dryrun me shows all of it; dryrun me delete takes it away."
      case .browser: "Your account's page shows all of it, and deletes it."
      }
    },
    confidences: [
      (0.5, "guessing", "50 %"), (0.6, "rather", "60 %"), (0.8, "quite sure", "80 %"),
      (0.95, "certain", "95 %"),
    ],
    kinds: [
      .draftAPrompt: "draft a prompt", .redactThis: "redact this",
      .chooseTheRightTool: "choose the right tool", .judgeThisOutput: "judge this output",
      .fixTheFormat: "fix the format", .routeForApproval: "route for approval",
      .whenNotToUseAI: "when not to use AI", .explainBack: "explain it to a colleague",
    ],
    checks: [
      "verdict": "the policy lets it pass", "without": "no rule stops it",
      "keeps": "what the task needs is there", "never": "nothing stands in it that must not",
      "matches": "the wording", "words": "the length", "format": "the format",
      "grounded": "it stands in its sources", "leaks": "nothing leaks",
      "useful": "what the task needs stays", "errors": "what is wrong was found",
      "types": "the kinds of errors", "answers": "the answers",
    ],
    kept: { folder in
      [
        """
        Kept are the answers that are handed in and when, their grades, hints and how sure they \
        were, for you. A practitioner reads what you ask about, and what no check can decide, without \
        your name.
        """,
        "They stand in \(folder).",
      ]
    },
    exercises: { $0 == 1 ? "1 exercise" : "\($0) exercises" },
    minutes: { "\($0) min" },
    passed: { "\($0) passed" },
    inDays: { $0 <= 0 ? "today" : $0 == 1 ? "tomorrow" : "in \($0) days" },
    reason: { reason in
      switch reason {
      case .open: "begun"
      case .realCheck: "stopped in real work"
      case .plan: "planned work"
      case .probe: "unaided, once"
      case .due(let days):
        days <= 0 ? "due today" : days == 1 ? "due since yesterday" : "due for \(days) days"
      case .new: "new"
      case .later(let days): days <= 1 ? "due tomorrow" : "due in \(days) days"
      case .other: "any time"
      case .named: "chosen"
      }
    },
    end: { end in
      switch end {
      case .passed(1): "passed"
      case .passed(let tries): "passed, try \(tries)"
      case .handedIn: "handed in"
      case .revealed: "solution shown"
      case .open: "open"
      }
    },
    lack: { $0 == .text ? "Nothing is written yet." : "Nothing is chosen yet." },
    refused: { hint in
      switch hint {
      case .wait(let seconds):
        "The next hint is there in \(seconds == 1 ? "1 second" : "\(seconds) seconds")."
      case .afterAnotherAnswer: "The next hint comes after another answer."
      case .noneLeft, .given: "There is no further hint; the solution is left."
      }
    },
    hintTitle: { level in
      switch level {
      case .place: "Where"
      case .reason: "Why"
      case .method: "How it is done"
      case .reveal: "The solution"
      }
    },
    markRequest: { passage in
      if passage.segments.isEmpty { return "Mark what must not go there." }
      return passage.labels.isEmpty
        ? "Mark what is wrong, if anything is."
        : "Mark what is wrong, if anything is, and say what kind of error it is."
    },
    detection: { counts in
      let wrong = counts.hits + counts.misses
      let found =
        wrong == 0 ? [] : ["\(counts.hits) of \(wrong == 1 ? "1 error" : "\(wrong) errors") found"]
      let alarms = counts.falseAlarms
      return found
        + (alarms == 0 ? [] : [alarms == 1 ? "1 false alarm" : "\(alarms) false alarms"])
    },
    busy: { request in
      switch request {
      case .pose: "preparing the exercise …"
      case .tell, .grade: "checking the answer …"
      case .hint: "looking for a hint …"
      case .reveal: "making the solution …"
      case .offers, .returns: "looking at what is due …"
      case .consent, .ask: "keeping that …"
      }
    })
}
