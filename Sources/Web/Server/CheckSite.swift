import Evaluation
import Hummingbird

/// Everything the page consists of, and the routes to it.
struct CheckSite {
  private let assets: WebAssets
  private let pages: PageRenderer
  private let checker: TextChecker
  private let engine: @Sendable () -> Engine

  /// - Parameter patience: the longest that a text may take to arrive.
  init(
    engine: @escaping @Sendable () -> Engine, plugins: any PluginDetectors = NoPlugins(),
    practice: @escaping PracticeOffering = { _, _, _ in nil }, patience: Duration = .seconds(15)
  ) throws {
    self.engine = engine
    assets = WebAssets()
    pages = try PageRenderer(assets: assets)
    checker = TextChecker(
      engine: engine, plugins: plugins, practice: practice, patience: patience)
  }

  /// The routes.
  ///
  /// Whatever is answered, refusals included, goes through the outermost layer, which adds the headers
  /// that browsers' protections need.
  func router() -> Router<BasicRequestContext> {
    let router = Router(options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProtectiveHeaders())
    router.add(middleware: ProblemAnswers())
    router.add(middleware: LoopbackGuard())
    PageRoute(pages: pages, pack: { engine().pack }).add(to: router)
    AssetRoute(assets: assets).add(to: router)
    CheckRoute(checker: checker).add(to: router)
    router.get("health") { _, _ in Response.text("ok\n") }
    return router
  }
}
