import Hummingbird
import NIOCore

/// What Hummingbird knows of a request besides.
struct ServiceContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}
