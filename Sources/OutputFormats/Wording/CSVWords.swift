import StructuredText

extension CSVTrouble {
  var english: FormatWords {
    switch self {
    case .empty:
      FormatWords(
        "There is nothing in this output", fix: "Ask again, for the table and nothing else.")
    case .unsound(let kind): kind.english
    case .noHeader(let columns):
      FormatWords(
        "The first row does not name the columns",
        fix: "Ask for a table whose first row is: \(columns.joined(separator: ", ")).")
    case .wrongDelimiter(let found, let expected):
      FormatWords(
        "The cells are divided by \(CSVTrouble.name(found)), not by \(CSVTrouble.name(expected))",
        fix: "Ask for \(CSVTrouble.name(expected)) between cells.")
    case .missingColumn(let name, nil):
      FormatWords(
        "There is no column “\(name)”", fix: "Add it, with just this name in the first row.")
    case .missingColumn(let name, let nearest?):
      FormatWords(
        "There is no column “\(name)”, but one called “\(nearest)”", fix: "Call it “\(name)”.")
    case .unexpectedColumn(let name):
      FormatWords("The column “\(name)” has no place in this format", fix: "Remove it.")
    case .repeatedColumn(let name):
      FormatWords("There is a second column “\(name)”", fix: "Keep one of them.")
    case .wrongColumnOrder(let expected):
      FormatWords(
        "The columns stand in another order",
        fix: "Put them in this order: \(expected.joined(separator: ", ")).")
    case .emptyCell(let column):
      FormatWords("A cell of “\(column)” is empty", fix: "Fill it in.")
    case .wrongType(let type, let column):
      FormatWords(
        "This cell of “\(column)” is no \(type.english.name)", fix: "Write it \(type.english.form)."
      )
    case .noMatch(let column):
      FormatWords(
        "This cell of “\(column)” does not have the form that is asked for",
        fix: "Write it as the column's other cells are written.")
    case .notAllowed(let column, let allowed):
      FormatWords(
        "“\(column)” may not be this", fix: "Use one of: \(allowed.joined(separator: ", ")).")
    case .repeatedValue(let column, let first):
      FormatWords(
        "This “\(column)” stands in row \(first) already",
        fix: "Remove one of the rows, or correct it.")
    case .tooSmall(let column, let limit):
      FormatWords("“\(column)” is less than \(limit)", fix: "Correct the number.")
    case .tooGreat(let column, let limit):
      FormatWords("“\(column)” is more than \(limit)", fix: "Correct the number.")
    case .tooLong(let count, let limit, let column):
      FormatWords(
        "This cell of “\(column)” has \(count) characters; the limit is \(limit)",
        fix: "Shorten it.")
    case .tooFewRows(let count, let limit):
      FormatWords(
        "There \(count == 1 ? "is" : "are") \(count.of("row", "rows")) below the names; at least \(limit) are asked for",
        fix: "Add the rows that are missing.")
    case .tooManyRows(let count, let limit):
      FormatWords(
        "There are \(count.of("row", "rows")); at most \(limit) are allowed",
        fix: "Divide the table, or ask for fewer rows.")
    case .formula:
      FormatWords(
        "This cell begins as a formula does",
        why: "A spreadsheet runs it when the file is opened, and it may send data away.",
        fix: "Put an apostrophe before it, or remove the sign.")
    }
  }

  var german: FormatWords {
    switch self {
    case .empty:
      FormatWords(
        "Diese Ausgabe ist leer", fix: "Noch einmal fragen: nach der Tabelle und sonst nichts.")
    case .unsound(let kind): kind.german
    case .noHeader(let columns):
      FormatWords(
        "Die erste Zeile nennt die Spalten nicht",
        fix:
          "Um eine Tabelle bitten, deren erste Zeile so lautet: \(columns.joined(separator: ", "))."
      )
    case .wrongDelimiter(let found, let expected):
      FormatWords(
        "Die Zellen sind durch \(CSVTrouble.germanName(found)) getrennt, nicht durch \(CSVTrouble.germanName(expected))",
        fix: "Um \(CSVTrouble.germanName(expected)) zwischen den Zellen bitten.")
    case .missingColumn(let name, nil):
      FormatWords(
        "Es gibt keine Spalte „\(name)“",
        fix: "Sie ergänzen, mit genau diesem Namen in der ersten Zeile.")
    case .missingColumn(let name, let nearest?):
      FormatWords(
        "Es gibt keine Spalte „\(name)“, aber eine namens „\(nearest)“",
        fix: "Sie „\(name)“ nennen.")
    case .unexpectedColumn(let name):
      FormatWords("Die Spalte „\(name)“ gehört nicht in dieses Format", fix: "Sie entfernen.")
    case .repeatedColumn(let name):
      FormatWords("Es gibt eine zweite Spalte „\(name)“", fix: "Eine davon behalten.")
    case .wrongColumnOrder(let expected):
      FormatWords(
        "Die Spalten stehen in anderer Reihenfolge",
        fix: "Sie so ordnen: \(expected.joined(separator: ", ")).")
    case .emptyCell(let column):
      FormatWords("Eine Zelle von „\(column)“ ist leer", fix: "Sie ausfüllen.")
    case .wrongType(let type, let column):
      FormatWords(
        "Diese Zelle von „\(column)“ ist \(type.german.name)",
        fix: "So schreiben: \(type.german.form).")
    case .noMatch(let column):
      FormatWords(
        "Diese Zelle von „\(column)“ hat nicht die verlangte Form",
        fix: "Sie schreiben wie die anderen Zellen der Spalte.")
    case .notAllowed(let column, let allowed):
      FormatWords(
        "Das darf in „\(column)“ nicht stehen",
        fix: "Eines davon verwenden: \(allowed.joined(separator: ", ")).")
    case .repeatedValue(let column, let first):
      FormatWords(
        "Dieser Wert von „\(column)“ steht schon in Zeile \(first)",
        fix: "Eine der Zeilen entfernen oder berichtigen.")
    case .tooSmall(let column, let limit):
      FormatWords("„\(column)“ ist kleiner als \(limit)", fix: "Die Zahl berichtigen.")
    case .tooGreat(let column, let limit):
      FormatWords("„\(column)“ ist größer als \(limit)", fix: "Die Zahl berichtigen.")
    case .tooLong(let count, let limit, let column):
      FormatWords(
        "Diese Zelle von „\(column)“ hat \(count) Zeichen; erlaubt sind \(limit)",
        fix: "Sie kürzen.")
    case .tooFewRows(let count, let limit):
      FormatWords(
        "Unter den Namen \(count == 1 ? "steht" : "stehen") \(count.of("Zeile", "Zeilen")); verlangt sind mindestens \(limit)",
        fix: "Die fehlenden Zeilen ergänzen.")
    case .tooManyRows(let count, let limit):
      FormatWords(
        "Es sind \(count.of("Zeile", "Zeilen")); erlaubt sind höchstens \(limit)",
        fix: "Die Tabelle teilen oder um weniger Zeilen bitten.")
    case .formula:
      FormatWords(
        "Diese Zelle beginnt wie eine Formel",
        why: "Eine Tabellenkalkulation führt sie beim Öffnen aus, und sie kann Daten verschicken.",
        fix: "Einen Apostroph davorsetzen oder das Zeichen entfernen.")
    }
  }

