import CMynaAllocations
import Myna
import MynaModel
import MynaRuntime
import MynaTestSupport

/// Bundles with random damage, with and without checksums that are right again.
struct BundleDamage {
  /// What a run has found.
  struct Result {
    var bundle = 0
    var runs = 0
    /// With the checksums as they were.
    var refusedUnmended = 0
    /// With the checksums mended: by identifier of the refusal, `rendered` for none.
    var mended: [String: Int] = [:]
    var largestAllocation = 0
    var problems: [String] = []
  }

  private let intact: [UInt8]
  private var random: SeededGenerator
  /// What a program may allocate at once whatever the file's size: buffers of a fixed size.
  private static let room = 65_536
  private static let problemLimit = 20

  init(_ bytes: [UInt8], seed: UInt64) {
    intact = bytes
    random = SeededGenerator(seed: seed)
  }

  mutating func run(_ count: Int, progress: (Int) -> Void) -> Result {
    // What a program makes once, for its first bundle, is not counted.
    var ignored = Result()
    checkMended(intact, 0, &ignored)
    var result = Result(bundle: intact.count, runs: count)
    for index in 0..<count {
      let bytes = damaged()
      _ = myna_largest_allocation()
      check(bytes, index, &result)
      let mended = BundleForgery.mended(bytes)
      _ = myna_largest_allocation()
      checkMended(mended, index, &result)
      let largest = Int(myna_largest_allocation())
      result.largestAllocation = max(result.largestAllocation, largest)
      if largest > max(2 * mended.count, Self.room) {
        add("run \(index): allocates \(largest) bytes for a file of \(mended.count)", to: &result)
      }
      if index % 1000 == 999 { progress(index + 1) }
    }
    return result
  }

  private func add(_ problem: String, to result: inout Result) {
    if result.problems.count < Self.problemLimit { result.problems.append(problem) }
  }

  private func check(_ bytes: [UInt8], _ index: Int, _ result: inout Result) {
    if bytes == intact { return }
    do throws(BundleError) {
      _ = try BundleFile.read(bytes)
      add("run \(index): accepted with a wrong checksum", to: &result)
    } catch {
      result.refusedUnmended += 1
      if !error.id.hasPrefix("bundle.") { add("run \(index): \(error.id)", to: &result) }
    }
  }

  private func checkMended(_ bytes: [UInt8], _ index: Int, _ result: inout Result) {
    do throws(BundleError) {
      _ = try BundleFile.read(bytes)
      result.mended["read", default: 0] += 1
    } catch {
      result.mended[error.id, default: 0] += 1
      if !error.id.hasPrefix("bundle.") { add("run \(index): \(error.id)", to: &result) }
    }
    // A server reads no more than the head at first: what is damaged behind it must do no harm.
    guard let localizer = try? Localizer(bundle: bytes) else { return }
    result.mended["rendered", default: 0] += 1
    for code in ["UNKNOW", "USER_BALANCE_NOT_ENOUGH", "PAYMENT_FAIL", "?"] {
      for audience in [Audience.customer, .developer] {
        for locale in ["en", "zh-CN"] {
          let shown = localizer.render(code, for: audience, in: [locale], with: Self.arguments)
          let text = localizer.text(
            of: code, field: audience == .customer ? "body" : "cause", for: audience,
            in: [locale], with: Self.arguments)
          if shown.fields.isEmpty || text.utf8.count > 1 << 20 {
            add("run \(index): \(code) shows \(shown.fields.count) fields", to: &result)
          }
        }
      }
    }
  }

  private static let arguments: Arguments = [
    "amount": .money("12.50", "CNY"), "limit": .money("50000", "CNY"), "count": .decimal(3),
    "date": .date("2025-07-01"), "methods": .terms(["cash", "credit-card"]),
  ]

  // MARK: Damage

  private static let extremes: [[UInt8]] = [
    [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0, 0, 0, 0],
    [1, 0, 0, 0], [0xFF, 0xFF, 0, 0], [0xFF, 0xFF], [0xFF, 0x7F], [0], [0x80],
  ]

  private mutating func damaged() -> [UInt8] {
    var bytes = intact
    for _ in 0..<Int.random(in: 1...6, using: &random) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let length = min(Int.random(in: 1...64, using: &random), bytes.count - place)
    switch Int.random(in: 0..<16, using: &random) {
    case 0..<4: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 4..<6: bytes[place] = UInt8.random(in: 0...255, using: &random)
    // Offsets and counts, most of which are aligned.
    case 6..<11:
      let extreme = Self.extremes.randomElement(using: &random) ?? []
      let start = Bool.random(using: &random) ? place : place & ~3
      let end = min(start + extreme.count, bytes.count)
      bytes.replaceSubrange(start..<end, with: extreme.prefix(end - start))
    case 11:  // A number of somewhere else.
      let other = Int.random(in: 0..<bytes.count, using: &random) & ~3
      let start = place & ~3
      let count = min(4, bytes.count - other, bytes.count - start)
      bytes.replaceSubrange(start..<start + count, with: bytes[other..<other + count])
    case 12: bytes.removeSubrange(place..<place + length)
    case 13: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 14:
      bytes.replaceSubrange(
        place..<place + length, with: [UInt8](repeating: 0, count: length))
    default: bytes.removeSubrange(place...)
    }
  }
}
