/// What stands around the content of every page, by the names that the templates use.
struct PageFrame {
  struct LanguageChoice {
    var code, name, address: String
    var isCurrent: Bool
  }
  struct DoorLink {
    var address, title: String
    var isCurrent: Bool
  }

  /// What the browser calls the page.
  var title: String
  var language: String
  var languages: [LanguageChoice]
  var doors: [DoorLink]
  /// What people call who signed in.
  var person: String?
  /// Whether one can sign in here at all.
  var hasAccounts: Bool
  /// The pack that the page goes by.
  var pack: String
  var packVersion: String
  /// What a form sends along.
  var csrf: String
  /// What came of the last thing that was done.
  var notice: String?
  /// A style sheet of the door's own.
  var style: String?
  /// A script of the door's own.
  var script: String?
  /// What the script imports.
  var modules: [String]
  /// Where the pages' files are.
  var assets: String
}

/// A page: its frame, its words, and what is its own.
struct Page<Content> {
  var page: PageFrame
  var words: [String: String]
  var content: Content
}
