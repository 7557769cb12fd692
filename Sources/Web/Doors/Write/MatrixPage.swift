import Detection
import PackAuthoring
import PolicyPacks

/// What each tool may get, class by class, with the line that says so.
struct MatrixPage {
  struct Column { var title, id: String }
  struct Cell {
    var tone, label: String
    /// Who may approve.
    var workflow: String?
    /// The file and the line that decide; `nil` where what holds without any does.
    var place: String?
    var address: String?
  }
  struct Row {
    var title, ids: String
    var level: String?
    var cells: [Cell]
  }
  struct Group {
    var title: String
    var rows: [Row]
  }

  var columns: [Column]
  /// How many columns there are, the one of the classes included.
  var width: Int
  var groups: [Group]

  init(_ pack: PolicyPack, _ names: PackFileNames, _ say: WriteWords) {
    let language = say.language.rawValue
    let tools = pack.tools.values.sorted {
      ($0.isGeneric ? 1 : 0, $0.id) < ($1.isGeneric ? 1 : 0, $1.id)
    }
    func title(_ dataClass: DataClass) -> String {
      pack.title(of: dataClass, language: language) ?? dataClass.description
    }
    func cell(_ decision: Decision?) -> Cell {
      let verdict = decision?.verdict ?? .block
      let origin = decision?.cell?.origin
      return Cell(
        tone: verdict.name, label: say(verdict),
        workflow: decision?.cell?.workflow.map {
          pack.title(of: $0, language: language) ?? $0.description
        },
        place: origin.map { "\(names.short($0.file)):\($0.line)" },
        address: origin.flatMap { origin in
          names.own(origin.file).map { WriteAddress.file($0, line: origin.line) }
        })
    }
    columns = tools.map {
      Column(title: pack.title(of: $0, language: language), id: $0.id.description)
    }
    width = columns.count + 1
    groups = DataMatrix(pack).groups.map { group in
      Group(
        title: title(group.root),
        rows: group.rows.map { row in
          Row(
            title: row.classes.map(title).joined(separator: ", "),
            ids: row.classes.map(\.description).joined(separator: ", "),
            level: row.level.map { say("writeLevel-\($0)") },
            cells: tools.map { cell(row.decisions[$0.id]) })
        })
    }
  }
}
