import Glibc
import MynaModel

/// Opening a bundle, finding codes in it, and the memory that takes.
enum StoreBenchmark {
  /// Makes a bundle file.
  static func make(codes: Int, at path: String) throws {
    guard codes <= Store.mostCodes else { return }
    let bytes = Store.write(SampleStore.contents(codes: codes))
    guard let file = fopen(path, "w") else {
      throw BenchmarkError(description: "\(path) cannot be written")
    }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw BenchmarkError(description: "\(path) cannot be written")
    }
  }

  /// Opens a bundle in this process, which has done nothing before.
  static func open(_ path: String, codes: Int, _ effort: Effort) {
    let subject = "\(codes)"
    let memory = residentBytes()
    guard codes <= Store.mostCodes else {
      Measurement.skip("open", subject, because: "a bundle cannot be that large")
      return
    }
    let start = Clock.wall
    let opened = Store.open(path)
    let first = Clock.wall - start
    guard case .success(let store) = opened else {
      Measurement.skip("open", subject, because: "\(opened)")
      return
    }
    Measurement("open", subject, "first", unit: "ns", Double(first)).report()
    reportMemory("after opening", subject, since: memory)
    touch(store, codes)
    reportMemory("after 1000 messages", subject, since: memory)
    Measurement("file", subject, "bundle", unit: "bytes", Double(fileBytes(path))).report()
    lookUp(store, codes, effort)
    reopen(path, subject, effort)
  }

  /// Opens again and again, for at most some seconds.
  private static func reopen(_ path: String, _ subject: String, _ effort: Effort) {
    var samples = Samples()
    let end = Clock.wall + effort.rounds * 100_000_000
    repeat {
      let start = Clock.wall
      let store = Store.open(path)
      samples.add(Double(Clock.wall - start))
      if case .failure = store { break }
    } while samples.values.count < effort.rounds && Clock.wall < end
    Measurement("open", subject, "again", unit: "ns", samples).report()
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
  }

  // MARK: Memory

  private static func reportMemory(_ moment: String, _ subject: String, since before: Int) {
    Measurement(
      "memory", subject, moment, unit: "bytes", Double(max(0, residentBytes() - before))
    ).report()
  }

  /// Memory of this process that is in use; pages of a mapped file count once they are touched.
  private static func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  private static func fileBytes(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
