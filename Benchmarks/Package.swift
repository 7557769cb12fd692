// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS("26.0")],
  dependencies: [.package(name: "dryrun", path: "..")],
  targets: [
    .systemLibrary(
      name: "CHyperscan", pkgConfig: "libhs",
      providers: [.apt(["libhyperscan-dev"]), .brew(["vectorscan"])]),
    .target(name: "CHyperscanTrial", dependencies: ["CHyperscan"]),
    .target(name: "CAllocations"),
    .executableTarget(
      name: "scanner-bench",
      dependencies: [
        "CHyperscan", "CHyperscanTrial", "CAllocations",
        .product(name: "PatternScanner", package: "dryrun"),
        .product(name: "Engine", package: "dryrun"),
      ]),
    .executableTarget(
      name: "exact-match-bench", dependencies: [.product(name: "ExactMatch", package: "dryrun")]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings its own `main`, so the target only links when it is built by Benchmarks/fuzz.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "scanner-fuzz",
      dependencies: [.product(name: "PatternScanner", package: "dryrun")]))
}
