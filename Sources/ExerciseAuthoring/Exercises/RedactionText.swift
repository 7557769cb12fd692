/// What a `redact-this` exercise has of its own.
struct RedactionText {
  let draft: CaseDraft
  let keep: [String]

  var text: String {
    let hides = draft.hiddenTexts
    return "  text: \(YAMLText.block(draft.template.text, indent: 4))\n"
      + (hides.isEmpty ? "" : "  hides: \(YAMLText.list(hides))\n")
      + (keep.isEmpty ? "" : "  keep: \(YAMLText.list(keep))\n")
  }
}

extension CaseDraft {
  /// The texts of places that are hidden: of names that the trainer gave as a whole, then of words that
  /// stand alone.
  var hiddenTexts: [String] {
    var texts: [String] = []
    var covered: [Range<Int>] = []
    for hide in request.hide {
      for range in WordSearch.places(of: hide, in: reading.text) {
        covered.append(range)
        let text = template.text(of: range)
        if !texts.contains(text) { texts.append(text) }
      }
    }
    for range in hidden where !covered.contains(where: { $0.overlaps(range) }) {
      let text = template.text(of: range)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}
