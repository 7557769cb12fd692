import Diagnostics
import Courses
import Detection
import Practice
import StructuredText

/// Reads an answer as JSON, in the form in which `dryrun me --format json` shows one.
///
/// ```json
/// {
///   "text": "Summarise the claim below …",
///   "marks": [{"passage": 0, "range": [12, 25], "label": "wrong-number"}],
///   "choices": {"action": ["fix"]}
/// }
/// ```
///
/// Each key may be missing. Passages count from 0; ranges are UTF-8 bytes of the passage, half-open. One
/// choice may stand without brackets. A key that is none of these is an error: an answer with a typing
/// error in it must not look like an empty one.
struct ResponseReader {
  /// The answer in a text.
  static func read(_ json: String) throws(AnswerProblem) -> Response {
    let (node, problems) = JSONReader.read(Array(json.utf8))
    guard problems.isEmpty, let node else { throw wrong("is no JSON") }
    guard let object = node.value.object else { throw wrong("is no JSON object") }
    for member in object.members where !["text", "marks", "choices"].contains(member.key) {
      throw wrong("has a key that no answer has")
    }
    return Response(
      text: try text(object["text"]), marks: try marks(object["marks"]),
      choices: try choices(object["choices"]))
  }

  private static func text(_ node: JSONNode?) throws(AnswerProblem) -> String? {
    guard let node, !node.value.isNull else { return nil }
    guard let text = node.value.string else { throw wrong("has a \"text\" that is none") }
    return text
  }

  private static func marks(_ node: JSONNode?) throws(AnswerProblem) -> [Response.Mark] {
    guard let node else { return [] }
    guard let nodes = node.value.array else { throw wrongMarks }
    var marks: [Response.Mark] = []
    for node in nodes { marks.append(try mark(node)) }
    return marks
  }

  private static func mark(_ node: JSONNode) throws(AnswerProblem) -> Response.Mark {
    guard let object = node.value.object, let passage = object["passage"]?.value.number?.int,
      let range = object["range"]?.value.array?.map({ $0.value.number?.int }), range.count == 2,
      let start = range[0], let end = range[1], 0 <= start, start <= end,
      object.members.allSatisfy({ ["passage", "range", "label"].contains($0.key) })
    else { throw wrongMarks }
    guard let label = object["label"], !label.value.isNull else {
      return Response.Mark(passage: passage, range: start..<end)
    }
    guard let word = label.value.string else { throw wrongMarks }
    return Response.Mark(passage: passage, range: start..<end, label: word)
  }

  private static func choices(
    _ node: JSONNode?
  ) throws(AnswerProblem) -> [QuestionID: Set<OptionID>] {
    guard let node else { return [:] }
    guard let object = node.value.object else { throw wrongChoices }
    var choices: [QuestionID: Set<OptionID>] = [:]
    for member in object.members {
      let nodes = member.value.value.array ?? [member.value]
      let names = nodes.compactMap(\.value.string)
      guard names.count == nodes.count else { throw wrongChoices }
      choices[QuestionID(member.key)] = Set(names.map { OptionID($0) })
    }
    return choices
  }

  private static var wrongMarks: AnswerProblem {
    wrong("has \"marks\" that are none")
  }

  private static var wrongChoices: AnswerProblem {
    wrong("has \"choices\" that are none")
  }

  private static func wrong(_ message: String) -> AnswerProblem {
    AnswerProblem(
      "bad-json", message,
      "write {\"text\": …, \"marks\": [{\"passage\": 0, \"range\": [0, 5]}], "
        + "\"choices\": {\"question\": [\"answer\"]}}, with the keys that are needed")
  }
}

extension JSONValue {
  fileprivate var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