  private static func name(_ delimiter: String) -> String {
    switch delimiter {
    case ",": "commas"
    case ";": "semicolons"
    case "\t": "tabs"
    case "|": "bars"
    default: "“\(delimiter)”"
    }
  }

  private static func germanName(_ delimiter: String) -> String {
    switch delimiter {
    case ",": "Kommas"
    case ";": "Semikolons"
    case "\t": "Tabulatoren"
    case "|": "senkrechte Striche"
    default: "„\(delimiter)“"
    }
  }
}

extension CSVProblem.Kind {
  fileprivate var english: FormatWords {
    switch self {
    case .wrongCellCount(let count, let expected):
      FormatWords(
        "This row has \(count.of("cell", "cells")), the first one \(expected)",
        fix: count > expected
          ? "Put text that holds the dividing character in double quotes."
          : "Fill in the cells that are missing; perhaps the answer was cut off.")
    case .unclosedQuote:
      FormatWords(
        "A quotation mark is opened here and never closed",
        fix: "Close it, or write a mark inside a cell twice.")
    case .textAfterQuote:
      FormatWords(
        "There is text behind the closing quotation mark",
        fix: "Put the whole cell in quotation marks.")
    case .strayQuote:
      FormatWords(
        "There is a quotation mark inside this cell",
        fix: "Put the cell in quotation marks, and write the one inside twice.")
    }
  }

  fileprivate var german: FormatWords {
    switch self {
    case .wrongCellCount(let count, let expected):
      FormatWords(
        "Diese Zeile hat \(count.of("Zelle", "Zellen")), die erste \(expected)",
        fix: count > expected
          ? "Text, der das Trennzeichen enthält, in doppelte Anführungszeichen setzen."
          : "Die fehlenden Zellen ergänzen; vielleicht ist die Antwort abgeschnitten.")
    case .unclosedQuote:
      FormatWords(
        "Ein Anführungszeichen wird hier geöffnet und nie geschlossen",
        fix: "Es schließen oder ein Zeichen innerhalb der Zelle doppelt schreiben.")
    case .textAfterQuote:
      FormatWords(
        "Hinter dem schließenden Anführungszeichen steht Text",
        fix: "Die ganze Zelle in Anführungszeichen setzen.")
    case .strayQuote:
      FormatWords(
        "In dieser Zelle steht ein Anführungszeichen",
        fix: "Die Zelle in Anführungszeichen setzen und das innere doppelt schreiben.")
    }
  }
}

extension CSVShape.CellType {
  fileprivate var english: (name: String, form: String) {
    switch self {
    case .text: ("text", "as text")
    case .integer: ("whole number", "with digits only, such as 1200")
    case .decimal: ("number", "with a decimal point and nothing between thousands, such as 1200.50")
    case .date: ("date", "as year, month and day, such as 2026-11-02")
    case .boolean: ("yes or no", "as true or false")
    }
  }

  fileprivate var german: (name: String, form: String) {
    switch self {
    case .text: ("kein Text", "als Text")
    case .integer: ("keine ganze Zahl", "nur mit Ziffern, etwa 1200")
    case .decimal: ("keine Zahl", "mit Dezimalpunkt und ohne Tausendertrennung, etwa 1200.50")
    case .date: ("kein Datum", "als Jahr, Monat und Tag, etwa 2026-11-02")
    case .boolean: ("kein Ja oder Nein", "true oder false")
    }
  }
}
