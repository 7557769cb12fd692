/// A small pack of a code's documentation, as files that can be written and loaded.
///
/// `⟦` and `⟧` mark the place that a problem is reported at; they are no part of the files. Files
/// that have no section `pack` stand beside a usual one.
public struct ExamplePack: Sendable, Hashable, ExpressibleByStringLiteral {
  /// A file of an example.
  public struct File: Sendable, Hashable {
    /// Its path from the pack's folder; `../` leads to the packs beside it.
    public var path: String
    /// Its text.
    public var text: String
  }

  /// The files that are worth showing.
  public private(set) var files: [File]
  /// The file and the bytes of it that the problem is reported at; `nil` if it has no place.
  public private(set) var place: Place?
  /// How many bytes of a comment follow the first file and are not shown.
  public private(set) var padding = 0
  /// Whether the files are written in ISO 8859-1 instead of UTF-8.
  public private(set) var isLatin1 = false
  private let isWhole: Bool
  /// Files that are there and not shown.
  private var besides: [File] = []

  /// Where a problem is reported.
  public struct Place: Sendable, Hashable {
    /// The path of the file.
    public var file: String
    /// UTF-8 bytes of its text, half-open.
    public var range: Range<Int>
  }

  /// The section `pack` of examples that have none of their own.
  public static let header = """
    pack: {format: 1, id: team, version: 1.0.0, title: Team, owner: team@example.org, timezone: Europe/Berlin}

    """

  /// An example of one file.
  public init(stringLiteral text: String) { self.init(["": text]) }

  /// An example of several files, by their paths.
  public init(
    _ files: KeyValuePairs<String, String>, isWhole: Bool = false, padding: Int = 0,
    isLatin1: Bool = false
  ) {
    self.init(
      files.map { ($0.key, $0.value) }, isWhole: isWhole, padding: padding, isLatin1: isLatin1)
  }

  private init(
    _ files: [(String, String)], isWhole: Bool, padding: Int = 0, isLatin1: Bool = false
  ) {
    self.isWhole = isWhole
    self.padding = padding
    self.isLatin1 = isLatin1
    self.files = []
    for (path, marked) in files {
      let name = path.isEmpty ? ExamplePack.name(of: marked) : path
      let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
      self.files.append(File(path: name, text: text))
      guard let start = marked.firstIndex(of: "⟦"), let end = marked.firstIndex(of: "⟧") else {
        continue
      }
      let before = marked[..<start].utf8.count
      let length = marked[marked.index(after: start)..<end].utf8.count
      place = Place(file: name, range: before..<before + length)
    }
  }

  /// An example of files of a course; those that are not named are the usual ones.
  ///
  /// - Parameter files: their texts by their paths in the course; other files of the pack stand under
  ///   paths that begin with `../../`.
  init(course files: KeyValuePairs<String, String>) {
    self.init(files.inCourse, isWhole: false)
    let own = Set(self.files.map(\.path))
    besides = CourseExample.files.map { path, text in
      File(path: "\(CourseExample.folder)/\(path)", text: text)
    }.filter { !own.contains($0.path) }
  }

  /// The example with one more file, which is not shown.
  func holding(_ text: String, in path: String) -> ExamplePack {
    var pack = self
    pack.besides.append(File(path: path, text: text))
    return pack
  }

  /// The files as they are written: those that are shown, and the section `pack` if none has it.
  public var completeFiles: [File] {
    let hasHeader = files.contains { !$0.path.hasPrefix("../") && $0.text.hasPackSection }
    return isWhole || hasHeader
      ? files + besides
      : [File(path: "pack.yaml", text: ExamplePack.header)] + files + besides
  }

  private static func name(of text: String) -> String {
    text.hasPackSection ? "pack.yaml" : "rules.yaml"
  }
}

extension String {
  fileprivate var hasPackSection: Bool { hasPrefix("pack:") || contains("\npack:") }
}

extension KeyValuePairs<String, String> {
  /// Paths of a course's files as paths in the pack.
  fileprivate var inCourse: [(String, String)] {
    map { path, text in
      (
        path.hasPrefix("../../") ? String(path.dropFirst(6)) : "\(CourseExample.folder)/\(path)",
        text
      )
    }
  }
}
