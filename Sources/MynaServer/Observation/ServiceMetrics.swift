import HTTPTypes
import Metrics
import Myna
import MynaModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a service counts. Names of series come from the program and from the bundle, never from a
/// request, so that nobody can make them grow.
final class ServiceMetrics: Sendable {
  private struct Answer: Hashable {
    var route: String
    var method: Method
    var status: Int
  }

  /// A method of requests; those that nobody answers are one.
  private enum Method: String {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
    case options = "OPTIONS"
    case patch = "PATCH"
    case other
  }

  private struct Text: Hashable {
    var audience: Audience
    var locale: LocaleIdentifier
  }

  private struct State {
    var answers: [Answer: (count: Counter, time: Timer)] = [:]
    var texts: [Text: Counter] = [:]
    var problems: [String: Counter] = [:]
    var reloads: [String: Counter] = [:]
  }

  private let registry: PrometheusRegistry
  private let state = Mutex(State())
  private let inFlight = Atomic<Int>(0)
  private let logSink: LogSink?
  private let generation: Gauge
  private let unknown: Counter

  init(logSink: LogSink? = nil) {
    let registry = PrometheusRegistry()
    self.registry = registry
    self.logSink = logSink
    generation = Gauge(label: "myna_generation", dimensions: [], factory: registry)
    unknown = Counter(label: "myna_unknown_codes_total", dimensions: [], factory: registry)
    unknown.increment(by: 0 as Int64)
  }

  /// Notes that a request is being answered; returns how many are.
  func begin() -> Int { inFlight.add(1, ordering: .relaxed).newValue }

  func end() { inFlight.subtract(1, ordering: .relaxed) }

  func answered(
    _ route: String, _ method: HTTPRequest.Method, _ status: Int,
    since start: ContinuousClock.Instant
  ) {
    let method = Method(rawValue: method.rawValue) ?? .other
    let answer = Answer(route: route, method: method, status: status)
    let (count, time) = state.withLock { state in
      if let found = state.answers[answer] { return found }
      let dimensions = [("route", route), ("method", method.rawValue), ("status", String(status))]
      let made = (
        count: Counter(
          label: "myna_http_requests_total", dimensions: dimensions, factory: registry),
        time: Timer(
          label: "myna_http_request_duration_seconds", dimensions: [("route", route)],
          factory: registry)
      )
      state.answers[answer] = made
      return made
    }
    count.increment()
    let elapsed = (ContinuousClock.now - start).components
    time.recordNanoseconds(elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000)
  }

  func rendered(_ rendered: Rendered<Audience>) {
    if rendered.code == nil { unknown.increment() }
    self.rendered(rendered.audience, rendered.locale)
    for problem in rendered.diagnostics {
      state.withLock { state in
        Self.find(problem.id, in: &state.problems) {
          Counter(
            label: "myna_message_problems_total", dimensions: [("id", problem.id)],
            factory: registry)
        }
      }.increment()
    }
  }

  func rendered(_ audience: Audience, _ locale: LocaleIdentifier) {
    state.withLock { state in
      Self.find(Text(audience: audience, locale: locale), in: &state.texts) {
        Counter(
          label: "myna_messages_total",
          dimensions: [("audience", audience.name), ("locale", locale.description)],
          factory: registry)
      }
    }.increment()
  }

  func reloaded(_ outcome: String) {
    state.withLock { state in
      Self.find(outcome, in: &state.reloads) {
        Counter(
          label: "myna_reloads_total", dimensions: [("outcome", outcome)], factory: registry)
      }
    }.increment()
  }

  func serves(_ generation: Generation) {
    self.generation.record(generation.number)
  }

  private static func find<Key: Hashable>(
    _ key: Key, in counters: inout [Key: Counter], _ make: () -> Counter
  ) -> Counter {
    if let known = counters[key] { return known }
    let made = make()
    counters[key] = made
    return made
  }

  /// Everything, as Prometheus reads it.
  func exposition() -> [UInt8] {
    var output: [UInt8] = []
    registry.write(to: &output)
    var gauges = [("myna_http_requests_in_flight", String(inFlight.load(ordering: .relaxed)))]
    if let logSink { gauges.append(("myna_log_lines_dropped", String(logSink.dropped))) }
    if let bytes = Self.residentBytes { gauges.append(("process_resident_memory_bytes", bytes)) }
    for (name, value) in gauges {
      output.append(contentsOf: "# TYPE \(name) gauge\n".utf8)
      PrometheusRegistry.write(name, [], value, to: &output)
    }
    return output
  }

  private static var residentBytes: String? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return nil }
    let text = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let words = text.split(separator: " ")
    guard words.count > 1, let pages = Int(words[1]) else { return nil }
    return String(pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }
}
