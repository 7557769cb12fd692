// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "plugin-id",
  dependencies: [
    // The folder of dryrun's sources.
    .package(name: "dryrun", path: "DRYRUN")
  ],
  targets: [
    .executableTarget(
      name: "PluginName", dependencies: [.product(name: "PluginKit", package: "dryrun")],
      // As in PluginKit: closures mean the same on both sides.
      swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")])
  ],
  swiftLanguageModes: [.v6]
)
