import Glibc
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax

/// A trial that cannot be run.
struct TrialFailure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Runs a trial; see `tools/damage` and `tools/soak`.
@main
enum MynaTrials {
  static func main() {
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      let numbers = words.dropFirst().compactMap(Int.init)
      switch (words.first, numbers.count) {
      case ("damage", 3): try damage(numbers[0], whole: numbers[1], seed: numbers[2])
      case ("soak", 2): try soak(threads: numbers[0], seconds: numbers[1])
      default: throw TrialFailure("usage: damage SMALL WHOLE SEED | soak THREADS SECONDS")
      }
    } catch {
      say("\(error)", to: STDERR_FILENO)
      exit(1)
    }
  }

  /// What the project ships.
  private static var embedded: LocalizerContents {
    let localizer = Localizer.embedded
    return LocalizerContents(
      settings: localizer.settings, catalogues: localizer.catalogues,
      tables: localizer.locales.compactMap { localizer.table(for: $0) })
  }

  // MARK: Damage

  private static func damage(_ small: Int, whole: Int, seed: Int) throws {
    let contents = embedded
    var failed = false
    for (name, bytes, count) in [
      ("one code", try BundleFile.write(smallest(of: contents)), small),
      ("all codes", try BundleFile.write(contents), whole),
    ] {
      var trial = BundleDamage(bytes, seed: UInt64(truncatingIfNeeded: seed))
      let result = trial.run(count) { showProgress("\(name): \($0) of \(count)") }
      showProgress("")
      say("\(name), \(result.bundle) bytes, \(result.runs) times damaged:")
      say("  wrong checksum: \(result.refusedUnmended) refused")
      let kinds = result.mended.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      say("  mended:         " + kinds.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
      say("  largest allocation: \(result.largestAllocation) bytes")
      for problem in result.problems { say("  PROBLEM \(problem)") }
      failed = failed || !result.problems.isEmpty
    }
    if failed { exit(1) }
  }

  private static func smallest(of contents: LocalizerContents) -> LocalizerContents {
    var result = contents
    for index in result.catalogues.indices {
      result.catalogues[index].entries.removeAll { $0.code.code != "USER_BALANCE_NOT_ENOUGH" }
      result.catalogues[index].aliases = []
    }
    let kept = Set(result.catalogues.flatMap(\.entries).map(\.customerKey) + ["generic"])
    result.tables = contents.tables.map { full in
      var table = MessageTable(locale: full.locale)
      for key in full.keys(for: .customer) where kept.contains(key) {
        for field in full.fields(of: key, for: .customer) {
          for form in field.forms { table.add(form, key: key, field: field.name, for: .customer) }
        }
      }
      return table
    }
    return result
  }

  // MARK: Soak

  private static func soak(threads: Int, seconds: Int) throws {
    let contents = embedded
    var other = contents
    for index in other.tables.indices { other.tables[index] = marked(contents.tables[index]) }
    let trial = try ThreadSoak([try BundleFile.write(contents), try BundleFile.write(other)])
    let before = memory()
    var early = before
    let result = trial.run(threads: threads, seconds: seconds) { second, rendered in
      if second == min(30, seconds) { early = memory() }
      showProgress("\(second) of \(seconds) s, \(rendered) texts")
    }
    showProgress("")
    say(
      "\(threads) threads, \(seconds) s: \(result.rendered) texts of \(trial.questionCount) kinds,")
    say("\(result.reloads) reloads, \(trial.differences) kinds differ between the two bundles")
    say("memory: \(before) KiB at first, \(early) KiB early, \(memory()) KiB at the end")
    say("wrong: \(result.wrong.count)")
    for problem in result.wrong { say("  \(problem)") }
    if !result.wrong.isEmpty || trial.differences == 0 || result.reloads == 0 { exit(1) }
  }

  /// The same messages with a mark at the end of each text.
  private static func marked(_ table: MessageTable) -> MessageTable {
    var result = MessageTable(locale: table.locale)
    for id in table.termIdentifiers {
      if let term = table.term(id) { result.addTerm(message: term, id: id) }
    }
    for audience in [Audience.customer, .developer] {
      for key in table.keys(for: audience) {
        for field in table.fields(of: key, for: audience) {
          for form in field.forms {
            guard var message = form.message else { continue }
            if case .pattern(var pattern) = message.body {
              pattern.elements.append(.text(" ~"))
              message.body = .pattern(pattern)
            }
            result.add(
              MessageForm(name: form.name, message: message), key: key, field: field.name,
              for: audience)
          }
        }
      }
    }
    return result
  }

  /// Memory of this process that is present, in KiB.
  private static func memory() -> Int {
    var usage = [UInt8](repeating: 0, count: 128)
    let file = open("/proc/self/statm", O_RDONLY)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    let count = read(file, &usage, usage.count)
    guard count > 0 else { return 0 }
    let words = String(decoding: usage.prefix(count), as: UTF8.self).split(separator: " ")
    return words.count > 1 ? (Int(words[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) / 1024 : 0
  }

  // MARK: Output

  private static let isTerminal = isatty(STDERR_FILENO) == 1

  private static func showProgress(_ text: String) {
    if isTerminal { write("\r\u{1B}[K\(text)", to: STDERR_FILENO) }
  }

  private static func say(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
    write(line + "\n", to: descriptor)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }
}
