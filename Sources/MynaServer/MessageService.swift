import Hummingbird
import HummingbirdCore
public import Logging
import Myna
public import MynaModel
import NIOCore
public import ServiceLifecycle
public import UnixSignals

/// Serves messages over HTTP, and loads them anew when their source changes.
///
/// ```swift
/// let service = try MessageService(
///   ServiceConfiguration(source: .bundle(path: "messages.myna")), logger: Logger(label: "messages"))
/// try await service.run()
/// ```
///
/// It runs until its task is cancelled or its service group shuts down; requests that began are
/// answered.
public struct MessageService: Service {
  private let configuration: ServiceConfiguration
  private let reloader: Reloader
  private let metrics: ServiceMetrics
  private let logger: Logger
  /// Called with the address of each listener when it listens.
  private let onListening: @Sendable (_ isAdmin: Bool, _ port: Int) async -> Void

  /// Loads the messages.
  ///
  /// - Throws: what is wrong with the source; a service never starts without messages.
  public init(
    _ configuration: ServiceConfiguration, logger: Logger, logSink: LogSink? = nil,
    onListening: @escaping @Sendable (_ isAdmin: Bool, _ port: Int) async -> Void = { _, _ in }
  ) throws(DiagnosticError) {
    self.configuration = configuration
    self.logger = logger
    self.onListening = onListening
    metrics = ServiceMetrics(logSink: logSink)
    let seen = SourceFingerprint(of: configuration.source.watched)
    let loaded = try configuration.source.load(after: nil)
    let generation = Generation(
      number: 1, localizer: loaded.localizer, contentHash: loaded.localizer.contentHash,
      signature: loaded.signature, loaded: Clock.now)
    metrics.serves(generation)
    reloader = Reloader(
      GenerationStore(generation), source: configuration.source, seen: seen,
      interval: configuration.watchInterval, logger: logger, metrics: metrics)
  }

  /// Serves until it is told to stop.
  ///
  /// - Throws: if an address cannot be listened at.
  public func run() async throws { try await run(until: []) }

  /// Serves until one of the signals arrives; requests that began are answered.
  ///
  /// - Throws: if an address cannot be listened at.
  public func run(until signals: [UnixSignal]) async throws {
    var services: [any Service] = [reloader, application(isAdmin: false)]
    if configuration.adminAddress != nil { services.append(application(isAdmin: true)) }
    var group = ServiceGroupConfiguration(
      services: services.map {
        .init(
          service: $0, successTerminationBehavior: .ignore,
          failureTerminationBehavior: .cancelGroup)
      }, gracefulShutdownSignals: signals, logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(configuration.limits.shutdownSeconds)
    try await ServiceGroup(configuration: group).run()
  }

  private func application(isAdmin: Bool) -> some Service {
    let limits = configuration.limits
    let address = (isAdmin ? configuration.adminAddress : nil) ?? configuration.address
    let responder = ServiceResponder(
      configuration, reloader: reloader, metrics: metrics, isAdmin: isAdmin, logger: logger)
    let channel = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        ConnectionDeadlines(
          header: .seconds(Int64(limits.headerSeconds)), body: .seconds(Int64(limits.bodySeconds)))
      ],
      idleTimeout: .seconds(Int64(limits.idleSeconds)),
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
        maxHeaderFieldCount: limits.headerFields))
    let onListening = onListening
    return Application(
      responder: responder,
      server: HTTPServerBuilder { pass in
        LoopBoundChannel(
          base: HTTP1Channel(responder: pass, configuration: channel), responder: responder)
      },
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          limits.connections, logger: logger)),
      onServerRunning: { channel in
        await onListening(isAdmin, channel.localAddress?.port ?? address.port)
      }, logger: logger)
  }
}
