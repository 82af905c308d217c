public import Logging
import MynaModel
import MynaRuntime

/// Logs each event as one line of `key=value`, whatever its values hold.
public struct LineLogHandler: LogHandler {
  /// What every line says besides.
  public var metadata: Logger.Metadata = [:]
  /// The least that is logged.
  public var logLevel: Logger.Level = .info
  private let label: String
  private let sink: LogSink

  /// Creates a handler that writes to a sink.
  public init(label: String, sink: LogSink) {
    self.label = label
    self.sink = sink
  }

  /// One value that every line says.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Logs an event.
  public func log(event: LogEvent) {
    var line = LogLine()
    line.add("time", Timestamp(Clock.now).text)
    line.add("level", event.level.rawValue)
    line.add("logger", label)
    line.add("event", event.message.description)
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) {
      line.add(key, value.description)
    }
    sink.add(line.text)
  }
}
