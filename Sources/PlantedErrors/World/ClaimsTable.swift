/// A made-up table of insurance claims.
struct ClaimsTable {
  struct Record {
    var number: Int
    var policy: String
    var cause: String
    var opened: Day
    var amount: Money
    var status: String
    var region: String
    var handler: String
  }

  var records: [Record]
  /// The table as text.
  var text: String
  /// Where the cells of each record stand.
  var cells: [[Range<Int>]]

  init(_ language: WorldLanguage, rows: Int, _ random: inout SeededGenerator) {
    let names = Names(language)
    var records: [Record] = []
    var number = 104_000 + random.below(800)
    for _ in 0..<rows {
      number += 1 + random.below(17)
      records.append(
        Record(
          number: number, policy: "HL-\(10_000_000 + random.below(89_999_999))-\(random.below(10))",
          cause: random.pick(names.causes, or: ""),
          opened: Day(year: 2026, month: 1 + random.below(9), day: 1 + random.below(28)),
          amount: Money(cents: 12_000 + random.below(random.oneIn(3) ? 4_800_000 : 480_000)),
          status: random.pick(names.statuses, or: ""), region: random.pick(names.regions, or: ""),
          handler: random.pick(names.people, or: "")))
    }
    self.records = records
    (text, cells) = ClaimsTable.written(records, language)
  }

  private static func written(_ records: [Record], _ language: WorldLanguage) -> (
    String, [[Range<Int>]]
  ) {
    let separator = language == .english ? "," : ";"
    var text =
      language == .english
      ? "number,policy,cause,opened,amount_eur,status,region,handler\n"
      : "Schadennummer;Police;Ursache;Gemeldet;Betrag EUR;Status;Region;Sachbearbeitung\n"
    var cells: [[Range<Int>]] = []
    for record in records {
      var ranges: [Range<Int>] = []
      let fields = [
        String(record.number), record.policy, record.cause, record.opened.inTable(language),
        record.amount.inTable(language), record.status, record.region, record.handler,
      ]
      for (column, field) in fields.enumerated() {
        if column > 0 { text += separator }
        ranges.append(text.utf8.count..<text.utf8.count + field.utf8.count)
        text += field
      }
      text += "\n"
      cells.append(ranges)
    }
    return (text, cells)
  }

  /// The columns by their place.
  enum Column: Int { case number, policy, cause, opened, amount, status, region, handler }
}
