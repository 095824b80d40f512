// swift-tools-version: 6.2
import PackageDescription

// The gate turns warnings into errors; for everybody else a newer compiler's new warnings do not stop the build.
let areWarningsErrors = Context.environment["ROADMAP_WARNINGS_AS_ERRORS"] != nil

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Types are asked for in code: by name, the runtime would look through all of the program at each start. Functions
    // can be put in an order.
    .unsafeFlags(
      [
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
        "-Xfrontend", "-function-sections",
      ], .when(configuration: .release)),
  ] + (areWarningsErrors ? [.treatAllWarnings(as: .error)] : [])

// Tests make screens by the thousand, and scores of 100,000 records: in a fifth of the time, overflows still caught.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let strictC: [CSetting] = areWarningsErrors ? [.treatAllWarnings(as: .error)] : []

let package = Package(
  name: "roadmap",
  products: [.executable(name: "roadmap", targets: ["roadmap"])],
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")],
  targets: [
    // Floor 3: the program.
    .executableTarget(
      name: "roadmap",
      dependencies: [
        "Model", "Scoring", "Storage", "Canvas", "Terminal", "Reports", "Dashboard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["status.order"],
      swiftSettings: strict,
      // A binary that any Linux host runs, in three quarters of the time: nothing to find, bind or relocate at each start.
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-executable", "-use-ld=lld", "-l_FoundationCollections", "-l_FoundationCShims",
            "-lswiftSynchronization", "-Xlinker",
            "--symbol-ordering-file=\(Context.packageDirectory)/Sources/roadmap/status.order", "-Xlinker",
            "--no-warn-symbol-ordering",
          ], .when(configuration: .release))
      ]),

    // Not installed: the benchmark, and what it measures the dashboard against.
    .executableTarget(name: "benchmark", dependencies: ["Model", "Scoring"], swiftSettings: strict),
    .executableTarget(
      name: "cbaseline", cSettings: strictC,
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),

    // Floor 2: what people read, and what they browse.
    .target(name: "Reports", dependencies: ["Model", "Scoring", "Canvas"], swiftSettings: strict),
    .target(name: "Dashboard", dependencies: ["Model", "Scoring", "Canvas"], swiftSettings: optimized),

    // Floor 1: scores, files, the terminal.
    .target(name: "Scoring", dependencies: ["Model"], swiftSettings: optimized),
    .target(name: "Storage", dependencies: ["Model", "CBundledData"], swiftSettings: optimized),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),

    // Floor 0: values, and the three C edges.
    .target(name: "Model", dependencies: ["CThreads"], swiftSettings: optimized),
    .target(name: "Canvas", swiftSettings: optimized),
    .target(name: "CBundledData", cSettings: strictC),
    .target(name: "CThreads", cSettings: strictC),
    .target(
      name: "CNcurses",
      cSettings: strictC,
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),

    .target(
      name: "TestSupport", dependencies: ["Model", "Scoring", "Canvas", "Storage"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], exclude: ["Frames"], swiftSettings: strict),
    .testTarget(name: "ScoringTests", dependencies: ["Model", "Scoring", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "StorageTests", dependencies: ["Model", "Storage", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Canvas", "CNcurses", "Terminal", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Model", "Scoring", "Storage", "Canvas", "Reports", "TestSupport"],
      exclude: ["Outputs"], swiftSettings: strict),
    .testTarget(
      name: "DashboardTests", dependencies: ["Model", "Scoring", "Canvas", "Storage", "Dashboard", "TestSupport"],
      exclude: ["Frames"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["roadmap", "Model", "Scoring", "Canvas", "Storage", "TestSupport"],
      exclude: ["Dialogues"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)

// Built only when asked, since it runs under libFuzzer alone (docs/reliability.md).
if Context.environment["ROADMAP_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "fuzz", dependencies: ["Model", "Scoring", "Storage"], swiftSettings: strict))
}
