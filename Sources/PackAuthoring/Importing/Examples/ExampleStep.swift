import Detection
import PCRE2

/// Gives each imported detector its examples, and leaves out those that do not work.
enum ExampleStep {
  static func addExamples(to rules: inout ImportedRules) {
    var kept: [ImportedDetector] = []
    for var detector in rules.detectors {
      let id = detector.detector.id
      do {
        var maker = try ExampleMaker(detector.detector)
        detector.examples = maker.examples(of: detector.nodes)
        kept.append(detector)
        rules.report.note(.changed, missing(in: detector.examples), on: id)
        if try !maker.impliesKeywords(detector.nodes) {
          rules.report.note(.kept, keywordReason, on: id)
        }
      } catch {
        let reason = "its \(error.part.rawValue) does not compile: \(error.error.message)"
        rules.report.drop(id, reason)
      }
    }
    rules.detectors = kept
  }

  private static let keywordReason =
    "its regex also matches where no keyword stands; such texts are passed over, here as there"

  private static func missing(in examples: ImportedExamples) -> String? {
    if examples.match.isEmpty {
      return "no matching example could be made; write one beside the detector"
    }
    return examples.noMatch.isEmpty
      ? "no example that does not match could be made; write one beside the detector" : nil
  }
}
