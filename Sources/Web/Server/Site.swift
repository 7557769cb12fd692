import Evaluation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// All doors of the server, and the routes to them.
struct Site {
  /// What a site is made of.
  struct Plan {
    var packs: ServedPacks
    var origin = SiteOrigin.thisComputer
    /// The data; without them nobody can sign in, and only Check is open.
    var store: Store?
    /// Whom a demonstration lets one be.
    var demo: Demonstration?
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
      assets, packs: plan.packs, isOpen: plan.isOpen, hasAccounts: plan.store != nil)
  }

  /// The routes.
  ///
  /// Whatever is answered, refusals included, goes through the outermost layers, which count it and add the
  /// headers that browsers' protections need.
  func router() -> Router<SiteContext> {
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestCounting(metrics: metrics, log: log))
    router.add(middleware: ProtectiveHeaders())
    router.add(middleware: APIVersion())
    router.add(middleware: ProblemAnswers(pages: pages))
    router.add(middleware: HostGuard(origin: plan.origin))
    let doorman = plan.store.map { Doorman($0, origin: plan.origin) }
    router.add(middleware: VisitorGate { try await doorman?.member($0) })
    let book = RouteBook(router, isOpen: plan.isOpen, limits: limits)
    open(book)
    guard let store = plan.store, let doorman else { return router }
    open(book, store, doorman)
    precondition(
      book.taken.count == AccessTable.rows.count, "every row of the access table has a door")
    return router
  }

  private func open(_ book: RouteBook) {
    AssetRoute(assets: assets).add(to: book)
    Watching(
      metrics: metrics,
      isReady: { [store = plan.store] in store == nil || (try? store?.roster.read()) != nil }
    ).add(to: book)
    CheckDoor(
      packs: plan.packs, pages: pages, checker: TextChecker(metrics: metrics)
    ).add(to: book)
  }

  /// The doors of those who signed in.
  private func open(_ book: RouteBook, _ store: Store, _ doorman: Doorman) {
    SignInDoor(doorman: doorman, pages: pages, store: store, demo: plan.demo).add(to: book)
    MeDoor(doorman: doorman, pages: pages, store: store).add(to: book)
    PractiseDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    AccountsDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    openAPI(book, APIRoom(store: store, packs: plan.packs), doorman)
  }

  /// What the terminals of its people ask.
  private func openAPI(_ book: RouteBook, _ room: APIRoom, _ doorman: Doorman) {
    MemberAPI(room: room, doorman: doorman).add(to: book)
    CheckAPI(room: room, metrics: metrics).add(to: book)
    PracticeAPI(room: room, pages: pages).add(to: book)
    GradingAPI(room: room).add(to: book)
    RequestsAPI(room: room).add(to: book)
    DisputesAPI(room: room).add(to: book)
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
