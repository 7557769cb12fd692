public import Grading
import PlantedErrors
import Storage

extension GradingOffice {
  /// How far two people agree, for each rubric that answers were judged twice by, the oldest first.
  ///
  /// - Parameter works: what is counted; see ``ProvedWorks``.
  /// - Throws: `DeskError` if the data cannot be read.
  public func agreement(_ works: [GradedWork]) throws(DeskError) -> [AgreementReport] {
    var digests: [String] = []
    for judgement in works.flatMap(\.grading.judgements) {
      guard let digest = judgement.assessment.rubric, !digests.contains(digest) else { continue }
      digests.append(digest)
    }
    var reports: [AgreementReport] = []
    for digest in digests {
      guard let rubric = try DeskError.translated({ try store.grading.rubric(digest) }) else {
        continue
      }
      // A fixed seed: whoever asks twice is told the same.
      var random = SeededGenerator(seed: 20_261_126)
      if let report = AgreementReport(rubric, works, using: &random) { reports.append(report) }
    }
    return reports
  }
}
