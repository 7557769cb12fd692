/// The words for keys on a full screen.
struct ScreenWords: Sendable {
  var enter, escape, space, pages, control: String
  var choose, take, write, toCase, editor, undo, mark, markMore, sentence, kind, fine: String
  var more, tooSmall: String
  /// What stands below the text in an editor: above this line is the answer.
  var belowLine: String
  var editorFailed: @Sendable (String) -> String

  static func inLanguage(_ language: String) -> ScreenWords {
    language == "de" ? german : english
  }

  private static let english = ScreenWords(
    enter: "Enter", escape: "Esc", space: "Space", pages: "PgUp PgDn", control: "Ctrl-",
    choose: "choose", take: "take it", write: "write", toCase: "back to the case",
    editor: "editor", undo: "undo", mark: "mark", markMore: "mark on the way", sentence: "move",
    kind: "kind of error", fine: "none", more: "PgDn: more",
    tooSmall: "This window is too small.",
    belowLine: "The answer stands above this line; what stands below is left out.",
    editorFailed: { "The editor '\($0)' did not run; $VISUAL or $EDITOR names another one." })

  private static let german = ScreenWords(
    enter: "Enter", escape: "Esc", space: "Leertaste", pages: "Bild↑ Bild↓", control: "Strg-",
    choose: "wählen", take: "nehmen", write: "schreiben", toCase: "zurück zum Fall",
    editor: "Editor", undo: "rückgängig", mark: "markieren", markMore: "weit markieren",
    sentence: "bewegen", kind: "Art des Fehlers", fine: "keiner",
    more: "Bild↓: mehr", tooSmall: "Dieses Fenster ist zu klein.",
    belowLine: "Die Antwort steht über dieser Zeile; was darunter steht, zählt nicht.",
    editorFailed: { "Der Editor „\($0)“ lief nicht; $VISUAL oder $EDITOR nennt einen anderen." })
}
