public import ExactMatch

/// The datasets that detectors look for, opened, or why they could not be.
///
/// A detector whose dataset is not here could not be evaluated: its texts are checked by nobody.
public struct OpenDatasets: Sendable {
  private var results: [DatasetReference: Result<Dataset, DatasetError>] = [:]

  /// No dataset.
  public init() {}

  /// Opens a dataset.
  ///
  /// - Parameters:
  ///   - path: its file.
  ///   - keys: where its key is.
  public mutating func open(_ dataset: DatasetReference, at path: String, keys: DatasetKeys) {
    results[dataset] = Result { () throws(DatasetError) in try Dataset(at: path, keys: keys) }
  }

  /// Adds what another one holds.
  package mutating func add(_ other: OpenDatasets) {
    results.merge(other.results) { first, _ in first }
  }

  /// Why a dataset cannot be searched; `nil` if it can.
  package func trouble(of reference: DatasetReference) -> DatasetError? {
    do throws(DatasetError) {
      _ = try dataset(reference)
      return nil
    } catch {
      return error
    }
  }

  /// A dataset.
  ///
  /// - Throws: `DatasetError` if it could not be opened, or is another one than its detector means.
  func dataset(_ reference: DatasetReference) throws(DatasetError) -> Dataset {
    guard let result = results[reference] else {
      throw DatasetError(.unreadable, "the dataset '\(reference.name)' was not opened")
    }
    let dataset = try result.get()
    guard dataset.digest == reference.digest else {
      throw DatasetError(.changed, "the dataset '\(reference.name)' is not the one of the pack")
    }
    return dataset
  }
}
