import Foundation

/// What a tool that runs the tests tells the compiler's run-time libraries.
package enum TestTools {
  /// To be passed on to every program that a test starts, whatever else its environment is: where it
  /// writes its coverage, else into its folder, and the options of a sanitizer. Empty without a tool.
  package static let environment = ProcessInfo.processInfo.environment.filter {
    ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }
}
