import Diagnostics

/// Turns codes into pages that people read, in Markdown.
public enum PackCodePage {
  /// The page of one code: what, why, and a pack before and after.
  public static func page(of code: PackCode, heading: String = "#") -> String {
    var parts = [
      "\(heading) `\(code.id)` (\(code.severity.rawValue))", code.what, code.why,
      "**Reported**\(place(of: code.bad)):", blocks(code.bad), "**Fine**:", blocks(code.good),
    ]
    if let note = code.note { parts.append(note) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// All codes with their severity and what they say, one a line.
  public static func list(_ codes: [PackCode]) -> String {
    let width = codes.map(\.id.description.count).max() ?? 0
    return PackCode.Subject.allCases.compactMap { subject in
      let own = codes.filter { $0.subject == subject }
      guard !own.isEmpty else { return nil }
      let lines = own.map { code in
        "  " + padded(code.id.description, width + 2) + padded(code.severity.rawValue, 9)
          + code.what
      }
      return ([subject.rawValue] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The document `policies/LINT.md`.
  public static func document(_ codes: [PackCode]) -> String {
    let sections = PackCode.Subject.allCases.compactMap { subject -> String? in
      let own = codes.filter { $0.subject == subject }
      guard !own.isEmpty else { return nil }
      return "## \(subject.rawValue)\n\n"
        + own.map { page(of: $0, heading: "###") }.joined(separator: "\n")
    }
    return introduction(codes) + "\n" + sections.joined(separator: "\n")
  }

  private static func introduction(_ codes: [PackCode]) -> String {
    let counts = [Severity.error, .warning, .note].map { severity in
      "\(codes.count { $0.severity == severity }) \(severity.rawValue)s"
    }
    return """
      # What `dryrun pack check` reports

      \(codes.count) codes: \(counts.joined(separator: ", ")). An error makes a pack unusable or
      is certainly wrong, a warning works but is likely not what was meant, a note is a matter of taste. `dryrun
      pack codes` prints the list, `dryrun pack codes CODE` one page of it.

      Each example is a whole pack, and the tests load it. One without the section `pack` stands beside this file:

      ```yaml
      \(ExamplePack.header.trimmedEnd)
      ```

      Files of courses are as in this one, where nothing else is shown:

      ```yaml
      \(CourseExample.shown)
      ```

      This page is made from the catalogue in `Sources/PackAuthoring/Lint`; a test says so when it is not up to date.

      \(table(codes))
      """
  }

  private static func table(_ codes: [PackCode]) -> String {
    let rows = codes.map {
      "| [`\($0.id)`](#\(anchor(of: $0))) | \($0.severity.rawValue) | \($0.what) |"
    }
    return (["| code | | what |", "| --- | --- | --- |"] + rows).joined(separator: "\n") + "\n"
  }

  /// The anchor that Markdown readers make of a page's heading.
  private static func anchor(of code: PackCode) -> String { "\(code.id)-\(code.severity.rawValue)" }

  private static func place(of example: ExamplePack) -> String {
    guard let place = example.place,
      let file = example.files.first(where: { $0.path == place.file })
    else { return "" }
    let position = SourceText(name: file.path, file.text).position(of: place.range.lowerBound)
    return ", at `\(file.path):\(position.line):\(position.column)`"
  }

  private static func blocks(_ example: ExamplePack) -> String {
    example.files.map { file in
      let kind = kind(of: file)
      let isNamed = example.files.count > 1 || kind != "yaml" || file.path.contains("courses/")
      // A line that begins with # is no comment in CSV, and a heading in Markdown.
      let isOutside = kind == "csv" || kind == "markdown"
      let name = isNamed ? (isOutside ? "`\(file.path)`\n\n" : "# \(file.path)\n") : ""
      let text = Excerpt.shown(file.text.trimmedEnd)
      return isOutside ? "\(name)```\(kind)\n\(text)\n```" : "```\(kind)\n\(name)\(text)\n```"
    }.joined(separator: "\n\n")
  }

  private static func kind(of file: ExamplePack.File) -> String {
    switch file.path.split(separator: ".").last {
    case "json": "json"
    case "csv": "csv"
    case "md": "markdown"
    default: "yaml"
    }
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension Excerpt {
  /// Several lines, each with what a reader would not see made visible.
  fileprivate static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
