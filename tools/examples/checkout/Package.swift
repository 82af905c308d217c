// swift-tools-version: 6.2
import PackageDescription

// An app that shows customers why a payment failed. It depends on Myna and on no other package:
// `traits: []` leaves out what only the command and the readers of files need.
let package = Package(
  name: "checkout",
  dependencies: [.package(name: "myna", path: "../../..", traits: [])],
  targets: [
    .executableTarget(
      name: "Checkout", dependencies: [.product(name: "Myna", package: "myna")])
  ]
)
