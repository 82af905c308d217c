import MynaICU

/// What a Swift program that links ICU needs to write its first text: the ceiling for `myna render`
/// is half as much again.
@main
struct Hello {
  static func main() {
    // One call, or the linker would leave ICU out.
    print("Insufficient balance for the current operation. ICU \(ICU.version)")
  }
}
