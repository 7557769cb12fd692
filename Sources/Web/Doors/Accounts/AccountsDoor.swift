import Accounts
import Detection
import Foundation
import HTTPTypes
import Hummingbird
import PolicyPacks
import Storage

/// Accounts: who may sign in, and what they do here.
struct AccountsDoor {
  let pages: PageRenderer
  let store: Store
  let packs: ServedPacks

  struct RoleChoice {
    var id, title: String
    var isChosen: Bool
  }
  struct Row {
    var id, name, pack: String
    var roles: [RoleChoice]
    var roleNames: String
    var isDisabled, isWaiting, isSelf: Bool
  }
  struct Invitation { var name, path: String }
  struct Content {
    var rows: [Row]
    var packs: [String]
    var roles: [RoleChoice]
    /// A link that was just made, and is shown this once.
    var fresh: Invitation?
    var problem: String?
  }

  func add(to book: RouteBook) {
    book.get("/accounts") { request, context in try page(request, context) }
    book.form("/accounts") { form, request, context in
      try invite(form, request, context)
    }
    book.form("/accounts/:id/invite") { _, request, context in
      let id = try id(context)
      let token = try told {
        try store.accounts.invite(id, by: try context.member.account.id, at: .now)
      }
      return try page(
        request, context,
        fresh: Invitation(name: id.description, path: "/invitation/\(token.text)"))
    }
    book.form("/accounts/:id/roles") { form, _, context in
      let (id, admin) = (try id(context), try context.member.account.id)
      let roles = Set(form.all("role").compactMap { Role(rawValue: $0) })
      // Whoever keeps the accounts must not shut themselves out by a slip.
      guard id != admin || roles.contains(.admin) else { throw Problem(.forbidden, .lastAdmin) }
      try told { _ = try store.accounts.setRoles(roles, of: id, by: admin, at: .now) }
      return .redirect(to: "/accounts?said=Kept")
    }
    for (path, isOn) in [("/accounts/:id/disable", false), ("/accounts/:id/enable", true)] {
      book.form(path) { _, _, context in
        let (id, admin) = (try id(context), try context.member.account.id)
        guard isOn || id != admin else { throw Problem(.forbidden, .lastAdmin) }
        try told {
          _ =
            isOn
            ? try store.accounts.enable(id, by: admin, at: .now)
            : try store.accounts.disable(id, by: admin, at: .now)
        }
        return .redirect(to: "/accounts?said=Kept")
      }
    }
  }

  private func invite(
    _ form: FormFields, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let admin = try context.member.account
    guard let id = form.line("id").flatMap({ PersonID(checking: $0) }) else {
      return try page(request, context, problem: pages.say("accountsNoID", request, context))
    }
    let pack = form["pack"].map { PackID($0) }.flatMap { packs[$0]?.id } ?? admin.pack
    let account = Account(
      id: id, name: form.line("name") ?? id.description, pack: pack,
      roles: Set(form.all("role").compactMap { Role(rawValue: $0) }), created: .now)
    do {
      let token = try store.accounts.invite(account, by: admin.id, at: .now)
      return try page(
        request, context, fresh: Invitation(name: account.name, path: "/invitation/\(token.text)"))
    } catch let error as StorageError
      where error.code == .invalidValue || error.code == .duplicate
    {
      return try page(request, context, problem: error.message)
    }
  }

  private func id(_ context: SiteContext) throws -> PersonID {
    guard let id = PersonID(checking: context.parameters.get("id") ?? ""),
      try store.accounts[id] != nil
    else { throw Problem(.notFound, .notFound) }
    return id
  }

  private func told<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as StorageError where error.code == .invalidValue {
      throw Problem(.unprocessableContent, .said(error.message))
    }
  }

  private func page(
    _ request: Request, _ context: SiteContext, fresh: Invitation? = nil, problem: String? = nil
  ) throws -> Response {
    let language = pages.language(of: request, context.visitor).rawValue
    let (known, mine) = (try store.accounts.withPassword(), try context.member.account.id)
    let choices = { (roles: Set<Role>) in
      Role.allCases.map {
        RoleChoice(id: $0.rawValue, title: $0.title(in: language), isChosen: roles.contains($0))
      }
    }
    let content = Content(
      rows: try store.accounts.list().map { account in
        Row(
          id: account.id.description, name: account.name, pack: account.pack.description,
          roles: choices(account.roles),
          roleNames: account.roles.sorted().map { $0.title(in: language) }
            .joined(separator: ", "),
          isDisabled: account.isDisabled, isWaiting: !known.contains(account.id),
          isSelf: account.id == mine)
      }, packs: packs.all.map(\.id.description), roles: choices([.learner]), fresh: fresh,
      problem: problem)
    return pages.response(
      "accounts", .init(title: "doorAccounts", door: .accounts), content, to: request, context)
  }
}
