import ArgumentParser
import Logging
import MynaCommandLine
import MynaModel
import MynaServer
import MynaSigning
import UnixSignals

/// `myna serve`: answers over HTTP.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves messages over HTTP, and loads them anew when they change.",
    discussion: """
      Without --bundle or --locales the messages that are built into the command answer.
      A source is watched; a bad one is refused, logged and counted, and the old messages go on.
      SIGHUP and POST /admin/reload load at once. SIGTERM and SIGINT end it when the requests that
      began are answered.

      Texts for developers are not served unless --admin or --developer-tokens is given.

      EXAMPLES
        myna serve --bundle messages.myna --listen 0.0.0.0:8080 --admin 127.0.0.1:8081
        curl 'http://localhost:8080/v1/messages/alipay/UNKNOW?audience=customer&locale=zh-CN'
      """)

  @Option(help: ArgumentHelp("Where everybody may ask: HOST:PORT, or a PORT of this machine."))
  var listen = "127.0.0.1:8080"

  @Option(
    help: "Where operators ask: the same, texts for developers, and POST /admin/reload.")
  var admin: String?

  @Option(help: "Serve a compiled bundle.")
  var bundle: String?

  @Option(
    help: ArgumentHelp(
      "Serve only a bundle signed with this key; can be repeated, to change keys.",
      valueName: "key.pub"))
  var requireSignature: [String] = []

  @Flag(help: "Take a bundle that was signed before the one that answers.")
  var allowRollback = false

  @Option(help: "Serve a Locales folder.")
  var locales: String?

  @Option(
    help: "A file of bearer tokens, one a line, that may read texts for developers.")
  var developerTokens: String?

  @Option(help: "A name under which the service is asked for; can be repeated. All without it.")
  var host: [String] = []

  @Option(help: "Value of Cache-Control of texts for customers.")
  var cacheControl = "no-cache"

  @Option(help: "What 'type' of a problem begins with; the code follows.")
  var problemType = "urn:myna:code:"

  @Option(help: "Most connections at a time.")
  var connections = ServiceLimits().connections

  @Option(help: "Milliseconds between looks at the source.")
  var watch = 200

  @Flag(help: "Log every request.")
  var logRequests = false

  func validate() throws {
    if bundle == nil, !requireSignature.isEmpty || allowRollback {
      throw ValidationError("--require-signature and --allow-rollback go with --bundle.")
    }
    if bundle != nil, locales != nil { throw ValidationError("Give --bundle or --locales.") }
    guard (1...1_000_000).contains(connections) else {
      throw ValidationError("--connections is a number from 1 to 1000000.")
    }
    guard (10...3_600_000).contains(watch) else {
      throw ValidationError("--watch is a number of milliseconds from 10 to 3600000.")
    }
    for header in [cacheControl, problemType]
    where !header.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      throw ValidationError("--cache-control and --problem-type are printable ASCII.")
    }
    _ = try address(listen, "--listen")
    if let admin { _ = try address(admin, "--admin") }
  }

  func run() async throws {
    let sink = LogSink()
    defer { sink.close() }
    let logger = Logger(label: "myna") { LineLogHandler(label: $0, sink: sink) }
    let service = try MessageService(try serviceConfiguration(), logger: logger, logSink: sink) {
      isAdmin, port in
      logger.notice(
        "listening", metadata: ["port": "\(port)", "admin": "\(isAdmin ? "yes" : "no")"])
    }
    try await service.run(until: [.sigterm, .sigint])
  }

  private func serviceConfiguration() throws -> ServiceConfiguration {
    let source: MessageSource =
      if let bundle {
        .bundle(path: bundle, trusting: try trustedKeys())
      } else if let locales {
        .folder(path: locales)
      } else {
        .embedded
      }
    var configuration = ServiceConfiguration(
      source: source, address: try address(listen, "--listen"))
    configuration.adminAddress = try admin.map { try address($0, "--admin") }
    configuration.developerTokens = try developerTokens.map(TokenFile.read) ?? []
    configuration.hosts = host
    configuration.cacheControl = cacheControl
    configuration.problemTypeBase = problemType
    configuration.limits.connections = DescriptorLimit.connections(wanted: connections)
    configuration.watchInterval = .milliseconds(watch)
    configuration.logsRequests = logRequests
    return configuration
  }

  private func trustedKeys() throws -> TrustedKeys? {
    guard !requireSignature.isEmpty else { return nil }
    return try TrustedKeys(files: requireSignature, allowsRollback: allowRollback)
  }

  private func address(
    _ text: String, _ option: String
  ) throws -> ServiceConfiguration.Address {
    guard let address = ServiceConfiguration.Address(parsing: text) else {
      throw ValidationError("\(option) is HOST:PORT or a PORT, such as 127.0.0.1:8080.")
    }
    return address
  }
}
