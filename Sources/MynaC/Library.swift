import Myna
import MynaModel

/// What a handle of C points to.
final class LibraryHandle: Sendable {
  let localizer: Localizer

  init(_ localizer: Localizer) {
    self.localizer = localizer
  }

  /// The handle with a reference that ``myna_close`` gives back.
  static func retained(_ localizer: Localizer) -> OpaquePointer {
    OpaquePointer(Unmanaged.passRetained(LibraryHandle(localizer)).toOpaque())
  }

  /// The localizer of a handle; `nil` for none.
  static func localizer(of handle: OpaquePointer?) -> Localizer? {
    guard let handle else { return nil }
    return Unmanaged<LibraryHandle>.fromOpaque(UnsafeRawPointer(handle)).takeUnretainedValue()
      .localizer
  }
}

/// Version of the C interface; see `include/myna.h`.
@_cdecl("myna_api_version")
public func mynaAPIVersion() -> Int32 { 1 << 8 }

/// Opens a bundle file.
@_cdecl("myna_open")
public func mynaOpen(
  _ path: UnsafePointer<CChar>?, _ error: UnsafeMutablePointer<CChar>?, _ capacity: Int
) -> OpaquePointer? {
  guard let path = CText.read(path) else {
    CText.write("no path was given", error, capacity)
    return nil
  }
  do {
    return LibraryHandle.retained(try Localizer(bundleAt: path))
  } catch let problem {
    CText.write(problem.description, error, capacity)
    return nil
  }
}

/// Opens a bundle in memory, which is copied.
@_cdecl("myna_open_bytes")
public func mynaOpenBytes(
  _ bytes: UnsafeRawPointer?, _ count: Int, _ error: UnsafeMutablePointer<CChar>?, _ capacity: Int
) -> OpaquePointer? {
  // A `size_t` above the largest `Int` arrives as a negative number.
  guard let bytes, count >= 0, count <= Limits.hard.bundleBytes else {
    CText.write(
      bytes == nil ? "no bytes were given" : "the bundle is too large", error, capacity)
    return nil
  }
  do {
    let copy = Array(UnsafeRawBufferPointer(start: bytes, count: count))
    return LibraryHandle.retained(try Localizer(bundle: copy))
  } catch let problem {
    CText.write(problem.description, error, capacity)
    return nil
  }
}

/// Opens the messages that are part of the library.
@_cdecl("myna_open_embedded")
public func mynaOpenEmbedded() -> OpaquePointer? {
  LibraryHandle.retained(.embedded)
}

/// Closes a localizer.
@_cdecl("myna_close")
public func mynaClose(_ handle: OpaquePointer?) {
  guard let handle else { return }
  Unmanaged<LibraryHandle>.fromOpaque(UnsafeRawPointer(handle)).release()
}
