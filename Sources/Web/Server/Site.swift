import Evaluation
import Foundation
import Gateway
import HTTPTypes
import Hummingbird
import PackAuthoring
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
    /// The servers of models behind each policy.
    var gateways: [PackID: Gateway] = [:]
    /// Whether anybody who reaches the server may check without signing in.
    var isOpen = true
    /// How many requests of programs a minute; `nil` for any number.
    var requestsPerMinute: Int?
    /// How many reverse proxies stand before the server.
    var proxies = 0
  }

  private let plan: Plan
  private let assets: WebAssets
  private let pages: PageRenderer
  private let metrics = ServerMetrics()
  private let checker: TextChecker
  private let log: RequestLog
  private let reports: LeadReports?
  private let figures: StoreFigures?

  init(_ plan: Plan, log: RequestLog = .silent) throws {
    self.plan = plan
    self.log = log
    let reports = plan.store.map { LeadReports($0) }
    self.reports = reports
    figures = plan.store.flatMap { store in
      reports.map { StoreFigures(store, packs: plan.packs, reports: $0) }
    }
    assets = WebAssets()
    checker = TextChecker(metrics: metrics)
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
    let rates = RateGate(limiter: plan.requestsPerMinute.map { RateLimiter(perMinute: $0) })
    let isOpen = plan.isOpen
    let member: @Sendable (Request) async throws -> Visitor.Member? = { request in
      // Where anybody may ask, a key that is none of ours is for the server behind the gateway.
      if isOpen, request.isForGateway, request.clientKey != nil { return nil }
      return try await doorman?.member(request)
    }
    router.add(
      middleware: VisitorGate(
        member: member, rates: rates, addresses: ClientAddress(proxies: plan.proxies)))
    router.add(middleware: rates)
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
    ProblemPages(pages: pages).add(to: book)
    let figures = figures
    Watching(
      metrics: metrics,
      isReady: { [store = plan.store] in store == nil || (try? store?.roster.read()) != nil }
    ) { await figures?.metrics(at: .now) ?? [] }.add(to: book)
    CheckDoor(packs: plan.packs, pages: pages, checker: checker, store: plan.store).add(to: book)
    GatewayDoor(
      packs: plan.packs, gateways: plan.gateways, store: plan.store, metrics: metrics,
      origin: plan.origin
    ).add(to: book)
  }

  /// The doors of those who signed in.
  private func open(_ book: RouteBook, _ store: Store, _ doorman: Doorman) {
    SignInDoor(doorman: doorman, pages: pages, store: store, demo: plan.demo).add(to: book)
    MeDoor(doorman: doorman, pages: pages, store: store).add(to: book)
    KeptDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    PractiseDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    AnswersDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    GradeDoor(room: GradingRoom(pages: pages, store: store, packs: plan.packs)).add(to: book)
    let drafts = DraftReader(packs: plan.packs, pages: pages, checker: checker)
    RequestsDoor(pages: pages, store: store, drafts: drafts).add(to: book)
    DisputesDoor(pages: pages, store: store, drafts: drafts).add(to: book)
    ApproveDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    AccountsDoor(pages: pages, store: store, packs: plan.packs).add(to: book)
    WriteDoor(pages: pages, packs: plan.packs).add(to: book)
    LeadDoor(
      pages: pages, packs: plan.packs, reports: reports ?? LeadReports(store)
    ).add(to: book)
    openAPI(book, APIRoom(store: store, packs: plan.packs), doorman)
  }

  /// What the terminals of its people ask.
  private func openAPI(_ book: RouteBook, _ room: APIRoom, _ doorman: Doorman) {
    let mismatches = APIDescription.shared.mismatches
    precondition(mismatches.isEmpty, "each address has one operation, and none of \(mismatches)")
    DescriptionAPI().add(to: book)
    MemberAPI(room: room, doorman: doorman).add(to: book)
    CheckAPI(room: room, metrics: metrics).add(to: book)
    PracticeAPI(room: room, pages: pages).add(to: book)
    GradingAPI(room: room).add(to: book)
    RequestsAPI(room: room).add(to: book)
    DisputesAPI(room: room).add(to: book)
  }

  /// How much a request may carry: what the pack in question allows for a text, and a form around it.
  private var limits: @Sendable (Request, SiteContext) -> RequestLimits {
    let packs = plan.packs
    return { request, context in
      let draft = packs.pack(for: request, context.visitor)?.engine().pack.maxDraftBytes ?? 0
      // A file of a pack may be longer than the drafts that the pack allows.
      let isFile = request.uri.path == "/write/try"
      return RequestLimits(
        textBytes: isFile ? max(draft, AuthoredFiles.longestFile) : draft)
    }
  }
}
