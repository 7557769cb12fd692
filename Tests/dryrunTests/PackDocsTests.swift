import Foundation
import Testing

@Suite("pack docs")
struct PackDocsTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  @Test("the pages are written, and the command says where to begin")
  func writes() throws {
    let result = try dryrun.run(
      "pack", "docs", DryrunProcess.harbourline, "--into", "site", "--on", "2026-11-25")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("as of 2026-11-25; begin with site/index.html\n"))
    let page = String(decoding: try dryrun.read("site/de/index.html"), as: UTF8.self)
    #expect(page.contains("Was darf ich wo einfügen?"))
  }

  @Test("the same pages can be had as Markdown")
  func markdown() throws {
    let result = try dryrun.run(
      "pack", "docs", "baseline", "--into", "wiki", "--format", "markdown")
    #expect(result.status == 0)
    let page = String(decoding: try dryrun.read("wiki/en/README.md"), as: UTF8.self)
    #expect(page.contains("# What may I paste where?"))
  }

  @Test("a pack with errors, a folder of somebody else's and a day that is none are refused")
  func refusals() throws {
    try dryrun.write("bad.yaml", "pack: {format: 1, id: bad, version: 1.0.0, colour: red}\n")
    #expect(try dryrun.run("pack", "docs", "bad.yaml", "--into", "site").status == 1)
    let taken = try dryrun.run("pack", "docs", "baseline", "--into", ".")
    #expect(taken.status == 2)
    #expect(taken.error.contains("holds files that this command did not write"))
    let day = try dryrun.run("pack", "docs", "baseline", "--into", "site", "--on", "tomorrow")
    #expect(day.status == 2)
    #expect(day.error.contains("'tomorrow' is no day"))
    #expect(!FileManager.default.fileExists(atPath: dryrun.folder + "/site"))
  }
}
