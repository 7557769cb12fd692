import Courses
import Diagnostics
import PlantedErrors

/// Answers that must fail: the author's, and where the key is computed those that people come up with.
struct WrongResponses {
  /// One of them.
  struct Wrong {
    /// What it is, for a report.
    var name: String
    var response: Response
    /// The checks at which it must fail, and no others; `nil` if it must not pass, for whatever reason.
    var fails: Set<CheckID>?
    var location: Location
  }

  private let variant: Variant
  private let edition: Edition
  private let solution: Response

  init(_ variant: Variant) {
    self.variant = variant
    edition = variant.key.exercise.edition(in: variant.pin.language)
    solution = variant.key.solution(variant.posed)
  }

  /// All of them.
  var all: [Wrong] {
    switch variant.posed.form {
    case .write(let start): written(start)
    case .mark(let passages):
      (variant.key.redaction.map { redacted($0, passages) } ?? judged(passages)) + chosen
    case .choose: chosen
    }
  }

  private var place: Location { variant.key.exercise.location }

  /// The checks of a kind; a wrong answer fails at them.
  private func checks(_ kinds: ExerciseCheck.What...) -> Set<CheckID> {
    Set(variant.key.checks.filter { kinds.contains($0.check.what) }.map(\.id))
  }

  private func wrong(
    _ name: String, _ fails: Set<CheckID>?, _ change: (inout Response) -> Void
  ) -> [Wrong] {
    if let fails, fails.isEmpty { return [] }
    var response = solution
    change(&response)
    return [Wrong(name: name, response: response, fails: fails, location: place)]
  }

  /// The author's wrong texts, an empty one, and the one that stands there at first.
  private func written(_ start: String) -> [Wrong] {
    let own = zip(variant.key.wrong, edition.wrong).enumerated().map { index, pair in
      Wrong(
        name: "wrong answer \(index + 1)", response: Response(text: pair.0.text),
        fails: Set(pair.0.fails), location: pair.1.text.location)
    }
    let untouched =
      start.isEmpty ? [] : wrong("the text as it is at first", nil) { $0.text = start }
    return own + wrong("an empty text", nil) { $0.text = "" } + untouched
  }

  private func redacted(_ key: RedactionKey, _ passages: [Passage]) -> [Wrong] {
    let whole = 0..<(passages.first?.text.utf8.count ?? 0)
    let all = wrong("everything marked", checks(.useful)) { response in
      response.marks = [Response.Mark(passage: 0, range: whole)]
    }
    guard !key.gold.isEmpty else { return all }
    let none = wrong("nothing marked", checks(.leaks)) { $0.marks = [] }
    let missed = key.gold.indices.flatMap { index in
      wrong("one place missed", checks(.leaks)) { $0.marks.remove(at: index) }
    }
    return all + none + missed
  }

  private func judged(_ passages: [Passage]) -> [Wrong] {
    let all = wrong("every sentence marked", checks(.errors)) { response in
      for passage in passages {
        let marked = Set(response.marks.filter { $0.passage == passage.id }.map(\.range))
        response.marks += passage.segments.filter { !marked.contains($0) }.map {
          Response.Mark(passage: passage.id, range: $0)
        }
      }
    }
    guard !solution.marks.isEmpty else { return all }
    let none = wrong("nothing marked", checks(.errors, .types)) { $0.marks = [] }
    let kinds = wrong("another kind of error", checks(.types)) { response in
      for index in response.marks.indices {
        let labels = passages[response.marks[index].passage].labels.map(\.id)
        let other = labels.first { $0 != response.marks[index].label }
        response.marks[index].label = other
      }
    }
    return all + none + kinds
  }

  /// Each option that is not right, if one wrong answer is enough to fail; and no answer at all.
  private var chosen: [Wrong] {
    guard let check = variant.key.checks.first(where: { $0.check.what == .answers }),
      !variant.key.questions.isEmpty
    else { return [] }
    let none = wrong("no answer", [check.id]) { $0.choices = [:] }
    guard check.check.needPercent == 100 else { return none }
    return none
      + zip(variant.posed.questions, variant.key.questions).flatMap { posed, key in
        posed.options.filter { ChoiceGrading.credit([$0.id], posed, key) < .one }.flatMap {
          option in
          wrong("another answer to '\(posed.id)'", [check.id]) {
            $0.choices[posed.id] = [option.id]
          }
        }
      }
  }
}
