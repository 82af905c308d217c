// swift-tools-version: 6.2
import PackageDescription

// An app whose codes are generated while it builds. The plugin runs the command, so its packages are
// fetched and built too; `../checkout` shows the other way.
let package = Package(
  name: "shop",
  dependencies: [.package(name: "myna", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Shop", dependencies: [.product(name: "Myna", package: "myna")],
      plugins: [.plugin(name: "GenerateMessages", package: "myna")])
  ]
)
