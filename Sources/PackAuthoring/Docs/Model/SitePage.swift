/// A page of the site.
struct SitePage: Sendable, Hashable {
  /// Its path in the folder of its language, without an ending: `rules/policy-number`.
  var path: String
  /// Its heading.
  var title: RichText
  /// The part of the site that it belongs to.
  var section: SiteSection
  /// The page above it, where it has one.
  var parent: SiteLink?
  /// What stands on it.
  var blocks: [Block]

  init(
    _ path: String, _ title: RichText, in section: SiteSection, below parent: SiteLink? = nil,
    _ blocks: [Block]
  ) {
    (self.path, self.title, self.section) = (path, title, section)
    (self.parent, self.blocks) = (parent, blocks)
  }
}

/// A part of the site, with a page of its own that the navigation leads to.
enum SiteSection: String, Sendable, Hashable, CaseIterable {
  /// What may be pasted where.
  case overview = "index"
  /// Every rule.
  case rules
  /// What outputs must look like.
  case outputs
  /// Who can approve.
  case approvals
  /// What is loosened for a while.
  case exceptions
  /// What changed.
  case history
  /// What the words mean.
  case words

  /// The section's own page.
  var link: SiteLink { SiteLink(rawValue) }
}

extension SiteLink {
  /// The page of a rule; a slash in a rule's name would be a folder, and no name has a dot.
  static func rule(_ name: String) -> SiteLink {
    SiteLink("rules/\(name.replacing("/", with: "."))")
  }
}
