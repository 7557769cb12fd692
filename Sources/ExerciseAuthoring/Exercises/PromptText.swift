import Courses
import Detection
import Evaluation
import Foundation
import PolicyPacks

/// What a `draft-a-prompt` exercise has of its own: the case beside it, checks, an answer that passes, and
/// answers that do not.
struct PromptText {
  let draft: CaseDraft
  let keep: [String]
  let task: TaskID?

  var text: String {
    let hides = draft.hiddenTexts
    return "  sources:\n    - name: \(isGerman ? "der Fall" : "the case")\n"
      + "      text: \(YAMLText.block(draft.template.text, indent: 8))\n"
      + "  checks:\n    - verdict: allow\n"
      + (keep.isEmpty ? "" : "    - keeps: \(YAMLText.list(keep))\n")
      + (hides.isEmpty ? "" : "    - never: \(YAMLText.list(hides))\n")
      + "  solutions:\n    - \(YAMLText.block(solution, indent: 6))\n"
      + wrong(hides)
  }

  private var isGerman: Bool { draft.request.language == "de" }

  /// The instruction and the case, with placeholders for what may not go there.
  private var solution: String { instruction + "\n\n" + redacted }

  private func wrong(_ hides: [String]) -> String {
    let fails = (draft.stopped.isEmpty ? [] : ["verdict"]) + (hides.isEmpty ? [] : ["never"])
    var wrong = ""
    if !fails.isEmpty {
      let text = instruction + "\n\n" + draft.template.text
      wrong +=
        "    - text: \(YAMLText.block(text, indent: 8))\n"
        + "      fails: [\(fails.joined(separator: ", "))]\n"
    }
    if !keep.isEmpty {
      wrong += "    - text: \(YAMLText.block(instruction, indent: 8))\n      fails: keeps\n"
    }
    return wrong.isEmpty ? "" : "  wrong:\n" + wrong
  }

  /// The template with `[LABEL_1]` for each gap that may not go there.
  private var redacted: String {
    let gone = draft.stopped + draft.hidden
    var names: [Int: String] = [:]
    var counts: [String: Int] = [:]
    return draft.template.pieces.map { piece in
      guard let value = piece.value, gone.contains(where: { $0.overlaps(piece.range) }) else {
        return piece.text
      }
      if let name = names[value] { return name }
      let label = label(of: draft.reading.values[value].origin)
      counts[label, default: 0] += 1
      let name = "[\(label)_\(counts[label] ?? 1)]"
      names[value] = name
      return name
    }.joined()
  }

  private func label(of origin: CaseValue.Origin) -> String {
    switch origin {
    case .found(let rule, _):
      let detector = draft.request.engine.pack.detectors.first { $0.detector.id == rule }?.detector
      return detector.flatMap { $0.redactAs.isEmpty ? nil : $0.redactAs } ?? "VALUE"
    case .hidden(.number), .amount: return "NUMBER"
    case .hidden(.code): return "CODE"
    case .hidden(.word): return "WORD"
    case .hidden: return "NAME"
    case .day: return "DATE"
    case .brace: return "BRACE"
    }
  }

  /// What an assistant is asked: a first sentence, and more of them until the policy misses nothing.
  private var instruction: String {
    let sentences =
      isGerman
      ? [
        "Nur den Text unten verwenden.", "Die Antwort als Liste.",
        "Wo etwas fehlt, «nicht angegeben» schreiben.", "Für die Patientin, in einfacher Sprache.",
      ]
      : [
        "Use only the text below.", "Answer as a list.",
        "Where something is missing, write unknown.",
        "For the patient, in plain language.",
      ]
    var text = isGerman ? "Fasse diesen Fall zusammen." : "Summarise this case."
    var missing = unmet(text)
    for sentence in sentences where missing > 0 {
      let longer = text + " " + sentence
      let rest = unmet(longer)
      if rest < missing { (text, missing) = (longer, rest) }
    }
    return text
  }

  /// How many requirements on drafts a text does not meet.
  private func unmet(_ text: String) -> Int {
    draft.request.engine.evaluate(
      Draft(text, tool: draft.request.tool, task: task), at: Date(timeIntervalSince1970: 0)
    ).feedback.count { $0.kind == .requirement }
  }
}
