public import Detection
public import ExactMatch

extension PolicyPack {
  /// Opens the datasets that the pack's detectors look for.
  ///
  /// One that cannot be opened keeps the reason: its detectors could not be evaluated.
  ///
  /// - Parameter keys: where their keys are.
  public func openDatasets(keys: DatasetKeys) -> OpenDatasets {
    var open = OpenDatasets()
    for rule in detectors {
      if case .dataset(let reference) = rule.detector.method, let file = rule.datasetFile {
        open.open(reference, at: file, keys: keys)
      }
    }
    return open
  }
}
