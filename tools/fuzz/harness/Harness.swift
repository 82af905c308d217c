import CMynaFuzz
import Glibc
import MynaFuzzing

/// Runs the checks of a target on an input; a claim that does not hold ends the process, so that
/// libFuzzer keeps the input.
@_cdecl("myna_fuzz_check")
public func check(_ name: UnsafePointer<CChar>, _ bytes: UnsafePointer<UInt8>?, _ count: Int) {
  let target = String(cString: name)
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  do {
    try FuzzTarget.all.first { $0.name == target }?.check(input)
  } catch {
    say("\(target): does not hold: \(error)")
    abort()
  }
}

/// Returns whether there is a target of a name; prints all names if not.
@_cdecl("myna_fuzz_has_target")
public func hasTarget(_ name: UnsafePointer<CChar>) -> Bool {
  let target = String(cString: name)
  if FuzzTarget.all.contains(where: { $0.name == target }) { return true }
  say("targets: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
  return false
}

/// Writes a line to standard error; Glibc's `stderr` is a variable, which Swift 6 does not share.
private func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
