/// Words that made-up records are filled with.
///
/// The people are invented.
struct Names {
  let causes: [String]
  let statuses: [String]
  let regions: [String]
  let people: [String]
  let firstNames: [String]

  init(_ language: WorldLanguage) {
    switch language {
    case .english:
      causes = [
        "burst pipe", "storm", "theft", "kitchen fire", "hail", "glass breakage", "lightning",
      ]
      statuses = ["open", "paid", "declined", "in review"]
      regions = ["North", "South", "East", "West"]
      people = [
        "Mira Holtby", "Jonas Wellard", "Ada Finch", "Tomas Brill", "Lena Overstone", "Piet Marlow",
      ]
      firstNames = ["Nora", "Felix", "Clara", "Ruben"]
    case .german:
      causes = [
        "Rohrbruch", "Sturm", "Einbruch", "Küchenbrand", "Hagel", "Glasbruch", "Überspannung",
      ]
      statuses = ["offen", "bezahlt", "abgelehnt", "in Prüfung"]
      regions = ["Nord", "Süd", "Ost", "West"]
      people = [
        "Mira Holtkamp", "Jonas Wellbrock", "Ada Finkenau", "Tomas Brillert", "Lena Obersteg",
        "Piet Marloh",
      ]
      firstNames = ["Nora", "Felix", "Clara", "Ruben"]
    }
  }
}
