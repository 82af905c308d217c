import Glibc

/// Texts in memory that C can read; they live as long as the process.
struct CTexts {
  /// The addresses, in the order of the texts.
  let pointers: [UnsafePointer<CChar>?]

  /// Copies texts.
  init(_ texts: [String]) {
    pointers = texts.map { UnsafePointer(strdup($0)) }
  }
}
