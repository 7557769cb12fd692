public import PolicyPacks

/// What a pack means for the people who live by it: pages, in each of its languages, true on one day.
///
/// The same pack on the same day makes the same pages. Every verdict on them comes from
/// `PolicyPack.decision`, which the engine asks too.
///
/// ```swift
/// guard let site = DocsSite(loaded, on: day) else { return show(loaded.diagnostics) }
/// try SiteFolder(at: "site").write(site.files(as: .html))
/// ```
public struct DocsSite: Sendable {
  let source: PackSource
  let editions: [SiteEdition]

  /// - Parameters:
  ///   - loaded: a pack that was loaded from its files, as snapshots hold no examples.
  ///   - day: the day on which exceptions are in force or not.
  /// - Returns: `nil` for a pack with errors.
  public init?(_ loaded: LoadedPack, on day: CalendarDay) {
    guard let source = PackSource(loaded, on: day) else { return nil }
    self.source = source
    let languages = source.pack.languages.isEmpty ? ["en"] : source.pack.languages
    // Tags that would share a folder are one language.
    var folders: Set<String> = []
    editions = languages.filter { folders.insert(SiteEdition.folder($0)).inserted }
      .map { SiteEdition(source, in: $0) }
  }

  /// The site's files, in the order of their paths.
  public func files(as format: DocsFormat) -> [SiteFile] {
    let files =
      switch format {
      case .html: HTMLSite(self).files
      case .markdown: MarkdownSite(self).files
      }
    return files.sorted { $0.path < $1.path }
  }
}

/// The form of a pack's documentation.
public enum DocsFormat: String, Sendable, Hashable, CaseIterable {
  /// Pages for a browser.
  case html
  /// Text for a repository or a wiki.
  case markdown
}

/// One file of the site.
public struct SiteFile: Sendable, Hashable {
  /// Its path in the site's folder.
  public var path: String
  /// What it holds.
  public var text: String

  /// A file.
  public init(path: String, text: String) { (self.path, self.text) = (path, text) }
}

extension SiteEdition {
  /// The folder of the edition: a tag has letters, digits and hyphens, and anything else is left out.
  var folder: String { SiteEdition.folder(code) }

  static func folder(_ code: String) -> String {
    let letters = code.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    return letters.isEmpty ? "pages" : letters
  }
}
