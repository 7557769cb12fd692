import Diagnostics
import Evaluation
import PackAuthoring
import PolicyPacks

/// The first page about a pack: its files, and what is wrong with each.
struct WritePage {
  struct File {
    var path, address: String
    var counts: [ProblemCounts.Count]
    var isClean: Bool
  }

  /// The folder or the name, without what stands above.
  var name: String
  var counts: [ProblemCounts.Count]
  var isClean: Bool
  /// What the tests say, in one line.
  var tests: String?
  /// That something else is in force.
  var isNotInForce: Bool
  var isBuiltIn: Bool
  var files: [File]
  /// What is at no place in one of these files.
  var elsewhere: [ProblemMark]
  var hasElsewhere: Bool

  init(_ reading: PackReading, _ pack: ServedPack, _ say: WriteWords) {
    let problems = reading.problems
    let total = ProblemCounts(problems, say)
    name = reading.names.short(pack.folder)
    (counts, isClean) = (total.counts, total.isClean)
    tests = reading.tests.map { TestsPage.summary($0, say) }
    isNotInForce = reading.check.loaded.pack?.rulesDigest != pack.engine().pack.rulesDigest
    isBuiltIn = reading.files == nil
    let paths = reading.files?.paths ?? []
    let byFile = Dictionary(grouping: problems) { problem in
      problem.location.flatMap { reading.names.own($0.text.name) }
    }
    files = paths.map { path in
      let counts = ProblemCounts(byFile[path] ?? [], say)
      return File(
        path: path, address: WriteAddress.file(path), counts: counts.counts,
        isClean: counts.isClean)
    }
    let shown = Set(paths)
    elsewhere = problems.filter { problem in
      let file = problem.location.flatMap { reading.names.own($0.text.name) }
      return !(file.map(shown.contains) ?? false)
    }.map { ProblemMark($0, reading.names, say) }
    hasElsewhere = !elsewhere.isEmpty
  }
}
