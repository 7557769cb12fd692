/// What loading a pack, and running the examples in it, can report.
///
/// The codes stand in `PolicyPacks`, `Courses` and `Testing`, where they are given; a test reads those
/// sources and compares.
enum LoadingCodes {
  static let all: [PackCode] =
    files + yamlBounds + header + parents + references + classes + detectors + patterns + tools
    + formats + approvals + approvalLimits + exceptions + signatures + trust + locks + tests
    + courseFiles + courseNames + exerciseKeys + exerciseTexts
}
