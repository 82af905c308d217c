import Glibc
import MynaCatalogue
import MynaModel

/// Opening a bundle, finding codes in it, and the memory that takes.
enum StoreBenchmark {
  /// Makes a bundle file.
  static func make(codes: Int, at path: String) throws {
    let bytes = try Store.write(SampleStore.contents(codes: codes))
    guard let file = fopen(path, "w") else {
      throw BenchmarkError(description: "\(path) cannot be written")
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw BenchmarkError(description: "\(path) cannot be written")
    }
  }

  /// Opens a bundle in this process, which has done nothing before.
  static func open(_ path: String, codes: Int, _ effort: Effort) throws {
    let subject = "\(codes)"
    let memory = Memory.now
    let start = Clock.wall
    let store = try Store.open(path)
    Measurement("open", subject, "first", unit: "ns", Double(Clock.wall - start)).report()
    reportMemory("after opening", subject, since: memory)
    touch(store, codes)
    reportMemory("after 1000 messages", subject, since: memory)
    Measurement("file", subject, "bundle", unit: "bytes", Double(fileBytes(path))).report()
    lookUp(store, codes, effort)
    try reopen(path, .mapping, "mapped", subject, effort)
    try reopen(path, .reading, "read", subject, effort)
  }

  /// Opens again and again, for at most some seconds.
  private static func reopen(
    _ path: String, _ access: Store.Access, _ name: String, _ subject: String, _ effort: Effort
  ) throws {
    var samples = Samples()
    let end = Clock.wall + effort.rounds * 100_000_000
    repeat {
      let start = Clock.wall
      _ = try Store.open(path, access)
      samples.add(Double(Clock.wall - start))
    } while samples.values.count < effort.rounds && Clock.wall < end
    Measurement("open", subject, name, unit: "ns", samples).report()
  }

  private static func touch(_ store: Store, _ codes: Int) {
    var bytes = 0
    for code in SampleStore.randomCodes(1_000, of: codes) {
      bytes +=
        store.text(of: code, field: "body", for: .customer, in: ["zh-CN"], with: [:])
        .utf8.count
    }
    precondition(bytes > 0, "nothing was rendered")
  }

  private static func lookUp(_ store: Store, _ codes: Int, _ effort: Effort) {
    let keys = SampleStore.randomCodes(1 << 16, of: codes)
    let contender = Contender(name: "myna") { count in
      var found = 0
      for index in 0..<count where store.finds(keys[index & (keys.count - 1)]) { found += 1 }
      precondition(found == count, "a code was not found")
    }
    let results = Interleaving.measure([contender], effort)
    Measurement.report("lookup", "\(codes)", results)
    let spelling = Store.spelling
    let normalize = Contender(name: "normalize") { count in
      var bytes = 0
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { memory in
        for index in 0..<count {
          bytes += spelling.normalize(keys[index & (keys.count - 1)], into: memory)?.count ?? 0
        }
      }
      precondition(bytes > 0, "nothing was normalized")
    }
    Measurement.report("lookup", "\(codes)", Interleaving.measure([normalize], effort))
  }

  // MARK: Memory

  /// What the process has grown by since an earlier moment.
  private static func reportMemory(_ moment: String, _ subject: String, since before: Memory) {
    let now = Memory.now
    let all = Double(max(0, now.all - before.all))
    let own = Double(max(0, now.own - before.own))
    Measurement("memory", subject, moment, unit: "bytes", all).report()
    Measurement("memory", subject, moment + ", own", unit: "bytes", own).report()
  }

  /// Memory of this process that is in use, in bytes.
  private struct Memory {
    /// With the pages of mapped files that were touched, or lie next to such a page: the system
    /// brings them along if it has them, and takes them back when it needs room.
    var all = 0
    /// What no file holds.
    var own = 0

    static var now: Memory {
      guard let file = fopen("/proc/self/statm", "r") else { return Memory() }
      defer { fclose(file) }
      var line = [CChar](repeating: 0, count: 256)
      guard fgets(&line, Int32(line.count), file) != nil else { return Memory() }
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      let pages = text.split(separator: " ").compactMap { Int($0) }
      guard pages.count > 2 else { return Memory() }
      let size = Int(sysconf(Int32(_SC_PAGESIZE)))
      return Memory(all: pages[1] * size, own: (pages[1] - pages[2]) * size)
    }
  }

  private static func fileBytes(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
