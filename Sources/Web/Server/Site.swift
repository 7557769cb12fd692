import Evaluation
import HTTPTypes
import Hummingbird
import PolicyPacks

/// All doors of the server, and the routes to them.
struct Site {
  /// What a site is made of.
  struct Plan {
    var packs: ServedPacks
    var origin = SiteOrigin.thisComputer
    /// Whether anybody who reaches the server may check without signing in.
    var isOpen = true
    /// The longest that a request may take to arrive.
    var patience = Duration.seconds(15)
  }

  private let plan: Plan
  private let assets: WebAssets
  private let pages: PageRenderer
  private let metrics = ServerMetrics()
  private let log: RequestLog

  init(_ plan: Plan, log: RequestLog = .silent) throws {
    self.plan = plan
    self.log = log
    assets = WebAssets()
    pages = try PageRenderer(
      assets, packs: plan.packs, isOpen: plan.isOpen, hasAccounts: false)
  }

  /// The routes.
  ///
  /// Whatever is answered, refusals included, goes through the outermost layers, which count it and add the
  /// headers that browsers' protections need.
  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestCounting(metrics: metrics, log: log))
    router.add(middleware: ProtectiveHeaders())
    router.add(middleware: ProblemAnswers(pages: pages))
    router.add(middleware: HostGuard(origin: plan.origin))
    router.add(middleware: VisitorGate { _ in nil })
    let book = RouteBook(router, isOpen: plan.isOpen, limits: limits)
    open(book)
    precondition(
      book.taken.count == AccessTable.rows.count, "every row of the access table has a door")
    return router
  }

  private func open(_ book: RouteBook) {
    AssetRoute(assets: assets).add(to: book)
    Watching(metrics: metrics, isReady: { true }).add(to: book)
    CheckDoor(
      packs: plan.packs, pages: pages, checker: TextChecker(metrics: metrics)
    ).add(to: book)
  }

  /// How much a request may carry: what the pack in question allows for a text, and a form around it.
  private var limits: @Sendable (Request, SiteContext) -> RequestLimits {
    let (packs, patience) = (plan.packs, plan.patience)
    return { request, context in
      RequestLimits(
        textBytes: packs.pack(for: request, context.visitor)?.engine().pack.maxDraftBytes ?? 0,
        patience: patience)
    }
  }
}
