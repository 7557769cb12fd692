extension MarkdownTrouble {
  var english: FormatWords {
    switch self {
    case .missingSection(let name, nil):
      FormatWords(
        "There is no section “\(name)”", fix: "Add a heading “\(name)” and what belongs under it.")
    case .missingSection(let name, let nearest?):
      FormatWords(
        "There is no section “\(name)”, but one called “\(nearest)”",
        fix: "Call it “\(name)”.")
    case .noHeading(let name):
      FormatWords(
        "“\(name)” looks like a heading here, and is none",
        fix: "Begin the line with ## and a space, and with nothing else.")
    case .wrongOrder(let name, let before):
      FormatWords("“\(name)” stands before “\(before)”", fix: "Move it behind “\(before)”.")
    case .repeatedSection(let name):
      FormatWords("There is a second section “\(name)”", fix: "Make one section of both.")
    case .emptySection(let name):
      FormatWords(
        "The section “\(name)” says nothing", fix: "Write what belongs there, even if it is “none”."
      )
    case .unexpectedSection(let name):
      FormatWords(
        "The section “\(name)” has no place in this format",
        fix: "Move what it says into one of the others.")
    case .tooDeep(let level, let limit):
      FormatWords(
        "This heading is of level \(level); the deepest allowed is \(limit)",
        fix: "Use \(limit.of("mark", "marks")) # or fewer.")
    case .missingTable(let columns, let section):
      FormatWords(
        "There is no table with the columns \(columns.listed("“", "”"))"
          + (section.map { " in “\($0)”" } ?? ""),
        fix: "Add it, with these names in its first row.")
    case .missingColumns(let names):
      FormatWords(
        "The table has no \(names.count == 1 ? "column" : "columns") \(names.listed("“", "”"))",
        fix: "Add what is missing, with just these names.")
    case .tooFewTableRows(let count, let limit):
      FormatWords(
        "The table has \(count.of("row", "rows")); at least \(limit) are asked for",
        fix: "Add the rows that are missing.")
    case .wrongCellCount(let count, let expected):
      FormatWords(
        "This row has \(count.of("cell", "cells")), the table \(expected.of("column", "columns"))",
        fix: "Give the row one cell for each column; write a bar inside a cell as \\|.")
    case .missingList(let section):
      FormatWords(
        "There is no list" + (section.map { " in “\($0)”" } ?? ""),
        fix: "Put each point on a line of its own that begins with a hyphen.")
    case .tooFewItems(let count, let limit):
      FormatWords(
        "The list has \(count.of("point", "points")); at least \(limit) are asked for",
        fix: "Add what is missing.")
    case .tooManyItems(let count, let limit):
      FormatWords(
        "The list has \(count.of("point", "points")); at most \(limit) are allowed",
        fix: "Keep the points that matter most.")
    case .wrongListMarks(true):
      FormatWords("The points of this list have no numbers", fix: "Number them: 1. 2. 3.")
    case .wrongListMarks(false):
      FormatWords("The points of this list have numbers", fix: "Begin each with a hyphen.")
    case .tooFewLinks(let count, let limit):
      FormatWords(
        "There \(count == 1 ? "is" : "are") \(count.of("link", "links")); at least \(limit) are asked for",
        fix: "Link to what the text relies on.")
    case .brokenLink:
      FormatWords("This link leads nowhere", fix: "Give its address in parentheses behind it.")
    case .foreignHost(let host):
      FormatWords(
        "This link leads to “\(host)”",
        why: "The format allows links to certain places only.",
        fix: "Link to one of the allowed places, or remove the link.")
    case .unclosedFence:
      FormatWords(
        "A block of code begins here and never ends",
        why: "All that follows is shown as code, so no section in it counts.",
        fix: "Close it with a line of three backticks.")
    }
  }

  var german: FormatWords {
    switch self {
    case .missingSection(let name, nil):
      FormatWords(
        "Es gibt keinen Abschnitt „\(name)“",
        fix: "Eine Überschrift „\(name)“ einfügen und darunter, was dazugehört.")
    case .missingSection(let name, let nearest?):
      FormatWords(
        "Es gibt keinen Abschnitt „\(name)“, aber einen namens „\(nearest)“",
        fix: "Ihn „\(name)“ nennen.")
    case .noHeading(let name):
      FormatWords(
        "„\(name)“ sieht hier aus wie eine Überschrift und ist keine",
        fix: "Die Zeile mit ## und einem Leerzeichen beginnen und mit nichts anderem.")
    case .wrongOrder(let name, let before):
      FormatWords(
        "„\(name)“ steht vor „\(before)“", fix: "Den Abschnitt hinter „\(before)“ stellen.")
    case .repeatedSection(let name):
      FormatWords("Es gibt einen zweiten Abschnitt „\(name)“", fix: "Aus beiden einen machen.")
    case .emptySection(let name):
      FormatWords(
        "Der Abschnitt „\(name)“ sagt nichts",
        fix: "Schreiben, was dorthin gehört, und sei es „keine“.")
    case .unexpectedSection(let name):
      FormatWords(
        "Der Abschnitt „\(name)“ gehört nicht in dieses Format",
        fix: "Seinen Inhalt in einen der anderen übernehmen.")
    case .tooDeep(let level, let limit):
      FormatWords(
        "Diese Überschrift hat die Ebene \(level); erlaubt ist höchstens \(limit)",
        fix: "Höchstens \(limit) Zeichen # davor setzen.")
    case .missingTable(let columns, let section):
      FormatWords(
        "Es gibt keine Tabelle mit den Spalten \(columns.listed("„", "“"))"
          + (section.map { " in „\($0)“" } ?? ""),
        fix: "Sie einfügen, mit diesen Namen in der ersten Zeile.")
    case .missingColumns(let names):
      FormatWords(
        "Der Tabelle \(names.count == 1 ? "fehlt die Spalte" : "fehlen die Spalten") \(names.listed("„", "“"))",
        fix: "Ergänzen, was fehlt, mit genau diesen Namen.")
    case .tooFewTableRows(let count, let limit):
      FormatWords(
        "Die Tabelle hat \(count.of("Zeile", "Zeilen")); verlangt sind mindestens \(limit)",
        fix: "Die fehlenden Zeilen ergänzen.")
    case .wrongCellCount(let count, let expected):
      FormatWords(
        "Diese Zeile hat \(count.of("Zelle", "Zellen")), die Tabelle \(expected.of("Spalte", "Spalten"))",
        fix:
          "Der Zeile für jede Spalte eine Zelle geben; ein Strich in einer Zelle wird \\| geschrieben."
      )
    case .missingList(let section):
      FormatWords(
        "Es gibt keine Liste" + (section.map { " in „\($0)“" } ?? ""),
        fix: "Jeden Punkt auf eine eigene Zeile setzen, die mit einem Bindestrich beginnt.")
    case .tooFewItems(let count, let limit):
      FormatWords(
        "Die Liste hat \(count.of("Punkt", "Punkte")); verlangt sind mindestens \(limit)",
        fix: "Ergänzen, was fehlt.")
    case .tooManyItems(let count, let limit):
      FormatWords(
        "Die Liste hat \(count.of("Punkt", "Punkte")); erlaubt sind höchstens \(limit)",
        fix: "Die wichtigsten Punkte behalten.")
    case .wrongListMarks(true):
      FormatWords("Die Punkte dieser Liste haben keine Nummern", fix: "Sie nummerieren: 1. 2. 3.")
    case .wrongListMarks(false):
      FormatWords(
        "Die Punkte dieser Liste haben Nummern", fix: "Jeden mit einem Bindestrich beginnen.")
    case .tooFewLinks(let count, let limit):
      FormatWords(
        "Es gibt \(count.of("Link", "Links")); verlangt sind mindestens \(limit)",
        fix: "Auf das verweisen, worauf der Text beruht.")
    case .brokenLink:
      FormatWords(
        "Dieser Link führt nirgendwohin", fix: "Seine Adresse in Klammern dahinter setzen.")
    case .foreignHost(let host):
      FormatWords(
        "Dieser Link führt zu „\(host)“",
        why: "Das Format erlaubt nur Links zu bestimmten Stellen.",
        fix: "Auf eine der erlaubten Stellen verweisen oder den Link entfernen.")
    case .unclosedFence:
      FormatWords(
        "Hier beginnt ein Codeblock, der nirgends endet",
        why: "Alles Folgende erscheint als Code, und kein Abschnitt darin zählt.",
        fix: "Ihn mit einer Zeile aus drei Backticks schließen.")
    }
  }
}
