import ExactMatch

/// A detector that looks for the entries of a dataset.
struct DatasetSearcher: Sendable {
  /// The index of the detector in the set.
  var owner: Int
  /// What it looks for, or why it cannot.
  var dataset: Result<Dataset, DatasetError>

  /// Why nothing can be said; `nil` if all is well.
  var trouble: DatasetError.Code? {
    switch dataset {
    case .failure(let error): error.code
    // A file that somebody writes over while it is searched holds anything.
    case .success(let dataset): dataset.isUnchanged ? nil : .changed
    }
  }
}

extension DetectorSet {
  /// Hands over what became of each entry of a dataset in one reading of a text.
  func examineDatasets(
    in text: [UInt8], only rule: RuleID?, labelledBy labels: FieldLabels,
    _ body: (ExaminedMatch) -> Void
  ) {
    for searcher in datasets where rule == nil || detectors[searcher.owner].detector.id == rule {
      guard searcher.trouble == nil, case .success(let dataset) = searcher.dataset else { continue }
      for range in dataset.occurrences(in: text) {
        let examination = detectors[searcher.owner].examine(
          range, in: text.span, labelledBy: labels)
        body(
          ExaminedMatch(
            owner: searcher.owner, pattern: 0, range: range, examination: examination))
      }
    }
  }

  /// Whether all datasets can be searched.
  package var canBeSearched: Bool { datasets.allSatisfy { $0.trouble == nil } }

  /// The detectors whose datasets cannot be searched, asked for after a search: a file may change
  /// meanwhile.
  func datasetTroubles(only rule: RuleID? = nil) -> [(owner: Int, unevaluated: Unevaluated)] {
    datasets.compactMap { searcher in
      let id = detectors[searcher.owner].detector.id
      guard rule == nil || rule == id, let trouble = searcher.trouble else { return nil }
      return (searcher.owner, Unevaluated(dataset: id, trouble))
    }
  }
}
