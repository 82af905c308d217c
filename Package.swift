// swift-tools-version: 6.2
import PackageDescription

// `CI=true` turns warnings into errors; people who build an app against Myna never see that switch.
let strict: [SwiftSetting] =
  [.enableUpcomingFeature("InternalImportsByDefault")]
  + (Context.environment["CI"] == "true" ? [.treatAllWarnings(as: .error)] : [])

/// The core takes bytes from strangers: every use of memory that Swift does not check is marked there.
let core = strict + [.strictMemorySafety()]

/// Products of other packages that are needed with a trait only.
func onlyFor(
  _ trait: String, _ products: [(name: String, package: String)]
) -> [Target.Dependency] {
  products.map { .product(name: $0.name, package: $0.package, condition: .when(traits: [trait])) }
}

let package = Package(
  name: "myna",
  products: [
    .library(name: "Myna", targets: ["Myna", "MynaModel", "MynaRuntime", "MynaCatalogue"]),
    .library(name: "MynaSyntax", targets: ["MynaSyntax"]),
    .library(name: "MynaProject", targets: ["MynaProject"]),
    .library(name: "MynaErrors", targets: ["MynaErrors"]),
    .library(name: "MynaAuthoring", targets: ["MynaAuthoring"]),
    .library(name: "MynaStencil", targets: ["MynaStencil"]),
    .library(name: "MynaMustache", targets: ["MynaMustache"]),
    .library(name: "MynaSigning", targets: ["MynaSigning"]),
    .library(name: "MynaHummingbird", targets: ["MynaHummingbird"]),
    .library(name: "MynaServer", targets: ["MynaServer"]),
    // Three programs: `myna` starts in a few milliseconds, and starts one of the others for most
    // verbs. The service stands alone, so that who only generates code builds no HTTP server.
    .executable(name: "myna", targets: ["MynaStarter"]),
    .executable(name: "myna-workbench", targets: ["MynaCLI"]),
    .executable(name: "myna-server", targets: ["MynaServerCLI"]),
    // `tools/libmyna` makes libmyna.so of it: a product `myna` would be taken for the command.
    .library(name: "MynaC", type: .dynamic, targets: ["MynaC"]),
    .plugin(name: "GenerateMessages", targets: ["GenerateMessages"]),
  ],
  // With `traits: []` an app fetches no package at all: `Myna` and what lies below it need only ICU.
  traits: [
    .trait(name: "Project", description: "MynaProject: reads Locales folders (Yams)."),
    .trait(
      name: "CommandLine", description: "The command `myna` (swift-argument-parser).",
      enabledTraits: ["Project"]),
    .trait(name: "Stencil", description: "MynaStencil: messages in Stencil templates."),
    .trait(name: "Mustache", description: "MynaMustache: messages in Mustache templates."),
    .trait(name: "Signing", description: "MynaSigning: signed bundles (swift-crypto)."),
    .trait(name: "Hummingbird", description: "MynaHummingbird: middleware for HTTP servers."),
    .trait(
      name: "Server", description: "MynaServer and `myna serve` (Hummingbird).",
      enabledTraits: ["CommandLine", "Hummingbird", "Signing"]),
    .default(enabledTraits: ["CommandLine", "Stencil", "Mustache", "Server"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0", traits: []),
    .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.3.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.5.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.6.0"),
  ],
  targets: [
    // 1  words
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("m")]),
    .target(name: "MynaICU", dependencies: ["CICU"], swiftSettings: core),
    .target(name: "MynaModel", swiftSettings: core),

    // 2  engine
    .target(name: "MynaSyntax", dependencies: ["MynaModel", "MynaICU"], swiftSettings: core),
    .target(name: "MynaCatalogue", dependencies: ["MynaModel", "MynaICU"], swiftSettings: core),
    .target(name: "MynaRuntime", dependencies: ["MynaModel", "MynaICU"], swiftSettings: core),

    // 3  reception
    .target(name: "CMynaEmbedded"),
    .target(
      name: "Myna",
      dependencies: ["MynaModel", "MynaICU", "MynaCatalogue", "MynaRuntime", "CMynaEmbedded"],
      swiftSettings: core),
    .target(
      name: "MynaProject",
      dependencies: [
        "Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        .product(name: "Yams", package: "Yams", condition: .when(traits: ["Project"])),
      ],
      swiftSettings: strict),

    .target(
      name: "MynaErrors",
      dependencies: ["Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime"],
      swiftSettings: strict),
    .target(
      name: "MynaRequests",
      dependencies: ["Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime"],
      swiftSettings: strict),
    .target(
      name: "MynaSigning",
      dependencies: [
        "MynaModel",
        .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Signing"])),
      ],
      swiftSettings: strict),

    // 4  front doors
    .target(
      name: "MynaStencil",
      dependencies: [
        "Myna", "MynaModel", "MynaCatalogue", "MynaRuntime",
        .product(name: "Stencil", package: "Stencil", condition: .when(traits: ["Stencil"])),
      ],
      swiftSettings: strict),
    .target(
      name: "MynaMustache",
      dependencies: [
        "Myna", "MynaModel", "MynaCatalogue", "MynaRuntime",
        .product(
          name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Mustache"])),
      ],
      swiftSettings: strict),
    .target(
      name: "MynaAuthoring",
      dependencies: [
        "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        "MynaProject",
      ],
      swiftSettings: strict),
    .target(
      name: "MynaHummingbird",
      dependencies: ["Myna", "MynaModel", "MynaCatalogue", "MynaErrors"]
        + onlyFor(
          "Hummingbird",
          [
            ("Hummingbird", "hummingbird"), ("NIOCore", "swift-nio"),
            ("HTTPTypes", "swift-http-types"), ("Logging", "swift-log"),
          ]),
      swiftSettings: strict),
    .target(
      name: "MynaServer",
      dependencies: [
        "Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime", "MynaProject",
        "MynaRequests", "MynaSigning",
      ]
        + onlyFor(
          "Server",
          [
            ("Hummingbird", "hummingbird"), ("HummingbirdCore", "hummingbird"),
            ("NIOCore", "swift-nio"), ("NIOPosix", "swift-nio"),
            ("NIOHTTPTypes", "swift-nio-extras"), ("HTTPTypes", "swift-http-types"),
            ("Logging", "swift-log"), ("Metrics", "swift-metrics"),
            ("ServiceLifecycle", "swift-service-lifecycle"),
            ("UnixSignals", "swift-service-lifecycle"),
          ]),
      swiftSettings: strict),
    .target(
      name: "MynaC", dependencies: ["Myna", "MynaModel", "MynaRuntime"],
      exclude: ["include", "exports.map"],
      swiftSettings: strict),

    // 5  gate
    .target(
      name: "MynaCommandLine",
      dependencies: [
        "Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "MynaStarter", dependencies: ["MynaCommandLine"], swiftSettings: strict),
    .executableTarget(
      name: "MynaCLI",
      dependencies: [
        "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        "MynaProject", "MynaCommandLine", "MynaErrors", "MynaRequests", "MynaAuthoring",
        .product(
          name: "ArgumentParser", package: "swift-argument-parser",
          condition: .when(traits: ["CommandLine"])),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "MynaServerCLI",
      dependencies: [
        "Myna", "MynaModel", "MynaProject", "MynaCommandLine", "MynaSigning", "MynaServer",
      ]
        + onlyFor(
          "Server",
          [
            ("ArgumentParser", "swift-argument-parser"), ("Logging", "swift-log"),
            ("UnixSignals", "swift-service-lifecycle"),
          ]),
      swiftSettings: strict),

    // Generates the typed codes of a target from its Locales folder while it builds.
    .plugin(name: "GenerateMessages", capability: .buildTool(), dependencies: ["MynaCLI"]),

    .target(
      name: "MynaTestSupport",
      dependencies: [
        "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        "MynaProject", "MynaErrors",
      ],
      path: "Tests/MynaTestSupport",
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .target(name: "CMynaAllocations", path: "Tests/CMynaAllocations"),
    .target(
      name: "CMynaMessageFormat", path: "Tests/CMynaMessageFormat",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    // What fuzzers feed, and what must hold then; a room of its own because it needs all the others.
    .target(
      name: "MynaFuzzing",
      dependencies: [
        "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        "MynaProject", "MynaErrors", "MynaRequests", "MynaAuthoring", "MynaTestSupport",
        "CMynaMessageFormat",
      ],
      path: "Tests/MynaFuzzing",
      swiftSettings: strict),
    .testTarget(
      name: "MynaFuzzingTests", dependencies: ["MynaFuzzing", "MynaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MynaSyntaxTests", dependencies: ["MynaSyntax", "MynaModel", "MynaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MynaRuntimeTests",
      dependencies: [
        "MynaRuntime", "MynaModel", "MynaICU", "MynaSyntax", "MynaTestSupport", "CMynaAllocations",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaCatalogueTests",
      dependencies: ["MynaModel", "MynaCatalogue", "MynaProject"], swiftSettings: strict),
    .testTarget(
      name: "MynaModelTests", dependencies: ["MynaModel", "MynaSyntax", "MynaTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MynaTests",
      dependencies: [
        "Myna", "MynaICU", "MynaModel", "MynaCatalogue", "MynaRuntime", "MynaSyntax",
        "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaProjectTests",
      dependencies: [
        "MynaProject", "Myna", "MynaModel", "MynaCatalogue", "MynaRuntime", "CMynaEmbedded",
        "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaErrorsTests",
      dependencies: [
        "MynaErrors", "Myna", "MynaModel", "MynaCatalogue", "MynaRuntime", "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaRequestsTests",
      dependencies: [
        "MynaRequests", "Myna", "MynaModel", "MynaSyntax", "MynaCatalogue", "MynaRuntime",
        "MynaFuzzing", "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaStencilTests",
      dependencies: [
        "MynaStencil", "Myna", "MynaCatalogue", "MynaModel", "MynaRuntime", "MynaTestSupport",
        .product(name: "Stencil", package: "Stencil", condition: .when(traits: ["Stencil"])),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaMustacheTests",
      dependencies: [
        "MynaMustache", "Myna", "MynaCatalogue", "MynaModel", "MynaRuntime", "MynaTestSupport",
        .product(
          name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Mustache"])),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaSigningTests",
      dependencies: [
        "MynaSigning", "MynaModel", "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MynaAuthoringTests",
      dependencies: [
        "MynaAuthoring", "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaCatalogue",
        "MynaRuntime", "MynaProject", "MynaTestSupport",
      ],
      exclude: ["Scripts"],
      swiftSettings: strict),
    .testTarget(
      name: "MynaHummingbirdTests",
      dependencies: ["MynaHummingbird", "MynaErrors", "Myna", "MynaModel", "MynaSyntax"]
        + onlyFor(
          "Hummingbird",
          [
            ("Hummingbird", "hummingbird"), ("NIOCore", "swift-nio"), ("NIOEmbedded", "swift-nio"),
            ("HTTPTypes", "swift-http-types"),
            ("Logging", "swift-log"),
          ]),
      swiftSettings: strict),
    .testTarget(
      name: "MynaServerTests",
      dependencies: [
        "MynaServer", "Myna", "MynaModel", "MynaRuntime", "MynaSyntax", "MynaProject",
        "MynaSigning", "MynaTestSupport",
      ]
        + onlyFor(
          "Server",
          [("Logging", "swift-log"), ("ServiceLifecycle", "swift-service-lifecycle")]),
      swiftSettings: strict),
    .testTarget(
      name: "MynaCLITests",
      dependencies: [
        "MynaStarter", "MynaCLI", "Myna", "MynaCatalogue", "MynaModel", "MynaSyntax",
        "MynaTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConformanceTests",
      dependencies: [
        "MynaTestSupport", "Myna", "MynaModel", "MynaICU", "MynaSyntax", "MynaRuntime",
      ],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzzers link only with the switches that `tools/fuzz/run` passes, so nobody else sees them.
if Context.environment["MYNA_FUZZ"] == "1" {
  package.targets += [
    .target(name: "CMynaFuzz", path: "tools/fuzz/driver"),
    .executableTarget(
      name: "MynaFuzz", dependencies: ["CMynaFuzz", "MynaFuzzing"], path: "tools/fuzz/harness",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]),
  ]
}
// What takes minutes: damaged bundles by the million, threads that render while bundles change.
if Context.environment["MYNA_TRIALS"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "MynaTrials",
      dependencies: [
        "CMynaAllocations", "Myna", "MynaModel", "MynaCatalogue", "MynaRuntime", "MynaSyntax",
        "MynaTestSupport",
      ], path: "tools/trials/harness", swiftSettings: strict))
}
if Context.environment["MYNA_LINEARITY"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "MynaLinearity", dependencies: ["MynaModel", "MynaSyntax"],
      path: "tools/fuzz/linearity", swiftSettings: strict))
}
if Context.environment["MYNA_BENCH"] == "1" {
  package.targets += [
    .target(
      name: "CMynaOpponents", path: "tools/benchmarks/opponents",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .executableTarget(
      name: "MynaBench",
      dependencies: [
        "CMynaOpponents", "CMynaAllocations", "Myna", "MynaModel", "MynaSyntax", "MynaCatalogue",
        "MynaRuntime",
      ], path: "tools/benchmarks/harness", swiftSettings: strict),
    .executableTarget(name: "MynaHelloC", path: "tools/benchmarks/hello-c"),
    .executableTarget(
      name: "MynaHelloHummingbird",
      dependencies: onlyFor("Hummingbird", [("Hummingbird", "hummingbird")]),
      path: "tools/benchmarks/hello-hummingbird", swiftSettings: strict),
    .executableTarget(
      name: "MynaHelloSwift", dependencies: ["MynaICU"], path: "tools/benchmarks/hello-swift",
      swiftSettings: strict),
  ]
}
if Context.environment["MYNA_FAST_PATHS"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "MynaFastPaths", dependencies: ["MynaTestSupport", "MynaICU", "MynaRuntime"],
      path: "tools/compare/fast-paths", swiftSettings: strict))
}
// A change of the code is tried by building the tests of its area, named here, and nothing above.
if let area = Context.environment["MYNA_MUTATE"] {
  let tests = area.split(separator: ",").map(String.init)
  let above = [
    "MynaCLI", "MynaStarter", "MynaServerCLI", "MynaServer", "MynaHummingbird", "MynaCommandLine",
    "MynaAuthoring", "MynaStencil", "MynaMustache", "MynaC", "MynaRequests", "MynaSigning",
    "MynaFuzzing",
  ]
  package.targets.removeAll {
    above.contains($0.name) || $0.type == .plugin || $0.isTest && !tests.contains($0.name)
  }
  package.products = []
}
