/// How a service listens, what it serves, and what it allows.
public struct ServiceConfiguration: Sendable {
  /// An address to listen at.
  public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// Host name or IP address.
    public var host: String
    /// Port; 0 takes any that is free.
    public var port: Int

    /// Creates an address.
    public init(_ host: String, port: Int) {
      self.host = host
      self.port = port
    }

    /// Reads `HOST:PORT`, `[IPV6]:PORT` or `PORT`; `nil` if it is none of them.
    public init?(parsing text: String) {
      let bytes = Array(text.utf8)
      let colon = bytes.lastIndex(of: UInt8(ascii: ":"))
      let digits = bytes[(colon.map { $0 + 1 } ?? 0)...]
      guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let port = Int(String(decoding: digits, as: UTF8.self)), port <= 65_535
      else { return nil }
      var host = bytes[..<(colon ?? 0)]
      if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
        host = host.dropFirst().dropLast()
      } else if host.contains(UInt8(ascii: ":")) {
        return nil
      }
      if colon != nil, host.isEmpty { return nil }
      self.init(colon == nil ? "127.0.0.1" : String(decoding: host, as: UTF8.self), port: port)
    }

    /// `HOST:PORT`.
    public var description: String {
      host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
  }

  /// Where everybody may ask.
  public var address: Address
  /// Where operators ask: the same, reloading, and texts for developers; `nil` if nowhere.
  public var adminAddress: Address?
  /// Bearer tokens that may read texts for developers at the public address; empty if none may.
  public var developerTokens: [String] = []
  /// Names under which the service may be asked for, such as `messages.example`; empty allows all.
  public var hosts: [String] = []
  /// Where the messages come from.
  public var source: MessageSource
  /// How often the source is looked at.
  public var watchInterval: Duration = .milliseconds(200)
  /// Value of `Cache-Control` of texts for customers.
  public var cacheControl = "no-cache"
  /// What `type` of a problem begins with; the code follows.
  public var problemTypeBase = "urn:myna:code:"
  /// Sizes and times that requests must keep.
  public var limits = ServiceLimits()
  /// Whether each request is logged.
  public var logsRequests = false

  /// Creates a configuration.
  public init(source: MessageSource, address: Address = Address("127.0.0.1", port: 8080)) {
    self.source = source
    self.address = address
  }
}

/// Sizes and times that requests must keep.
public struct ServiceLimits: Hashable, Sendable {
  /// Longest path with query, in bytes.
  public var targetBytes = 2 * 1024
  /// All header fields together, in bytes.
  public var headerBytes = 16 * 1024
  /// Most header fields.
  public var headerFields = 64
  /// Largest body of a request for one text, in bytes.
  public var bodyBytes = 64 * 1024
  /// Largest body of a request for many texts, in bytes.
  public var batchBytes = 1024 * 1024
  /// Most texts of a request.
  public var items = 1_000
  /// Most connections; more wait until one ends.
  public var connections = 1_024
  /// Most requests at a time; more are told to come back.
  public var requestsInFlight = 256
  /// Seconds for a request's header to arrive.
  public var headerSeconds = 5
  /// Seconds for a request's body to arrive, and for an answer to be taken.
  public var bodySeconds = 10
  /// Seconds that a connection may say nothing.
  public var idleSeconds = 30
  /// Seconds for requests to end when the service shuts down.
  public var shutdownSeconds = 5

  /// The default limits.
  public init() {}
}
