// swift-tools-version: 6.2
import PackageDescription

// The same page of a shop by two template engines: why a payment failed, and what to do next.
let package = Package(
  name: "templates",
  dependencies: [
    .package(name: "myna", path: "../../..", traits: ["Stencil", "Mustache"]),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "CheckoutPage",
      dependencies: [
        .product(name: "Myna", package: "myna"),
        .product(name: "MynaSyntax", package: "myna"),
        .product(name: "MynaStencil", package: "myna"),
        .product(name: "MynaMustache", package: "myna"),
        .product(name: "Stencil", package: "Stencil"),
        .product(name: "Mustache", package: "swift-mustache"),
      ])
  ]
)
