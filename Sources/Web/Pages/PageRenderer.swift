import Accounts
import Evaluation
import HTTPTypes
import Hummingbird
import Mustache
import PolicyPacks

/// Makes pages: a door's content in the frame that all pages have.
struct PageRenderer: Sendable {
  /// What a page is apart from its content.
  struct Heading {
    /// The phrase that the browser calls it by.
    var title: String
    /// The door that it belongs to.
    var door: Door?
    var style: String?
    var script: String?
  }

  let phrases: Phrasebook
  private let assets: WebAssets
  /// What each script imports.
  private let modules: [String: [String]]
  private let library: MustacheLibrary
  private let packs: ServedPacks
  private let isOpen: Bool
  /// Whether one can sign in here at all.
  let hasAccounts: Bool

  init(_ assets: WebAssets, packs: ServedPacks, isOpen: Bool, hasAccounts: Bool) throws {
    var library = MustacheLibrary()
    for name in assets.templates {
      try library.register(assets["pages/\(name).mustache"]?.text ?? "", named: name)
    }
    self.library = library
    self.assets = assets
    modules = Dictionary(
      uniqueKeysWithValues: assets.scripts.map { ($0, assets.modules(of: $0)) })
    phrases = try Phrasebook(assets)
    (self.packs, self.isOpen, self.hasAccounts) = (packs, isOpen, hasAccounts)
  }

  /// A page for whoever asks.
  func response<Content>(
    _ template: String, _ heading: Heading, _ content: Content, to request: Request,
    _ context: SiteContext, status: HTTPResponse.Status = .ok
  ) -> Response {
    let visitor = context.visitor
    let language = self.language(of: request, visitor)
    let page = Page(
      page: frame(heading, request, visitor, language), words: phrases.all(language),
      content: content)
    let text = library.render(page, withTemplate: template) ?? ""
    var response = Response(
      Array(text.utf8), type: "text/html; charset=utf-8",
      headers: [
        .contentLanguage: language.rawValue, .vary: "Accept-Language, Cookie",
        .cacheControl: "no-store",
      ])
    response.status = status
    if let cookie = LanguageCookie.chosen(in: request) { response.headers[.setCookie] = cookie }
    return response
  }

  /// The language that somebody reads: the one that they asked for, that their browser prefers, or that
  /// of the pack.
  func language(of request: Request, _ visitor: Visitor) -> PageLanguage {
    request.uri.queryParameters["lang"].flatMap { PageLanguage(tag: $0) }
      ?? visitor.language ?? visitor.member?.account.language.flatMap { PageLanguage(tag: $0) }
      ?? PageLanguage(acceptLanguage: request.headers[.acceptLanguage])
      ?? packs.pack(for: request, visitor)?.engine().pack.languages.first
      .flatMap { PageLanguage(tag: $0) } ?? .english
  }

  private func frame(
    _ heading: Heading, _ request: Request, _ visitor: Visitor, _ language: PageLanguage
  ) -> PageFrame {
    let pack = packs.pack(for: request, visitor)?.engine().pack
    let notice = request.uri.queryParameters["said"].map { "said" + $0 }
    let title = phrases.say(heading.title, in: language)
    return PageFrame(
      title: "\(title) · Dryrun", language: language.rawValue,
      languages: PageLanguage.allCases.map {
        .init(
          code: $0.rawValue, name: phrases.say("languageName", in: $0),
          address: "?lang=\($0.rawValue)", isCurrent: $0 == language)
      },
      doors: Door.allCases.filter { $0.isOpen(to: visitor, isOpen: isOpen) }.map {
        .init(
          address: $0.address, title: phrases.say($0.titleKey, in: language),
          isCurrent: $0 == heading.door)
      },
      person: visitor.member?.account.name, hasAccounts: hasAccounts,
      pack: pack.map { $0.titles[language.rawValue]?.pack ?? $0.title } ?? "",
      packVersion: pack?.version.description ?? "",
      csrf: visitor.formSecret ?? "",
      notice: notice.flatMap { phrases.all(language)[$0] }, style: heading.style,
      script: heading.script, modules: heading.script.flatMap { modules[$0] } ?? [],
      assets: assets.address)
  }
}
