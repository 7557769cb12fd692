// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dryrun",
  platforms: [.macOS("26.0")],
  products: [
    .executable(name: "dryrun", targets: ["dryrun"]),
    .library(name: "PluginKit", targets: ["PluginKit"]),
    .library(name: "PatternScanner", targets: ["PatternScanner", "PCRE2"]),
    .library(name: "Engine", targets: ["Evaluation", "PolicyPacks", "Detection"]),
    .library(name: "ExactMatch", targets: ["ExactMatch"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  // Each target imports only targets that stand above it; the build refuses any other import.
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .target(name: "CBuiltInPacks"),
    .target(name: "CSiteAssets"),
    .target(name: "CWebAssets"),
    .target(name: "CSystemCalls"),
    .target(name: "SystemFiles", dependencies: ["CSystemCalls"]),
    .target(name: "SystemPrograms", dependencies: ["CSystemCalls"]),
    .target(
      name: "Sandbox",
      dependencies: [
        "SystemPrograms", "SystemFiles", "CSystemCalls",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .target(name: "Diagnostics"),
    .target(name: "Terminal", dependencies: ["CSystemCalls", "Diagnostics"]),
    .target(name: "PluginKit"),
    .target(
      name: "OutgoingHTTP",
      dependencies: [
        "PluginKit",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .target(name: "PCRE2", dependencies: ["CPCRE2"]),
    .target(name: "PatternAnalysis", dependencies: ["PCRE2"]),
    .target(name: "CScanStages"),
    .target(
      name: "PatternScanner",
      dependencies: ["PatternAnalysis", "PCRE2", "CScanStages", "SystemFiles"]),
    .target(
      name: "ExactMatch",
      dependencies: ["SystemFiles", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "Detection",
      dependencies: [
        "PatternScanner", "ExactMatch", "PCRE2", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "StructuredText"),
    .target(name: "TOML", dependencies: ["Diagnostics"]),
    .target(name: "JSONSchema", dependencies: ["StructuredText", "PCRE2", "Diagnostics"]),
    .target(name: "Groundedness", dependencies: ["StructuredText", "Diagnostics"]),
    .target(name: "PlantedErrors"),
    .target(
      name: "OutputFormats",
      dependencies: [
        "Detection", "JSONSchema", "Groundedness", "StructuredText", "PCRE2", "Diagnostics",
      ]),
    .target(
      name: "SSHSignatures",
      dependencies: [
        "Diagnostics", "SystemPrograms", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "PolicyPacks",
      dependencies: [
        "Detection", "ExactMatch", "OutputFormats", "SSHSignatures", "JSONSchema", "Groundedness",
        "StructuredText", "PluginKit", "Diagnostics", "PatternScanner", "PCRE2", "SystemFiles",
        "CBuiltInPacks", "Yams",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "PluginHost",
      dependencies: [
        "PolicyPacks", "PluginKit", "Sandbox", "JSONSchema", "StructuredText", "Diagnostics",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "CPluginTemplates", exclude: ["Templates"]),
    .target(
      name: "PluginAuthoring",
      dependencies: [
        "PluginHost", "PluginKit", "SystemPrograms", "SystemFiles", "CPluginTemplates",
      ]),
    .target(
      name: "NameDirectory", dependencies: ["PluginKit"], path: "Plugins/name-directory/Sources"),
    .target(
      name: "Approvals",
      dependencies: [
        "PolicyPacks", "Detection", "StructuredText", "SSHSignatures", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Evaluation",
      dependencies: [
        "PolicyPacks", "Approvals", "OutputFormats", "Groundedness", "Detection", "ExactMatch",
        "PluginKit", "PatternScanner", "PCRE2", "Diagnostics",
      ]),
    .target(
      name: "Measurement",
      dependencies: [
        "PolicyPacks", "Detection", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Spacing"),
    .target(
      name: "Courses",
      dependencies: [
        "PolicyPacks", "PlantedErrors", "Groundedness", "StructuredText", "PCRE2", "Detection",
        "Diagnostics", "SystemFiles", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Practice",
      dependencies: [
        "Courses", "Spacing", "Evaluation", "Measurement", "OutputFormats", "PlantedErrors",
        "Groundedness", "PolicyPacks", "PCRE2", "Detection", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Grading",
      dependencies: [
        "Practice", "Courses", "Measurement", "Approvals", "PolicyPacks", "SSHSignatures",
        "Detection",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Submissions",
      dependencies: [
        "Practice", "Courses", "Approvals", "PolicyPacks", "Evaluation", "StructuredText",
        "Detection", "Diagnostics", "SystemFiles",
      ]),
    .target(
      name: "GradingTerminal",
      dependencies: [
        "Grading", "Practice", "Courses", "Terminal", "Detection", "Diagnostics",
      ]),
    .target(
      name: "ExerciseAuthoring",
      dependencies: [
        "Practice", "Courses", "Evaluation", "PolicyPacks", "StructuredText", "PlantedErrors",
        "PCRE2", "Detection", "Diagnostics", "SystemFiles",
      ]),
    .target(
      name: "PracticeTerminal",
      dependencies: [
        "Practice", "Courses", "Terminal", "PolicyPacks", "Detection", "Diagnostics",
        "SystemFiles",
      ]),
    .target(
      name: "PackAuthoring",
      dependencies: [
        "Practice", "Courses", "Evaluation", "PolicyPacks", "SSHSignatures", "OutputFormats",
        "Groundedness", "Detection", "ExactMatch",
        "PatternAnalysis", "PatternScanner", "PCRE2", "StructuredText", "TOML", "Diagnostics",
        "SystemPrograms", "SystemFiles", "CSiteAssets",
      ],
      exclude: ["Docs/Styles"]),
    .target(
      name: "Accounts",
      dependencies: [
        "PolicyPacks", "SSHSignatures", "Detection",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(
      name: "Storage",
      dependencies: [
        "Accounts", "SSHSignatures", "Grading", "Practice", "Courses", "Spacing", "Approvals",
        "Measurement", "PolicyPacks",
        "Detection",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Desks",
      dependencies: [
        "Storage", "Accounts", "Grading", "Practice", "Courses", "Spacing", "Measurement",
        "Evaluation", "Approvals", "PolicyPacks", "PlantedErrors", "Detection",
        "Diagnostics",
      ]),
    .target(
      name: "DemoData",
      dependencies: [
        "Storage", "Grading", "Practice", "Courses", "Spacing", "Evaluation", "Approvals",
        "Measurement", "PolicyPacks", "SSHSignatures", "PlantedErrors", "Detection",
      ]),
    .target(
      name: "RemoteDesks",
      dependencies: [
        "Desks", "Storage", "Accounts", "Grading", "Practice", "Courses", "Approvals", "Evaluation",
        "PolicyPacks", "Detection", "OutgoingHTTP",
      ]),
    .target(
      name: "Gateway",
      dependencies: [
        "Evaluation", "PolicyPacks", "Detection", "Diagnostics", "StructuredText", "OutputFormats",
        "OutgoingHTTP",
      ]),
    .target(
      name: "Web",
      dependencies: [
        "Gateway", "OutgoingHTTP", "Desks", "Storage", "Accounts", "Grading", "Practice", "Courses",
        "Spacing", "Approvals",
        "Evaluation", "Measurement", "PackAuthoring", "PolicyPacks", "SSHSignatures",
        "Groundedness", "PluginKit",
        "PlantedErrors", "Detection", "Diagnostics", "SystemFiles", "CWebAssets",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      exclude: ["Assets", "Access/ACCESS.md", "THREATS.md"]),
    .target(
      name: "FileInbox", dependencies: ["PluginKit", "SystemFiles"], path: "Plugins/file-inbox",
      exclude: ["README.md"]),
    .target(
      name: "JSONLines", dependencies: ["PluginKit", "SystemFiles"], path: "Plugins/jsonl",
      exclude: ["README.md"]),
    .target(
      name: "Webhook",
      dependencies: [
        "PluginKit", "OutgoingHTTP", .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Plugins/webhook", exclude: ["README.md"]),
    .target(
      name: "XAPI",
      dependencies: [
        "PluginKit", "OutgoingHTTP", .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Plugins/xapi", exclude: ["README.md"]),
    .target(
      name: "ApprovalDelivery",
      dependencies: [
        "Storage", "Approvals", "PolicyPacks", "PluginHost", "Detection", "PluginKit",
      ]),
    .target(
      name: "OpenAICompatible", dependencies: ["PluginKit", "OutgoingHTTP"],
      path: "Plugins/openai-compatible", exclude: ["README.md"]),
    .target(
      name: "Replay", dependencies: ["PluginKit", "PlantedErrors"], path: "Plugins/replay",
      exclude: ["README.md"]),
    .target(
      name: "MCPTool", dependencies: ["PluginKit", "OutgoingHTTP", "Sandbox"],
      path: "Plugins/mcp-tool", exclude: ["README.md"]),
    .executableTarget(
      name: "dryrun",
      dependencies: [
        "FileInbox", "Webhook", "JSONLines", "XAPI", "ApprovalDelivery", "Measurement",
        "Submissions", "StructuredText", "GradingTerminal", "Grading", "PracticeTerminal",
        "Practice",
        "Courses", "Spacing", "Terminal", "ExerciseAuthoring",
        "Web", "Gateway", "OutgoingHTTP", "RemoteDesks", "DemoData", "Desks", "Storage", "Accounts",
        "SSHSignatures",
        "PackAuthoring", "Evaluation",
        "Approvals",
        "PluginHost",
        "PluginAuthoring", "NameDirectory",
        "PolicyPacks", "OutputFormats", "Groundedness", "Detection", "ExactMatch", "PatternScanner",
        "PCRE2",
        "PluginKit",
        "MCPTool", "OpenAICompatible", "Replay", "Sandbox", "Diagnostics", "SystemFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .target(
      name: "BrowserTesting",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], path: "Tests/BrowserTesting"),
    .testTarget(
      name: "PluginAuthoringTests",
      dependencies: ["PluginAuthoring", "PluginKit", "Sandbox", "TestSupport"]),
    .testTarget(name: "NameDirectoryTests", dependencies: ["NameDirectory", "PluginKit"]),
    .testTarget(name: "PluginKitTests", dependencies: ["PluginKit", "TestSupport"]),
    .target(
      name: "ScriptedHTTP",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], path: "Tests/ScriptedHTTP"),
    .testTarget(name: "OutgoingHTTPTests", dependencies: ["OutgoingHTTP", "ScriptedHTTP"]),
    .testTarget(
      name: "OpenAICompatibleTests",
      dependencies: ["OpenAICompatible", "PluginKit", "ScriptedHTTP"], exclude: ["Fixtures"]),
    .testTarget(
      name: "MCPToolTests", dependencies: ["MCPTool", "PluginKit", "Sandbox", "ScriptedHTTP"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ReplayTests", dependencies: ["Replay", "PluginKit", "PlantedErrors"]),
    .testTarget(name: "SystemProgramsTests", dependencies: ["SystemPrograms"]),
    .executableTarget(name: "WorkerProbe", path: "Tests/WorkerProbe"),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "SystemPrograms", "WorkerProbe"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Diagnostics", "TestSupport"]),
    .testTarget(name: "PCRE2Tests", dependencies: ["PCRE2"]),
    .testTarget(
      name: "PatternScannerTests",
      dependencies: [
        "PatternScanner", "PatternAnalysis", "PolicyPacks", "Detection", "PCRE2", "SystemFiles",
        "TestSupport",
      ]),
    .testTarget(
      name: "PatternAnalysisTests", dependencies: ["PatternAnalysis", "PCRE2", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "StructuredTextTests", dependencies: ["StructuredText", "TestSupport"]),
    .testTarget(name: "TOMLTests", dependencies: ["TOML", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "JSONSchemaTests", dependencies: ["JSONSchema", "StructuredText", "TestSupport"]),
    .testTarget(name: "PlantedErrorsTests", dependencies: ["PlantedErrors"]),
    .testTarget(
      name: "GroundednessTests", dependencies: ["Groundedness", "PlantedErrors", "TestSupport"]),
    .testTarget(
      name: "SSHSignaturesTests",
      dependencies: [
        "SSHSignatures", "Diagnostics", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "ApprovalsTests",
      dependencies: [
        "Approvals", "PolicyPacks", "Detection", "Diagnostics", "SSHSignatures", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "OutputFormatsTests",
      dependencies: [
        "OutputFormats", "Detection", "JSONSchema", "Groundedness", "StructuredText",
        "TestSupport",
      ]),
    .testTarget(
      name: "ExactMatchTests", dependencies: ["ExactMatch", "TestSupport"]),
    .testTarget(
      name: "DetectionTests", dependencies: ["Detection", "ExactMatch", "TestSupport"]),
    .testTarget(
      name: "PolicyPacksTests",
      dependencies: [
        "PolicyPacks", "SSHSignatures", "OutputFormats", "JSONSchema", "Groundedness",
        "StructuredText", "Detection", "ExactMatch", "PluginKit", "PatternScanner", "PCRE2",
        "Diagnostics", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "PluginHostTests",
      dependencies: ["PluginHost", "PolicyPacks", "PluginKit", "Sandbox", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Evaluation", "Approvals", "PolicyPacks", "OutputFormats", "Groundedness", "Detection",
        "ExactMatch",
        "PluginKit", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "PackAuthoringTests",
      dependencies: [
        "PackAuthoring", "Courses", "Evaluation", "PolicyPacks", "SSHSignatures", "OutputFormats",
        "Detection", "ExactMatch", "PatternAnalysis", "PCRE2", "Diagnostics", "BrowserTesting",
        "TestSupport",
      ]),
    .testTarget(
      name: "AccountsTests",
      dependencies: [
        "Accounts", "PolicyPacks", "SSHSignatures", "Detection",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "StorageProbe",
      dependencies: [
        "Storage", "Practice", "Courses", "Spacing", "Approvals", "PolicyPacks", "Detection",
        "Diagnostics",
      ],
      path: "Tests/StorageProbe"),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "StorageProbe", "Accounts", "SSHSignatures", "Grading", "Practice", "Courses",
        "Spacing", "Approvals",
        "Measurement",
        "PolicyPacks", "Detection",
        "Diagnostics", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "DesksTests",
      dependencies: [
        "Desks", "Storage", "Grading", "Practice", "Courses", "Approvals", "Evaluation",
        "PolicyPacks", "SSHSignatures", "Detection", "TestSupport",
      ]),
    .testTarget(
      name: "DemoDataTests",
      dependencies: [
        "DemoData", "Storage", "Grading", "Practice", "Courses", "Evaluation", "Approvals",
        "Measurement", "PolicyPacks", "SSHSignatures", "PlantedErrors", "Detection", "TestSupport",
      ]),
    .testTarget(
      name: "SpacingTests", dependencies: ["Spacing", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "CoursesTests",
      dependencies: [
        "Courses", "PolicyPacks", "PlantedErrors", "Groundedness", "JSONSchema", "StructuredText",
        "Detection", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "PracticeTests",
      dependencies: [
        "Practice", "Courses", "Spacing", "Evaluation", "Measurement", "PolicyPacks",
        "PlantedErrors", "Groundedness", "Detection", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "Grading", "Practice", "Courses", "Approvals", "PolicyPacks", "SSHSignatures", "Detection",
        "Measurement", "TestSupport",
      ]),
    .testTarget(
      name: "GradingTerminalTests",
      dependencies: ["GradingTerminal", "Grading", "Courses", "Terminal", "Detection"]),
    .testTarget(
      name: "ExerciseAuthoringTests",
      dependencies: [
        "ExerciseAuthoring", "Practice", "Courses", "Evaluation", "PolicyPacks", "PlantedErrors",
        "Detection", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "SubmissionsTests",
      dependencies: [
        "Submissions", "Practice", "Courses", "Evaluation", "Approvals", "PolicyPacks",
        "Detection", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "PracticeTerminalTests",
      dependencies: [
        "PracticeTerminal", "Practice", "Courses", "Terminal", "PolicyPacks", "Detection",
        "TestSupport",
      ]),
    .testTarget(
      name: "PracticeCommandTests", dependencies: ["dryrun", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "MeasurementTests",
      dependencies: [
        "Measurement", "PlantedErrors", "PolicyPacks", "Detection", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "GatewayTests",
      dependencies: [
        "Gateway", "Evaluation", "PolicyPacks", "Detection", "Diagnostics", "StructuredText",
      ]),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Desks", "Storage", "Accounts", "Grading", "Practice", "Courses", "Approvals",
        "Gateway", "OutgoingHTTP", "ScriptedHTTP", "Measurement", "PackAuthoring", "Evaluation",
        "PolicyPacks", "Detection", "Diagnostics", "JSONSchema", "StructuredText", "PluginKit",
        "BrowserTesting",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .testTarget(
      name: "RemoteDesksTests",
      dependencies: [
        "RemoteDesks", "Desks", "Storage", "Approvals", "PolicyPacks", "Detection", "ScriptedHTTP",
      ]),
    .testTarget(name: "FileInboxTests", dependencies: ["FileInbox", "PluginKit", "TestSupport"]),
    .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines", "PluginKit", "TestSupport"]),
    .testTarget(
      name: "WebhookTests", dependencies: ["Webhook", "OutgoingHTTP", "PluginKit", "ScriptedHTTP"]),
    .testTarget(
      name: "XAPITests", dependencies: ["XAPI", "OutgoingHTTP", "PluginKit", "ScriptedHTTP"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ApprovalDeliveryTests",
      dependencies: [
        "ApprovalDelivery", "FileInbox", "Storage", "Approvals", "PolicyPacks", "SSHSignatures",
        "Detection", "PluginKit", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "dryrunTests",
      dependencies: [
        "dryrun", "RemoteDesks", "Desks", "Storage", "Accounts", "Approvals", "Practice", "Courses",
        "PolicyPacks", "Detection", "Sandbox", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x  // for #embed
)

/// Targets in C are called `CName`; `Courses` is none of them.
func isInC(_ name: String) -> Bool {
  name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true
}

for target in package.targets where target.type != .system && !isInC(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
