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
  /// The columns that the exercise's texts name, by table.
  var named: [String: Set<String>] = [:]
  /// What single cells say instead, by `claim.amount`: planted errors.
  var cells: [String: String] = [:]
  /// How single gaps are written instead, by `claim.amount`: broken shapes.
  var writings: [String: String] = [:]

  /// The text of a template.
  func text(_ template: Template) throws(VariantError) -> String {
    let bytes = Array(template.text.utf8)
    var result: [UInt8] = []
    var position = 0
    for gap in template.gaps {
      result += bytes[position..<gap.range.lowerBound]
      result += Array(try written(gap, of: template).utf8)
      position = gap.range.upperBound
    }
    return String(decoding: result + bytes[position...], as: UTF8.self)
  }

  /// The texts of some templates.
  func texts(_ templates: [Template]) throws(VariantError) -> [String] {
    var texts: [String] = []
    for template in templates { texts.append(try text(template)) }
    return texts
  }

  /// What a gap is filled with.
  func written(_ gap: TemplateGap, of template: Template) throws(VariantError) -> String {
    guard let field = gap.field else { return try whole(gap, template) }
    if let writing = writings[field] { return writing }
    let cell = try cell(field, template.location)
    let writing: String? =
      switch gap.modifier {
      case nil: gap.modifierName == nil ? cell : nil
      case .money: CellWriting.money(cell, language: language)
      case .date: CellWriting.date(cell, language: language)
      }
    guard let writing else {
      throw VariantError(.wrongCell(gap.name), at: template.location(of: gap))
    }
    return writing
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
      let column = table.column(parts[1], in: language)
    else { throw VariantError(.unknownGap(field), at: location) }
    return (drawn.table, table, row, column)
  }

  private func whole(_ gap: TemplateGap, _ template: Template) throws(VariantError) -> String {
    guard let drawn = rows.materials[gap.material], let table = tables[drawn.table] else {
      throw VariantError(.unknownGap(gap.name), at: template.location(of: gap))
    }
    return RowTable.text(
      of: drawn.rows, in: table, named: named[drawn.table] ?? [], language: language,
      languages: languages)
  }
}

extension TemplateGap {
  /// The cell that it names, such as `claim.amount`.
  var field: String? { column.map { "\(material).\($0)" } }

  /// The gap as it is written, without its braces.
  fileprivate var name: String {
    (field ?? material) + (modifierName.map { "|" + $0 } ?? "")
  }
}
