import Detection
import PolicyPacks

extension SiteEdition {
  /// A page for each detector.
  var detectorPages: [SitePage] {
    pack.detectors.map { rule in
      let id = rule.detector.id
      let message = message(id)
      let title = title(id)
      return SitePage(
        SiteLink.rule(id.description).page, [.text(title)], in: .rules,
        below: SiteSection.rules.link,
        reasons(message, title) + rewriting(rule.detector)
          + [
            .heading(2, .words(words.rules.tools)),
            .table(toolTable { pack.decision(for: rule.detector.dataClass, in: $0) }),
            .facts(facts(rule.detector)),
          ] + examples(rule) + recognition(rule.detector) + origin(id, rule.origin))
    }
  }

  private func rewriting(_ detector: Detector) -> [Block] {
    [
      .paragraph(
        [
          .quiet(
            .words(words.rules.rewrite, ["command": [.code("dryrun check draft.txt --fix")]]))
        ])
    ]
  }

  private func facts(_ detector: Detector) -> [Fact] {
    let dataClass = detector.dataClass
    let root = RichText.link(
      SiteLink("rules", at: "data-\(dataClass.root)"), title: title(dataClass.root))
    let isRoot = dataClass.root == dataClass
    let level =
      dataClass.root == "attack"
      ? []
      : [Fact(name: words.rules.level, value: .words(words.terms.name(pack.level(of: dataClass))))]
    let placeholder: RichText =
      detector.redactAs.isEmpty
      ? .words(words.rules.removed) : [.code("[\(detector.redactAs)_1]")]
    return [
      Fact(
        name: words.rules.kind,
        value: isRoot ? root : root + .words(" › ") + [.text(title(dataClass))])
    ] + level + [
      Fact(name: words.rules.placeholder, value: placeholder), exceptionFact(detector.id),
    ]
  }

  private func examples(_ rule: DetectorRule) -> [Block] {
    guard let examples = source.examples[rule.detector.id] else { return [] }
    guard !isSecret(rule.detector) else { return [.small(.words(words.rules.withheld))] }
    var blocks: [Block] = []
    if !examples.match.isEmpty {
      blocks += [
        .heading(2, .words(words.rules.match)), .paragraph([.quiet(.words(words.rules.matchNote))]),
        .examples(examples.match.map { Example($0) }),
      ]
    }
    if !examples.noMatch.isEmpty {
      blocks += [
        .heading(2, .words(words.rules.noMatch)),
        .examples(
          examples.noMatch.map { example in
            Example(
              pieces: [.init(text: example.text, isMarked: false)],
              because: example.because.map { [.text(text($0, from: rule.origin))] })
          }),
      ]
    }
    return blocks
  }

  /// A list of sensitive words is itself what it protects: a page for everybody must not hold it.
  private func isSecret(_ detector: Detector) -> Bool {
    guard detector.method.isList else { return false }
    return detector.dataClass.root != "attack"
      && pack.level(of: detector.dataClass) >= .confidential
  }

  private func recognition(_ detector: Detector) -> [Block] {
    var lines: [RichText] = []
    if detector.method.isList { lines.append(.words(words.rules.words)) }
    if !detector.validators.isEmpty { lines.append(.words(words.rules.checkDigit)) }
    if detector.minimumEntropy != nil { lines.append(.words(words.rules.entropy)) }
    if detector.confidence == .low, let context = detector.raisedBy {
      lines.append(.words(words.rules.context) + list(context))
    }
    if detector.confidence == .medium, let context = detector.loweredBy {
      lines.append(.words(words.rules.lowered) + list(context))
    }
    if !detector.samples.isEmpty { lines.append(.words(words.rules.samples)) }
    return lines.isEmpty ? [] : [.heading(2, .words(words.rules.recognised)), .list(lines)]
  }

  /// A few of the words; nobody reads fifty.
  private func list(_ context: ContextWords) -> RichText {
    let shown = context.words.prefix(8).map { name($0) }.joined(by: ", ")
    return context.words.count > 8 ? shown + .words(" …") : shown + .words(".")
  }
}

extension Detector.Method {
  /// Whether it finds words and names on a list.
  fileprivate var isList: Bool {
    switch self {
    case .words, .dataset: true
    case .patterns, .table, .external: false
    }
  }
}

extension RichText {
  /// A line that is a link.
  static func link(_ link: SiteLink, title: SiteText) -> RichText { [.link(link, [.text(title)])] }
}

extension Example {
  /// An example of a detector, in pieces.
  init(_ marked: MarkedText) {
    let bytes = Array(marked.text.utf8)
    var pieces: [Piece] = []
    var end = 0
    func add(_ range: Range<Int>, _ isMarked: Bool) {
      guard !range.isEmpty else { return }
      pieces.append(
        Piece(text: String(decoding: bytes[range], as: UTF8.self), isMarked: isMarked))
    }
    for span in marked.spans where span.lowerBound >= end {
      add(end..<span.lowerBound, false)
      add(span, true)
      end = span.upperBound
    }
    add(end..<bytes.count, false)
    self.init(pieces: pieces, because: nil)
  }
}
