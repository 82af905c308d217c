import Foundation
import MynaModel

/// Values of Foundation in a template's context.
enum FoundationValue {
  /// Returns what a value stands for; the value itself if it is none of Foundation's.
  static func read(_ value: Any) -> Any? {
    switch value {
    case is NSNull: nil
    case let date as Date: DateTime(parsing: date.ISO8601Format()) ?? value
    // Before `NSNumber`, which a Decimal can become with fewer digits.
    case let number as Decimal: number.description
    case let number as NSNumber: number.stringValue
    default: value
    }
  }
}
