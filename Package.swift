// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-warnings-as-errors"]),
]

/// A module of the straight line, with the modules it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A module that does little but compute: tests of days and months of virtual time need it optimised. Overflow and
/// bounds stay checked.
func computing(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

/// The tests of one module.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, swiftSettings: strict)
}

/// A C library that apt installs.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

/// libFuzzer needs its own build: `make fuzz` asks for it.
let fuzzing: [Target] =
  Context.environment["COURANT_FUZZING"] == nil
  ? []
  : [
    .executableTarget(
      name: "courant-fuzz", dependencies: ["News", "Markup", "Parsing", "Extraction"], path: "Tests/Fuzzing",
      exclude: ["corpus", "fuzz.sh"], swiftSettings: strict)
  ]

let package = Package(
  name: "courant",
  products: [.executable(name: "courant", targets: ["courant"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
  ],
  targets: [
    // level 0
    system("CCurl", "libcurl", apt: "libcurl4-openssl-dev"),
    system("CLibXML2", "libxml-2.0", apt: "libxml2-dev"),
    system("CLibPSL", "libpsl", apt: "libpsl-dev"),
    system("CCrypto", "libcrypto", apt: "libssl-dev"),
    system("CZlib", "zlib", apt: "zlib1g-dev"),
    // mallopt, which the Glibc module leaves out
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CBackgroundTerms", exclude: ["generate.py"]),
    .target(name: "CTranslations", exclude: ["generate.py"]),
    .target(name: "CLanguageWords", exclude: ["generate.py"]),
    module("News"),
    .target(
      name: "StorageSchema", path: "Storage", exclude: ["README.md", "schema.sql"],
      resources: [.embedInCode("migrations")], swiftSettings: strict),
    // level 1
    module("Fetching", ["News", "CCurl", "CZlib"]),
    module("Markup", ["News", "CLibXML2"]),
    computing("Deduplication", ["News", "CBackgroundTerms", "CTranslations", "CStemmer"]),
    .target(
      name: "Claims", dependencies: ["News"], exclude: ["Gazetteer/generate.py"], swiftSettings: strict),
    computing("Scheduling", ["News"]),
    module(
      "Store",
      [
        "News", "StorageSchema", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    // level 2
    module("Parsing", ["News", "Markup"]),
    module("Extraction", ["News", "Markup", "CLibPSL", "CLanguageWords"]),
    module("Showing", ["News", "Scheduling", "Store", "Claims"]),
    module("Sealing", ["CCrypto"]),
    // level 3
    module(
      "Syncing",
      ["News", "Fetching", "Parsing", "Extraction", "Claims", "Deduplication", "Scheduling", "Store", "Showing"]),
    .target(
      name: "Serving",
      dependencies: [
        "News", "Store", "Showing", "Sealing", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      resources: [.embedInCode("Templates"), .embedInCode("Documents")],
      swiftSettings: strict),
    module("Notifying", ["News", "Fetching", "Claims", "Store", "Showing", "Sealing"]),
    // level 4
    .executableTarget(
      name: "courant",
      dependencies: [
        "News", "Fetching", "Parsing", "Extraction", "Claims", "Deduplication", "Scheduling", "Store", "Showing",
        "Syncing", "Serving", "Notifying", "Sealing", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // measuring and testing
    .executableTarget(
      name: "courant-bench",
      dependencies: [
        "CLibXML2", "CMalloc", "News", "Markup", "Parsing", "Extraction", "Claims", "Deduplication", "Store",
        "TestSupport",
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),
    .executableTarget(
      name: "courant-train", dependencies: ["News", "Deduplication"], path: "Tests/Training", swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["News", "CZlib"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("News"),
    tests("Fetching", ["News", "CZlib"]), tests("Markup", ["News", "CLibXML2"]), tests("Deduplication", ["News"]),
    tests("Claims", ["News"]),
    tests("Scheduling", ["News"]),
    tests("Store", ["News", "StorageSchema", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("Parsing", ["News", "Markup"]), tests("Extraction", ["News", "Markup"]),
    tests("Syncing", ["News", "Fetching", "Parsing", "Extraction", "Deduplication", "Scheduling", "Store"]),
    tests(
      "Serving",
      [
        "News", "Sealing", "Showing", "Store", .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"), .product(name: "GRDB", package: "GRDB.swift"),
      ]), tests("Notifying", ["News", "Fetching", "Sealing", "Store"]),
    .testTarget(
      name: "CommandLineTests", dependencies: ["News", "Showing", "Store", "TestSupport", "courant"],
      swiftSettings: strict),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
