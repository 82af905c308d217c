import CoreMetrics
import Synchronization

/// Keeps what swift-metrics counts, and writes it as Prometheus reads it.
///
/// Source: Prometheus text-based exposition format 0.0.4.
final class PrometheusRegistry: MetricsFactory, Sendable {
  /// Upper bounds of the buckets of times, in seconds.
  static let buckets: [Double] = [
    0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5,
  ]

  private struct Series {
    var dimensions: [(String, String)]
    var value: any PrometheusValue
  }

  private let families = Mutex<[String: [Series]]>([:])

  private func value<Value: PrometheusValue>(
    _ label: String, _ dimensions: [(String, String)], _ make: () -> Value
  ) -> Value {
    families.withLock { families in
      let known = families[label]?.first { series in
        series.dimensions.elementsEqual(dimensions) { $0.0 == $1.0 && $0.1 == $1.1 }
      }
      if let value = known?.value as? Value { return value }
      let value = make()
      families[label, default: []].append(Series(dimensions: dimensions, value: value))
      return value
    }
  }

  /// All series, sorted by name.
  func write(to output: inout [UInt8]) {
    let families = families.withLock { $0 }.sorted { $0.key < $1.key }
    for (label, series) in families {
      guard let first = series.first else { continue }
      output.append(contentsOf: "# TYPE \(label) \(first.value.type)\n".utf8)
      for series in series {
        series.value.write(label, series.dimensions, to: &output)
      }
    }
  }

  func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    value(label, dimensions) { PrometheusCounter() }
  }

  func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    value(label, dimensions) { PrometheusGauge() }
  }

  func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    value(label, dimensions) { PrometheusGauge() }
  }

  func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    value(label, dimensions) { PrometheusHistogram() }
  }

  // Series live as long as the process: they are named by the program, not by requests.
  func destroyCounter(_ handler: any CounterHandler) {}
  func destroyMeter(_ handler: any MeterHandler) {}
  func destroyRecorder(_ handler: any RecorderHandler) {}
  func destroyTimer(_ handler: any TimerHandler) {}

  /// One line of the exposition.
  static func write(
    _ name: String, _ dimensions: [(String, String)], _ value: String, to output: inout [UInt8]
  ) {
    output.append(contentsOf: name.utf8)
    if !dimensions.isEmpty {
      output.append(UInt8(ascii: "{"))
      for (index, dimension) in dimensions.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(contentsOf: "\(dimension.0)=\"".utf8)
        escape(dimension.1, to: &output)
        output.append(UInt8(ascii: "\""))
      }
      output.append(UInt8(ascii: "}"))
    }
    output.append(contentsOf: " \(value)\n".utf8)
  }

  private static func escape(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
      default: output.append(byte)
      }
    }
  }
}

/// The value of one series.
private protocol PrometheusValue: AnyObject, Sendable {
  var type: String { get }
  func write(_ label: String, _ dimensions: [(String, String)], to output: inout [UInt8])
}

private final class PrometheusCounter: CounterHandler, PrometheusValue {
  private let count = Atomic<Int64>(0)

  var type: String { "counter" }

  func increment(by amount: Int64) { count.wrappingAdd(amount, ordering: .relaxed) }
  func reset() { count.store(0, ordering: .relaxed) }

  func write(_ label: String, _ dimensions: [(String, String)], to output: inout [UInt8]) {
    PrometheusRegistry.write(
      label, dimensions, String(count.load(ordering: .relaxed)), to: &output)
  }
}

private final class PrometheusGauge: MeterHandler, RecorderHandler, PrometheusValue {
  private let value = Mutex(0.0)

  var type: String { "gauge" }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { self.value.withLock { $0 = value } }
  func increment(by amount: Double) { value.withLock { $0 += amount } }
  func decrement(by amount: Double) { value.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }

  func write(_ label: String, _ dimensions: [(String, String)], to output: inout [UInt8]) {
    PrometheusRegistry.write(label, dimensions, "\(value.withLock { $0 })", to: &output)
  }
}

private final class PrometheusHistogram: TimerHandler, PrometheusValue {
  private struct State {
    var counts = [Int](repeating: 0, count: PrometheusRegistry.buckets.count)
    var count = 0
    var sum = 0.0
  }

  private let state = Mutex(State())

  var type: String { "histogram" }

  func recordNanoseconds(_ duration: Int64) {
    let seconds = Double(duration) / 1e9
    let bucket = PrometheusRegistry.buckets.firstIndex { seconds <= $0 }
    state.withLock { state in
      if let bucket { state.counts[bucket] += 1 }
      state.count += 1
      state.sum += seconds
    }
  }

  func write(_ label: String, _ dimensions: [(String, String)], to output: inout [UInt8]) {
    let state = state.withLock { $0 }
    var total = 0
    for (bound, count) in zip(PrometheusRegistry.buckets, state.counts) {
      total += count
      PrometheusRegistry.write(
        label + "_bucket", dimensions + [("le", "\(bound)")], String(total), to: &output)
    }
    PrometheusRegistry.write(
      label + "_bucket", dimensions + [("le", "+Inf")], String(state.count), to: &output)
    PrometheusRegistry.write(label + "_sum", dimensions, "\(state.sum)", to: &output)
    PrometheusRegistry.write(label + "_count", dimensions, String(state.count), to: &output)
  }
}
