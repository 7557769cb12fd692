import Courses
import PolicyPacks

/// What is asked, the answers that there are, and what is said about them.
extension PracticeWords {
  var noTool: String { said("None of them", "Keines davon") }
  var noClass: String {
    said("No kind of data stands in the way", "Keine Art von Daten steht im Weg")
  }
  var nobody: String { said("Nobody has to agree", "Niemand muss zustimmen") }
  var noEvidence: String { said("Nothing beside the text", "Nichts außer dem Text") }

  func route(_ verdict: Verdict) -> String {
    switch verdict {
    case .allow: said("It may go", "Er darf hinaus")
    case .warn: said("It may go, with care", "Er darf hinaus, mit Bedacht")
    case .approval: said("Somebody must agree first", "Erst muss jemand zustimmen")
    case .block: said("It must not go", "Er darf nicht hinaus")
    }
  }

  func approval(_ workflow: String) -> String {
    said("It needs approval: \(workflow)", "Er braucht eine Freigabe: \(workflow)")
  }

  /// What people call a field of a request.
  func field(_ name: String) -> String {
    switch name {
    case "reason": said("The reason", "Die Begründung")
    case "recipient": said("The recipient", "Der Empfänger")
    case "deadline": said("The deadline", "Die Frist")
    default: name
    }
  }

  /// Things that no request needs.
  var needlessEvidence: [(id: String, text: String)] {
    [
      ("needless:answer", said("What the tool answered", "Was das Werkzeug geantwortet hat")),
      ("needless:customer", said("Who the customer is", "Wer der Kunde ist")),
      ("needless:draft", said("Earlier versions of the text", "Frühere Fassungen des Textes")),
    ]
  }

  func actionQuestion(_ output: Int?) -> String {
    output.map {
      said("What is to be done with output \($0)?", "Was ist mit Ausgabe \($0) zu tun?")
    }
      ?? said("What is to be done with the output?", "Was ist mit der Ausgabe zu tun?")
  }

  func action(_ action: JudgeForm.Action) -> String {
    switch action {
    case .send: said("Send it", "Senden")
    case .fix: said("Fix it, then send it", "Berichtigen und dann senden")
    case .escalate: said("Report it", "Melden")
    case .discard: said("Throw it away", "Verwerfen")
    }
  }

  func decides(_ title: String) -> String {
    said("The policy has a rule: \(title)", "Die Richtlinie hat eine Regel: \(title)")
  }

  var costReason: Remark {
    Remark(
      .judgement, said("The figures decide", "Die Zahlen entscheiden"),
      why: said(
        "A way costs its errors times what an error costs, and its minutes times what a minute costs.",
        "Ein Weg kostet seine Fehler mal die Kosten eines Fehlers und seine Minuten mal die Kosten einer Minute."
      ))
  }

  /// What a question is called: its number and its last line, as a text may stand before it.
  func question(_ number: Int, of count: Int, _ text: String) -> String {
    let last = text.split(separator: "\n").last.map(String.init) ?? text
    guard count > 1 else { return last }
    return said("question \(number), \(quoted(last))", "Frage \(number), \(quoted(last))")
  }

  var someRule: String {
    said(
      "A rule of the policy decides; its page names the kinds of data that it is about.",
      "Eine Regel der Richtlinie entscheidet; ihre Seite nennt die Arten von Daten, um die es geht."
    )
  }

  func unanswered(_ question: String) -> String {
    said("This is not answered: \(question)", "Dies ist nicht beantwortet: \(question)")
  }

  var foreignAnswer: String {
    said(
      "An answer is none of those that there are", "Eine Antwort ist keine von denen, die es gibt")
  }

  func partlyRight(_ question: String) -> String {
    said("This is right in part: \(question)", "Dies stimmt zum Teil: \(question)")
  }

  func otherAnswer(_ question: String) -> String {
    said(
      "This has another answer: \(question)", "Hier ist eine andere Antwort richtig: \(question)")
  }

  func answerAgain(_ key: QuestionKey) -> String {
    switch key.scoring {
    case .graded: said("Work out what each way costs.", "Ausrechnen, was jeder Weg kostet.")
    case .all, .one:
      key.reason == nil
        ? said("Read the case once more.", "Den Fall noch einmal lesen.")
        : said(
          "Find the kind of data first, then what the policy lets the tool have.",
          "Erst die Art der Daten finden, dann, was die Richtlinie dem Werkzeug erlaubt.")
    }
  }
}
