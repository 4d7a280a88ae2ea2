// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  // So that the linker leaves out what nothing calls: half a megabyte.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// For what draws no key's frame: smaller code keeps fewer pages of the program in memory.
let small = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Without shared libraries there is nothing to look up or to relocate before the first frame: 40 % of the start.
///
/// The libraries are those that only a build with `--static-swift-stdlib` finds by itself.
let wholeProgram = [
  "-static-executable", "-lswiftSynchronization", "-l_FoundationCollections", "-l_FoundationCShims",
]

let strictC: [CSetting] = [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]

let package = Package(
  name: "onward",
  products: [
    .executable(name: "onward", targets: ["onward"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(
      name: "CNcurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CCmark", cSettings: strictC, linkerSettings: [.linkedLibrary("cmark")]),
    .target(name: "CYaml", cSettings: strictC, linkerSettings: [.linkedLibrary("yaml")]),

    .target(name: "OnwardCore", swiftSettings: strict),
    .target(
      name: "OnwardContent", dependencies: ["OnwardCore", "CCmark", "CYaml"],
      swiftSettings: small),
    .target(name: "OnwardScreen", dependencies: ["OnwardCore"], swiftSettings: strict),
    .target(name: "OnwardStore", dependencies: ["OnwardCore"], swiftSettings: strict),
    .target(
      name: "OnwardTerminal", dependencies: ["OnwardScreen", "OnwardCore", "CNcurses"],
      swiftSettings: strict),
    .target(
      name: "OnwardApp",
      dependencies: [
        "OnwardCore", "OnwardContent", "OnwardScreen", "OnwardStore", "OnwardTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: small),
    .executableTarget(
      name: "onward", dependencies: ["OnwardApp"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(wholeProgram, .when(configuration: .release))]),

    .target(name: "CBenchPty", path: "Sources/Benchmarks/pty", cSettings: strictC),
    .executableTarget(
      name: "bench", dependencies: ["OnwardCore", "OnwardContent", "OnwardStore", "CBenchPty"],
      path: "Sources/Benchmarks/bench", swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),

    .executableTarget(
      name: "fuzz",
      dependencies: [
        "OnwardCore", "OnwardContent", "OnwardScreen", "OnwardStore", "OnwardTerminal",
      ],
      path: "Sources/Benchmarks/fuzz", swiftSettings: strict),

    .testTarget(
      name: "OnwardCoreTests", dependencies: ["OnwardCore", "OnwardContent"], swiftSettings: strict),
    .testTarget(
      name: "OnwardContentTests", dependencies: ["OnwardContent", "OnwardCore"],
      swiftSettings: strict),
    .testTarget(
      name: "OnwardScreenTests", dependencies: ["OnwardScreen", "OnwardCore", "OnwardContent"],
      exclude: ["Golden", "Corpora"], swiftSettings: strict),
    .testTarget(
      name: "OnwardStoreTests", dependencies: ["OnwardStore", "OnwardCore"], swiftSettings: strict),
    .testTarget(
      name: "OnwardTerminalTests", dependencies: ["OnwardTerminal", "OnwardScreen", "OnwardCore"],
      swiftSettings: strict),
    .testTarget(
      name: "OnwardAppTests",
      dependencies: [
        "OnwardApp", "OnwardCore", "OnwardContent", "OnwardScreen", "OnwardStore",
      ],
      swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["onward"], swiftSettings: strict),
  ]
)
