package import MynaModel

/// Limits for reading test data, which may be larger than anything a program meets.
package enum TestLimits {
  package static let generous: Limits = {
    var limits = Limits()
    limits.jsonMembers = 1_000_000
    limits.messageBytes = 1 << 30
    limits.fileBytes = 1 << 30
    return limits
  }()
}
