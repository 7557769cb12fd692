import PolicyPacks

/// A part of a page, from a heading to a whole table.
///
/// Pages are made of these, and each form of the site (HTML, Markdown) knows how to write every one of
/// them, so that no form can leave something out.
indirect enum Block: Sendable, Hashable {
  /// A heading of level 2 or 3, perhaps with a name that links use.
  case heading(Int, RichText, anchor: String? = nil)
  /// What the page says first.
  case lead(RichText)
  /// A paragraph.
  case paragraph(RichText)
  /// Something that is said more quietly.
  case small(RichText)
  /// What only those read who want to know exactly, at the end of a page.
  case footnotes([RichText])
  /// A list.
  case list([RichText])
  /// Links to pages, each with a line about it.
  case entries([Entry])
  /// Names and what is to be said of them.
  case facts([Fact])
  /// Things side by side, each with a heading and facts of its own.
  case cards([Card])
  /// A table.
  case table(SiteTable)
  /// Texts, with what is found in them marked.
  case examples([Example])
  /// Text as it is typed, line by line.
  case code(String)
  /// The way of a request for approval.
  case route(Route)
}

/// A link and a line about it.
struct Entry: Sendable, Hashable {
  var link: SiteLink
  var title: RichText
  var note: RichText
}

/// A name, and what is to be said of it.
struct Fact: Sendable, Hashable {
  var name: RichText
  var value: RichText

  init(_ name: RichText, _ value: RichText) { (self.name, self.value) = (name, value) }

  init(name: String, value: RichText) { self.init(.words(name), value) }
}

/// A thing with a heading and lines of its own.
struct Card: Sendable, Hashable {
  var title: RichText
  var lines: [RichText]
}

/// A text with marked parts, and why nothing is found in it where nothing is.
struct Example: Sendable, Hashable {
  /// The pieces of the text, from its start to its end.
  var pieces: [Piece]
  /// Why.
  var because: RichText?

  struct Piece: Sendable, Hashable {
    var text: String
    var isMarked: Bool
  }
}

/// A table whose rows have headers and may be grouped.
struct SiteTable: Sendable, Hashable {
  /// What it shows.
  var caption: String
  /// What stands above the row headers, then above each cell.
  var corner: String
  var columns: [RichText]
  /// A line below each column's header; empty for none.
  var columnNotes: [RichText] = []
  var groups: [Group]

  struct Group: Sendable, Hashable {
    var title: RichText?
    var rows: [Row]
  }

  struct Row: Sendable, Hashable {
    var header: RichText
    /// A line below the header.
    var note: RichText?
    var cells: [RichText]
  }

  init(_ caption: String, corner: String, columns: [RichText], groups: [Group]) {
    (self.caption, self.corner, self.columns, self.groups) = (caption, corner, columns, groups)
  }

  /// A table without groups.
  init(_ caption: String, corner: String, columns: [RichText], rows: [Row]) {
    self.init(caption, corner: corner, columns: columns, groups: [Group(title: nil, rows: rows)])
  }
}

/// The way of a request for approval, step by step.
struct Route: Sendable, Hashable {
  struct Step: Sendable, Hashable {
    /// What kind of step it is, which its picture shows.
    var kind: Kind
    var title: RichText
    var lines: [RichText]
  }

  enum Kind: String, Sendable, Hashable {
    case asking, stage, granted, waiting, rejected
  }

  /// What it shows, for those who hear the page.
  var caption: String
  /// From the request to the grant.
  var steps: [Step]
  /// What happens meanwhile when nobody answers; empty where nothing does.
  var escalations: [Step]
  /// The heading of the escalations.
  var escalationTitle: String
}
