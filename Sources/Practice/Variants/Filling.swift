import Courses
import Diagnostics
import PlantedErrors

/// What the gaps of templates are filled with.
struct Filling {
  let tables: [String: Table]
  let rows: DrawnRows
  let language: String
  /// The languages of the course.
  let languages: [String]
  /// What single cells say instead, by `claim.amount`: planted errors.
  var cells: [String: String] = [:]
  /// How single gaps are written instead, by `claim.amount`: broken shapes.
  var writings: [String: String] = [:]

  /// The text of a template.
  func text(_ template: Template) throws(VariantError) -> String {
    let text = template.text
    var result = ""
    var position = text.startIndex
    for gap in Gap.gaps(in: text) {
      result += text[position..<gap.range.lowerBound]
      result += try written(gap, template.location)
      position = gap.range.upperBound
    }
    return result + text[position...]
  }

  /// The texts of some templates.
  func texts(_ templates: [Template]) throws(VariantError) -> [String] {
    var texts: [String] = []
    for template in templates { texts.append(try text(template)) }
    return texts
  }

  /// What a gap is filled with.
  func written(_ gap: Gap, _ location: Location) throws(VariantError) -> String {
    guard let column = gap.column else { return try whole(gap, location) }
    let field = gap.material + "." + column
    if let writing = writings[field] { return writing }
    let cell = try cell(field, location)
    switch gap.format {
    case nil: return cell
    case "money":
      if let money = CellWriting.money(cell, language: language) { return money }
    case "date":
      if let date = CellWriting.date(cell, language: language) { return date }
    default: break
    }
    throw VariantError(.wrongCell(gap.name), at: location)
  }

  /// What the cell of a field such as `claim.amount` says.
  func cell(_ field: String, _ location: Location) throws(VariantError) -> String {
    if let planted = cells[field] { return planted }
    let place = try place(of: field, location)
    return place.table.rows[place.row][place.column]
  }

  /// The cell of a field with what is known of its neighbours.
  ///
  /// - Parameter shown: all rows that are shown beside the sentence.
  func plantedCell(
    _ field: String, shown: DrawnRows, _ location: Location
  ) throws(VariantError) -> PlantedCell {
    let place = try place(of: field, location)
    let rows = shown.materials.values.filter { $0.table == place.name }.flatMap(\.rows)
    return PlantedCell(
      value: place.table.rows[place.row][place.column],
      column: place.table.rows.map { $0[place.column] },
      shown: Set(rows.map { place.table.rows[$0][place.column] }))
  }

  private typealias Place = (name: String, table: Table, row: Int, column: Int)

  private func place(of field: String, _ location: Location) throws(VariantError) -> Place {
    let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let drawn = rows.materials[parts[0]], let row = drawn.rows.first,
      let table = tables[drawn.table],
      let column = table.columns.firstIndex(of: "\(parts[1])_\(language)")
        ?? table.columns.firstIndex(of: parts[1])
    else { throw VariantError(.unknownGap(field), at: location) }
    return (drawn.table, table, row, column)
  }

  private func whole(_ gap: Gap, _ location: Location) throws(VariantError) -> String {
    guard let drawn = rows.materials[gap.material], let table = tables[drawn.table],
      gap.format == nil
    else { throw VariantError(.unknownGap(gap.name), at: location) }
    return RowTable.text(of: drawn.rows, in: table, language: language, languages: languages)
  }
}
