// swift-tools-version: 6.2
import PackageDescription

// The programs of the tutorial, one target each; their files are those of the documentation.
let package = Package(
  name: "tutorial",
  dependencies: [.package(name: "myna", path: "../../..", traits: [])],
  targets: (1...7).map { step in
    .executableTarget(
      name: "Step\(step)",
      dependencies: [
        .product(name: step == 5 ? "MynaErrors" : "Myna", package: "myna")
      ])
  }
)
