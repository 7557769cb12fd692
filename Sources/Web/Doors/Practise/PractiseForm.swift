import Courses
import Detection
import Practice

/// What the form of the practice page said.
struct PractiseForm: Sendable {
  private let form: FormFields
  /// The page that it is of.
  let turn: Int

  init(_ form: FormFields) {
    self.form = form
    turn = form["turn"].flatMap { Int($0) } ?? -1
  }

  /// What the learner did, in order: what was entered, and then the button.
  func actions(on view: SessionView) -> [SessionAction] {
    (entered(view.input).map { [$0] } ?? []) + (pressed(view).map { [$0] } ?? [])
  }

  private func entered(_ input: SessionInput) -> SessionAction? {
    switch input {
    case .none, .menu: nil
    case .text: .write(form.text("text"))
    case .marks(let passage, _): .mark(passage: passage.id, marks(in: passage))
    case .question(let question, _):
      .pick(
        question.id,
        Set(question.options.map(\.id).filter { form.all("option").contains($0.description) }))
    }
  }

  private func marks(in passage: Passage) -> [Response.Mark] {
    let labels = Set(passage.labels.map(\.id))
    var marked: [Int: String?] = [:]
    for index in MarkUnits.units(of: passage).indices {
      if labels.isEmpty {
        if form.all("unit").contains(String(index)) { marked.updateValue(nil, forKey: index) }
      } else if let label = form["unit-\(index)"], labels.contains(label) {
        marked.updateValue(label, forKey: index)
      }
    }
    return MarkUnits.marks(marked, in: passage)
  }

  private func pressed(_ view: SessionView) -> SessionAction? {
    if case .menu(let items) = view.input, let index = form["menu"].flatMap({ Int($0) }),
      items.indices.contains(index)
    {
      return items[index].action
    }
    guard let index = form["choice"].flatMap({ Int($0) }), view.choices.indices.contains(index)
    else { return nil }
    return view.choices[index].action
  }
}
