extension ShapePart {
  /// What people call the rule.
  ///
  /// - Parameter language: `de` for German; anything else is English.
  public func title(in language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" } == "de" ? german : english
  }

  private var english: String {
    switch self {
    case .json: "Sound JSON"
    case .wrapped: "Nothing around it"
    case .schema: "As the schema says"
    case .sections: "Sections"
    case .depth: "Depth of headings"
    case .tables: "Tables"
    case .lists: "Lists"
    case .links: "Links"
    case .csv: "Sound CSV"
    case .columns: "Columns"
    case .cells: "Cells"
    case .rows: "Number of rows"
    case .formulas: "No formulas"
    }
  }

  private var german: String {
    switch self {
    case .json: "Fehlerfreies JSON"
    case .wrapped: "Nichts darum herum"
    case .schema: "Wie im Schema"
    case .sections: "Abschnitte"
    case .depth: "Tiefe der Überschriften"
    case .tables: "Tabellen"
    case .lists: "Listen"
    case .links: "Links"
    case .csv: "Fehlerfreies CSV"
    case .columns: "Spalten"
    case .cells: "Zellen"
    case .rows: "Zahl der Zeilen"
    case .formulas: "Keine Formeln"
    }
  }
}
