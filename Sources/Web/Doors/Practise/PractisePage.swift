import Courses
import Detection
import Practice

/// What is on the practice page, by the names that its template uses.
struct PractisePage {
  struct Progress {
    var step, count: Int
    var words: String
  }
  struct MenuItem {
    var index: Int
    var title, detail: String
    var isFaint: Bool
  }
  struct Choice {
    var index: Int
    var words: String
    var isMain: Bool
  }
  struct Option {
    var id, text, type: String
    var isChosen: Bool
  }
  struct Question {
    var text: String
    var options: [Option]
  }

  /// How much came back from people since the learner looked; missing where nothing did.
  var news: String?
  var turn: Int
  var title: String
  var facts: [String]
  var progress: Progress?
  var blocks: [PractiseBlock]
  var menu: [MenuItem]
  var text: String?
  var passage: MarkablePassage?
  var question: Question?
  var choices: [Choice]

  init(_ moment: PractiseRoom.Moment, _ phrases: Phrasebook, _ language: PageLanguage) {
    let view = moment.view
    turn = moment.turn
    title = view.title
    facts = view.facts
    progress = view.progress.map {
      Progress(
        step: $0.step, count: $0.count,
        words: phrases.say(
          "practiseProgress", in: language, ["step": "\($0.step)", "count": "\($0.count)"]))
    }
    blocks = view.blocks.map { PractiseBlock($0) }
    choices = view.choices.enumerated().map { index, choice in
      Choice(index: index, words: choice.words.capitalizedFirst, isMain: index == 0)
    }
    menu = []
    switch view.input {
    case .none: break
    case .menu(let items):
      menu = items.enumerated().map {
        MenuItem(index: $0, title: $1.title, detail: $1.detail, isFaint: $1.isFaint)
      }
      // The main thing is one of the menu.
      for index in choices.indices { choices[index].isMain = false }
    case .text(let text): self.text = text
    case .marks(let passage, let marks): self.passage = MarkablePassage(passage, marks)
    case .question(let question, let chosen):
      self.question = Question(
        text: question.text,
        options: question.options.map {
          Option(
            id: $0.id.description, text: $0.text,
            type: question.allowsSeveral ? "checkbox" : "radio", isChosen: chosen.contains($0.id))
        })
    }
  }
}

extension String {
  /// With a capital letter at its start, as buttons have it.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
