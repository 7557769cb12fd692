import Detection

/// The section `firm`: rules that take no exception.
enum FirmSection {
  static let section = Section(
    "firm", "Rules that take no exception.", Shape.reference(\.rules, "rule").located.list
  ) { rules, document, _ in document.firm += rules }
}
