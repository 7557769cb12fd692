extension JSONProblem.Kind {
  /// The kind of problem in German.
  var germanWords: (short: String, fix: String) {
    switch self {
    case .nothing, .notJSON, .textBeforeStart, .textAfterEnd, .notUTF8, .tooDeep, .unusualSpace,
      .comment:
      germanForText
    case .trailingComma, .extraComma, .missingComma, .missingColon, .strayColon, .missingValue,
      .missingKey, .duplicateKey, .unquotedKey, .unquotedText:
      germanForStructure
    case .unclosedArray, .unclosedObject, .unclosedString, .mismatchedBracket:
      germanForEndings
    case .singleQuotes, .smartQuotes, .unescapedQuote, .lineBreakInString, .controlCharacter,
      .badEscape, .loneSurrogate:
      germanForStrings
    case .foreignWord, .notANumber, .infinity, .leadingZero, .leadingPlus,
      .missingDigitBeforePoint, .missingDigitAfterPoint, .hexadecimal, .malformedNumber:
      germanForValues
    }
  }

  private var germanForText: (short: String, fix: String) {
    switch self {
    case .nothing: ("Hier steht nichts", "Fügen Sie das JSON hier ein.")
    case .notJSON:
      ("Das ist Fließtext, kein JSON", "Verlangen Sie die Antwort ausschließlich als JSON.")
    case .textBeforeStart:
      ("Vor dem JSON steht Text", "Entfernen Sie alles vor der ersten Klammer.")
    case .textAfterEnd:
      ("Nach dem Ende des JSON steht Text", "Entfernen Sie alles nach der letzten Klammer.")
    case .notUTF8:
      (
        "Diese Zeichen sind beschädigt (kein UTF-8)",
        "Speichern Sie den Text als UTF-8 und versuchen Sie es erneut."
      )
    case .tooDeep:
      ("Listen und Objekte sind hier zu tief verschachtelt", "Verwenden Sie weniger Ebenen.")
    case .unusualSpace:
      (
        "Hier steht ein unsichtbares Sonder-Leerzeichen",
        "Ersetzen Sie es durch ein gewöhnliches Leerzeichen."
      )
    default:
      ("Hier steht ein Kommentar, den JSON nicht erlaubt", "Entfernen Sie den Kommentar.")
    }
  }

  private var germanForStructure: (short: String, fix: String) {
    switch self {
    case .trailingComma:
      ("Vor der schließenden Klammer steht ein Komma", "Entfernen Sie das Komma.")
    case .extraComma: ("Hier steht ein Komma zu viel", "Entfernen Sie das Komma.")
    case .missingComma:
      ("Zwischen zwei Einträgen fehlt ein Komma", "Setzen Sie hier ein Komma.")
    case .missingColon:
      (
        "Nach dem Schlüssel fehlt ein Doppelpunkt",
        "Setzen Sie nach dem Schlüssel einen Doppelpunkt."
      )
    case .strayColon:
      ("Hier steht ein Doppelpunkt, der nicht hierher gehört", "Entfernen Sie ihn.")
    case .missingValue:
      (
        "Dieser Schlüssel hat keinen Wert",
        "Schreiben Sie dahinter einen Doppelpunkt und einen Wert, oder entfernen Sie ihn."
      )
    case .missingKey:
      (
        "Dieser Wert hat keinen Schlüssel",
        "Schreiben Sie davor einen Schlüssel in doppelten Anführungszeichen und einen Doppelpunkt."
      )
    case .duplicateKey:
      (
        "Dieser Schlüssel kommt im selben Objekt zweimal vor",
        "Behalten Sie einen der beiden, oder benennen Sie einen um."
      )
    case .unquotedKey:
      (
        "Der Schlüssel steht nicht in Anführungszeichen",
        "Setzen Sie ihn in doppelte Anführungszeichen."
      )
    default:
      (
        "Dieser Text steht nicht in Anführungszeichen",
        "Setzen Sie ihn in doppelte Anführungszeichen."
      )
    }
  }

  private var germanForEndings: (short: String, fix: String) {
    switch self {
    case .unclosedArray:
      (
        "Die Liste, die hier beginnt, endet nicht",
        "Ergänzen Sie „]“; vielleicht wurde die Antwort abgeschnitten."
      )
    case .unclosedObject:
      (
        "Das Objekt, das hier beginnt, endet nicht",
        "Ergänzen Sie „}“; vielleicht wurde die Antwort abgeschnitten."
      )
    case .unclosedString:
      (
        "Der Text, der hier beginnt, endet nicht",
        "Ergänzen Sie das schließende Anführungszeichen; "
          + "vielleicht wurde die Antwort abgeschnitten."
      )
    default:
      (
        "Diese schließende Klammer ist von der falschen Art",
        "Schließen Sie „[“ mit „]“ und „{“ mit „}“."
      )
    }
  }

  private var germanForStrings: (short: String, fix: String) {
    switch self {
    case .singleQuotes:
      (
        "Ein Text steht in einfachen Anführungszeichen",
        "Verwenden Sie doppelte Anführungszeichen (\")."
      )
    case .smartQuotes:
      (
        "Ein Text steht in typografischen Anführungszeichen",
        "Verwenden Sie gerade doppelte Anführungszeichen (\")."
      )
    case .unescapedQuote:
      (
        "In einem Text steht ein Anführungszeichen",
        "Schreiben Sie davor einen umgekehrten Schrägstrich: \\\"."
      )
    case .lineBreakInString:
      ("In einem Text steht ein Zeilenumbruch", "Schreiben Sie stattdessen \\n.")
    case .controlCharacter:
      (
        "In einem Text steht ein unsichtbares Steuerzeichen",
        "Entfernen Sie es; schreiben Sie einen Tabulator als \\t."
      )
    case .badEscape:
      (
        "JSON weiß nicht, was dieser umgekehrte Schrägstrich bedeutet",
        "Entfernen Sie ihn, oder schreiben Sie zwei, wenn einer gemeint ist."
      )
    default:
      (
        "Das ist nur die Hälfte eines Zeichens",
        "Schreiben Sie das ganze Zeichen, etwa ein Emoji, selbst."
      )
    }
  }

  private var germanForValues: (short: String, fix: String) {
    switch self {
    case .foreignWord(let meaning):
      (
        "Dieses Wort stammt aus einer anderen Sprache als JSON",
        "Schreiben Sie stattdessen \(meaning)."
      )
    case .notANumber:
      (
        "JSON kennt kein „NaN“ (keine Zahl)",
        "Schreiben Sie null, oder lassen Sie den Eintrag weg."
      )
    case .infinity:
      ("JSON kennt keine unendlichen Zahlen", "Schreiben Sie null oder eine Zahl.")
    case .leadingZero:
      ("Die Zahl beginnt mit einer Null zu viel", "Entfernen Sie die Nullen am Anfang.")
    case .leadingPlus:
      ("Die Zahl beginnt mit einem Pluszeichen", "Entfernen Sie das Pluszeichen.")
    case .missingDigitBeforePoint:
      ("Die Zahl beginnt mit dem Dezimalpunkt", "Schreiben Sie davor eine Null.")
    case .missingDigitAfterPoint:
      (
        "Die Zahl endet mit dem Dezimalpunkt",
        "Schreiben Sie dahinter eine Null, oder entfernen Sie ihn."
      )
    case .hexadecimal:
      (
        "Die Zahl ist hexadezimal, was JSON nicht erlaubt",
        "Schreiben Sie sie als Dezimalzahl."
      )
    default:
      (
        "Die Zahl ist nicht so geschrieben, wie JSON es verlangt",
        "Verwenden Sie nur Ziffern und einen Dezimalpunkt."
      )
    }
  }
}
