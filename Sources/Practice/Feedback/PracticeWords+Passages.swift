/// What is said at once about one output that was judged.
extension PracticeWords {
  func hit(_ sentence: Int, _ kind: String) -> String {
    said(
      "Sentence \(sentence) is wrong, and is marked: \(kind)",
      "Satz \(sentence) ist falsch und markiert: \(kind)")
  }

  func hitOfOtherKind(_ sentence: Int, _ kind: String) -> String {
    said(
      "Sentence \(sentence) is wrong, and is marked; its kind is: \(kind)",
      "Satz \(sentence) ist falsch und markiert; die Art ist: \(kind)")
  }

  func miss(_ sentence: Int, _ kind: String) -> String {
    said("Sentence \(sentence) is wrong: \(kind)", "Satz \(sentence) ist falsch: \(kind)")
  }

  func falseAlarm(_ sentence: Int) -> String {
    said("Sentence \(sentence) is marked, and is right", "Satz \(sentence) ist markiert und stimmt")
  }

  var allRight: String {
    said(
      "Nothing is wrong in this output, and nothing is marked",
      "In dieser Ausgabe ist nichts falsch und nichts markiert")
  }

  func truth(_ sentence: String) -> String {
    said("Right would be: \(sentence)", "Richtig wäre: \(sentence)")
  }

  func rightAction(_ action: String) -> String {
    said("What to do with it is right: \(action)", "Was damit zu tun ist, stimmt: \(action)")
  }

  func otherAction(_ action: String) -> String {
    said("What to do with it: \(action)", "Damit zu tun ist: \(action)")
  }
}
