import Detection
import Diagnostics
import Evaluation
import ExactMatch
import PolicyPacks

/// Why nothing can be said of a rule that looks for the entries of a dataset.
struct DatasetObstacle {
  /// What is wrong.
  ///
  /// A damaged file is an error; a key that is not here is a warning, as authors need not hold it. The
  /// rule itself fails closed wherever the key is not.
  let diagnostics: [Diagnostic]

  /// - Returns: `nil` if the rule looks for no dataset, or its dataset is sound and open.
  init?(to rule: DetectorRule, in loaded: LoadedPack, _ engine: Engine) {
    guard case .dataset(let reference) = rule.detector.method, let file = rule.datasetFile else {
      return nil
    }
    let id = rule.detector.id
    let location = loaded.document.detectors.first { $0.rule.detector.id == id }?.location
    let damage = DatasetObstacle.damage(of: file).map {
      Diagnostic("bad-dataset", .error, $0.message, at: location)
    }
    let closed = engine.datasets.trouble(of: reference).map { trouble in
      Diagnostic(
        "dataset-not-open", .warning,
        "the examples of '\(id)' were not run, as its dataset cannot be searched here",
        at: location,
        notes: [
          trouble.message,
          "until then, every text counts as one that the rule could not be evaluated on",
        ])
    }
    diagnostics = [damage, closed].compactMap { $0 }
    if diagnostics.isEmpty { return nil }
  }

  private static func damage(of file: String) -> DatasetError? {
    do throws(DatasetError) {
      try DatasetHeader.verify(file)
      return nil
    } catch {
      return error
    }
  }
}
