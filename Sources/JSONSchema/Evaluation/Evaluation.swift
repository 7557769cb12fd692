import Diagnostics
import StructuredText

/// One run of a schema over a document.
///
/// It lives as long as the call that made it and never leaves it.
final class Evaluation {
  /// More violations than a reader will read are not collected.
  static let mostViolations = 1_000
  /// How deeply schemas may be nested while they are applied.
  static let deepestNesting = 1_000

  let graph: SchemaGraph
  /// What could not be evaluated, wherever it was: it stands whatever the schemas around it say.
  private(set) var undecided: [SchemaViolation] = []

  private(set) var path = InstancePath()
  /// The schema resources entered so far, each once, outermost first.
  private(set) var scope: [ResourceID] = []
  private var references: Set<ActiveReference> = []
  private var depth = 0
  /// How many schemas may still be applied.
  private var stepsLeft: Int
  private var guessesLeft = 100

  init(_ graph: SchemaGraph, stepLimit: Int) {
    self.graph = graph
    stepsLeft = stepLimit
  }

  /// Applies a schema to a piece of JSON.
  func apply(_ id: SchemaID, to node: JSONNode, collects: Bool, wantsParts: Bool) -> Frame {
    let schema = graph[id]
    var frame = Frame(
      schema: id, collects: collects, wantsParts: wantsParts || schema.needsParts)
    guard mayGoOn(node, in: &frame) else { return frame }
    let isNewResource = !scope.contains(schema.resource)
    if isNewResource { scope.append(schema.resource) }
    depth += 1
    for keyword in schema.keywords {
      keyword.apply(to: node, in: &frame, of: self)
      if frame.isDecided { break }
    }
    depth -= 1
    if isNewResource { scope.removeLast() }
    return frame
  }

  private func mayGoOn(_ node: JSONNode, in frame: inout Frame) -> Bool {
    guard stepsLeft > 0 else {
      if stepsLeft == 0 { leaveUndecided(.tooMuchWork, "", node, &frame) }
      stepsLeft = -1
      return false
    }
    stepsLeft -= 1
    guard depth < Self.deepestNesting else {
      leaveUndecided(.tooDeep, "", node, &frame)
      return false
    }
    return true
  }
}

extension Evaluation {
  /// Applies a schema to the piece that the frame is about, too.
  func applyInPlace(_ id: SchemaID, to node: JSONNode, in frame: Frame) -> Frame {
    apply(id, to: node, collects: frame.wantsMore, wantsParts: frame.wantsParts)
  }

  /// Whether the piece follows a schema; nobody is told why not.
  func test(_ id: SchemaID, _ node: JSONNode, wantsParts: Bool = false) -> Frame {
    apply(id, to: node, collects: false, wantsParts: wantsParts)
  }

  /// Applies a schema to a part of the piece that the frame is about.
  func applyToChild(
    _ id: SchemaID, _ node: JSONNode, at step: InstancePath.Step, in frame: Frame
  ) -> Frame {
    path.append(step)
    defer { path.removeLast() }
    return apply(id, to: node, collects: frame.wantsMore, wantsParts: false)
  }

  /// Applies the schema that a reference leads to, unless that would never end.
  ///
  /// A reference loops if it comes back to the same schema, at the same piece, with no schema
  /// resource entered since: nothing could go another way then.
  func follow(_ id: SchemaID, _ node: JSONNode, from keyword: String, in frame: inout Frame) {
    let reference = ActiveReference(target: id, depth: path.count, scope: scope.count)
    guard references.insert(reference).inserted else {
      return leaveUndecided(.endlessReference, keyword, node, &frame)
    }
    frame.absorb(applyInPlace(id, to: node, in: frame))
    references.remove(reference)
  }
}

/// A reference that is being followed.
private struct ActiveReference: Hashable {
  let target: SchemaID
  let depth: Int
  let scope: Int
}

extension Evaluation {
  /// Notes that the piece does not follow a keyword.
  func fail(
    _ kind: SchemaViolation.Kind, _ keyword: String, _ node: JSONNode, in frame: inout Frame,
    at range: Range<Int>? = nil
  ) {
    frame.isValid = false
    guard frame.wantsMore else { return }
    frame.violations.append(violation(kind, keyword, node, frame.schema, range))
  }

  /// Notes that nobody knows whether the piece follows a keyword.
  func leaveUndecided(
    _ reason: SchemaViolation.Reason, _ keyword: String, _ node: JSONNode, _ frame: inout Frame
  ) {
    frame.isValid = false
    guard undecided.count < Self.mostViolations else { return }
    undecided.append(violation(.undecided(reason), keyword, node, frame.schema, nil))
  }

  private func violation(
    _ kind: SchemaViolation.Kind, _ keyword: String, _ node: JSONNode, _ schema: SchemaID,
    _ range: Range<Int>?
  ) -> SchemaViolation {
    SchemaViolation(
      keyword: keyword, instancePointer: path.pointer,
      schemaLocation: graph.location(of: keyword, in: schema), range: range ?? node.range,
      subject: path.subject, found: node.value.text(limit: 60), kind: kind)
  }
}

extension Evaluation {
  /// What a pattern that gives up costs, in schemas applied.
  private static let costOfGivingUp = 10_000

  /// Whether a pattern matches in a text; `nil` if it gave up, or too much work has been done.
  func matches(_ pattern: SchemaPattern, _ text: String) -> Bool? {
    guard stepsLeft > 0 else { return nil }
    let matches = pattern.matches(text)
    if matches == nil { stepsLeft = max(0, stepsLeft - Self.costOfGivingUp) }
    return matches
  }

  /// The candidate that was likely meant by a text.
  ///
  /// Comparing costs time: for long texts, and when many were guessed, none is suggested.
  func nearest(to text: String, in candidates: some Sequence<String>) -> String? {
    guard guessesLeft > 0, text.utf8.count <= 60 else { return nil }
    guessesLeft -= 1
    return text.nearest(in: candidates.prefix(200).filter { $0.utf8.count <= 100 })
  }
}
