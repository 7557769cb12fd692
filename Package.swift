// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dryrun",
  platforms: [.macOS("26.0")],
  products: [.executable(name: "dryrun", targets: ["dryrun"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  // Each target imports only targets that stand above it; the build refuses any other import.
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "CBuiltInPacks"),
    .target(name: "SystemFiles"),
    .target(name: "Diagnostics"),
    .target(name: "PCRE2", dependencies: ["CPCRE2"]),
    .target(name: "PatternScanner", dependencies: ["PCRE2"]),
    .target(name: "Detection", dependencies: ["PatternScanner", "PCRE2", "Diagnostics"]),
    .target(
      name: "PolicyPacks",
      dependencies: [
        "Detection", "Diagnostics", "PCRE2", "SystemFiles", "CBuiltInPacks", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Evaluation", dependencies: ["PolicyPacks", "Detection", "PCRE2", "Diagnostics"]),
    .target(
      name: "PackAuthoring",
      dependencies: ["Evaluation", "PolicyPacks", "Detection", "Diagnostics"]),
    .executableTarget(
      name: "dryrun",
      dependencies: [
        "PackAuthoring", "Evaluation", "PolicyPacks", "Detection", "PCRE2", "Diagnostics",
        "SystemFiles", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "PCRE2Tests", dependencies: ["PCRE2"]),
    .testTarget(
      name: "PatternScannerTests", dependencies: ["PatternScanner", "PCRE2", "TestSupport"]),
    .testTarget(name: "DetectionTests", dependencies: ["Detection", "TestSupport"]),
    .testTarget(
      name: "PolicyPacksTests",
      dependencies: ["PolicyPacks", "Detection", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "PolicyPacks", "Detection", "Diagnostics"]),
    .testTarget(
      name: "PackAuthoringTests",
      dependencies: ["PackAuthoring", "Evaluation", "PolicyPacks", "Detection", "Diagnostics"]),
    .testTarget(name: "dryrunTests", dependencies: ["dryrun"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x  // for #embed
)

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
