import MynaICU

package struct DateWriter {
  static func learned(from: ICUDateFormatter) -> DateWriter? { nil }
  func write(localMilliseconds: Int, into: inout TextSink) -> Bool { false }
}
