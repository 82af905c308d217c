import Foundation
public import MynaModel
import MynaProject
import MynaSyntax

/// Older states of the source files, to find the text that a stale translation was made from.
///
/// Nothing but the fingerprint is kept in a translation; the text is looked up by it.
public struct SourceHistory: Sendable {
  /// Most versions of a file that are looked at.
  public static let versionLimit = 200

  private enum Place: Sendable {
    case none
    case folder(String)
    case git(String)
  }

  private let place: Place
  private let limits: Limits
  private var versions: [String: [Version]] = [:]

  /// One version of a file: where it is, and what is in it once that was asked.
  private struct Version: Sendable {
    var revision: String
    var texts: [[String]: [SourceFingerprint: String]]?
  }

  private init(_ place: Place, limits: Limits) {
    self.place = place
    self.limits = limits
  }

  /// No older states at all.
  public static let unknown = SourceHistory(.none, limits: Limits())

  /// An older copy of the folder of the source locale.
  public static func folder(_ path: String, limits: Limits = Limits()) -> SourceHistory {
    SourceHistory(.folder(path), limits: limits)
  }

  /// The history that git has of the folder of the source locale; nothing is found without it.
  public static func git(_ path: String, limits: Limits = Limits()) -> SourceHistory {
    SourceHistory(.git(path), limits: limits)
  }

  /// Returns the text that an entry of a file had when it had a fingerprint; the newest one.
  ///
  /// - Parameters:
  ///   - fullID: The entry.
  ///   - name: Name of the file, without `.mf2`.
  ///   - fingerprint: The fingerprint.
  /// - Throws: `git.failed`, `program.failed` or `file.…` if the history is there and cannot be read.
  public mutating func text(
    of fullID: [String], in name: String, with fingerprint: SourceFingerprint
  ) throws(DiagnosticError) -> String? {
    if versions[name] == nil { versions[name] = try revisions(of: name) }
    for number in (versions[name] ?? []).indices {
      if let text = try texts(number, name)[fullID]?[fingerprint] { return text }
    }
    return nil
  }

  private func revisions(of name: String) throws(DiagnosticError) -> [Version] {
    switch place {
    case .none: return []
    case .folder: return [Version(revision: "")]
    case .git(let folder):
      return try GitProgram.revisions(of: "\(name).mf2", in: folder, limit: Self.versionLimit)
        .map { Version(revision: $0) }
    }
  }

  private mutating func texts(
    _ number: Int, _ name: String
  ) throws(DiagnosticError) -> [[String]: [SourceFingerprint: String]] {
    guard let version = versions[name]?[number] else { return [:] }
    if let texts = version.texts { return texts }
    var texts: [[String]: [SourceFingerprint: String]] = [:]
    let source = SourceText(name: name, bytes: try bytes(of: version.revision, name) ?? [])
    for entry in ParsedResource(source, limits: limits).entries {
      guard let message = entry.message else { continue }
      texts[entry.entry.fullID, default: [:]][SourceFingerprint(of: message)] = entry.entry.value
    }
    versions[name]?[number].texts = texts
    return texts
  }

  private func bytes(
    of revision: String, _ name: String
  ) throws(DiagnosticError) -> [UInt8]? {
    switch place {
    case .none: return nil
    case .git(let folder):
      return try GitProgram.bytes(of: "\(name).mf2", at: revision, in: folder)
    case .folder(let path):
      do throws(DiagnosticError) {
        return try FileSystem.read("\(path)/\(name).mf2", limit: limits.fileBytes)
      } catch {
        // The file may be younger than the copy.
        if error.id == "file.not-found" { return nil }
        throw error
      }
    }
  }
}
