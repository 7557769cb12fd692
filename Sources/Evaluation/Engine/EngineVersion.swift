/// The version of the engine, as reports and snapshots name it.
public enum EngineVersion {
  /// Semantic Versioning 2.0.0.
  public static let current = "0.1.0"
}
