import Diagnostics
import Detection
import PolicyPacks

/// An evaluation as JSON, for machines and pages.
///
/// Texts of findings are not in it; their places are.
public struct EvaluationJSON: Encodable, Sendable {
  struct Item: Encodable {
    var rule, kind, verdict, title, short: String
    var why, fix, workflow, confidence, placeholder, decidedBy, exception, learn: String?
    var start, end, line, column: Int?
    var isSample: Bool
  }
  struct ToolItem: Encodable {
    var tool, title, boundary, verdict: String
    var rules: [String]
  }
  struct RewriteItem: Encodable {
    var text, verdict: String
  }
  struct ProvenanceItem: Encodable {
    var pack, version, rulesDigest, engineVersion: String
    var exceptions: [String]
  }

  var name, verdict: String
  var tool, workflow: String?
  var findings: [Item]
  var rewrite: RewriteItem?
  var tools: [ToolItem]
  var provenance: ProvenanceItem

  /// The JSON of an evaluation.
  ///
  /// - Parameters:
  ///   - evaluation: the evaluation.
  ///   - name: what to call the text that was checked, such as its path.
  public init(_ evaluation: Evaluation, name: String) {
    let text = SourceText(name: name, bytes: evaluation.text.bytes)
    self.name = name
    verdict = evaluation.verdict.name
    tool = evaluation.tool?.description
    workflow = evaluation.workflow?.description
    findings = evaluation.feedback.map { Item($0, in: text) }
    rewrite = evaluation.rewrite.map {
      RewriteItem(text: $0.text.string, verdict: $0.verdict.name)
    }
    tools = evaluation.tools.map {
      ToolItem(
        tool: $0.tool.description, title: $0.title, boundary: $0.boundary.rawValue,
        verdict: $0.verdict.name, rules: $0.rules.map(\.description))
    }
    let provenance = evaluation.provenance
    self.provenance = ProvenanceItem(
      pack: provenance.pack.description, version: provenance.version.description,
      rulesDigest: provenance.rulesDigest, engineVersion: provenance.engineVersion,
      exceptions: provenance.exceptions.map(\.description))
  }
}

extension EvaluationJSON.Item {
  init(_ feedback: Feedback, in text: SourceText) {
    rule = feedback.rule.description
    kind = "\(feedback.kind)"
    verdict = feedback.verdict.name
    title = feedback.title
    short = feedback.short
    why = feedback.why
    fix = feedback.fix
    workflow = feedback.workflow
    confidence = feedback.confidence?.name
    placeholder = feedback.placeholder
    decidedBy = feedback.origin?.description
    exception = feedback.exception?.description
    learn = feedback.learn
    isSample = feedback.isSample
    guard let range = feedback.range else { return }
    let position = Location(text, range).position
    (start, end) = (range.lowerBound, range.upperBound)
    (line, column) = (position.line, position.column)
  }
}
