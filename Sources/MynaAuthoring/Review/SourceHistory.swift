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
  public mutating func text(
    of fullID: [String], in name: String, with fingerprint: SourceFingerprint
  ) -> String? {
    if versions[name] == nil { versions[name] = revisions(of: name) }
    for number in (versions[name] ?? []).indices {
      if let text = texts(number, name)[fullID]?[fingerprint] { return text }
    }
    return nil
  }

  private func revisions(of name: String) -> [Version] {
    switch place {
    case .none: return []
    case .folder: return [Version(revision: "")]
    case .git(let folder):
      let log = GitProgram.run(
        ["log", "--format=%H", "-n", "\(Self.versionLimit)", "--", "\(name).mf2"], in: folder)
      return (log ?? []).split(separator: UInt8(ascii: "\n"))
        .map { Version(revision: String(decoding: $0, as: UTF8.self)) }
    }
  }

  private mutating func texts(_ number: Int, _ name: String) -> [[String]: [SourceFingerprint:
    String]]
  {
    guard let version = versions[name]?[number] else { return [:] }
    if let texts = version.texts { return texts }
    var texts: [[String]: [SourceFingerprint: String]] = [:]
    let source = SourceText(name: name, bytes: bytes(of: version.revision, name) ?? [])
    for entry in ParsedResource(source, limits: limits).entries {
      guard let message = entry.message else { continue }
      texts[entry.entry.fullID, default: [:]][SourceFingerprint(of: message)] = entry.entry.value
    }
    versions[name]?[number].texts = texts
    return texts
  }

  private func bytes(of revision: String, _ name: String) -> [UInt8]? {
    switch place {
    case .none: nil
    case .folder(let path): try? FileSystem.read("\(path)/\(name).mf2", limit: limits.fileBytes)
    case .git(let folder):
      GitProgram.run(["cat-file", "blob", "\(revision):./\(name).mf2"], in: folder)
    }
  }
}

/// The program git, asked about what it has stored.
enum GitProgram {
  /// Most bytes of an answer.
  static let answerLimit = 64 * 1024 * 1024

  /// Runs git in a folder; `nil` if there is no git, it fails, or says too much.
  static func run(_ arguments: [String], in folder: String) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "--no-pager", "-C", folder] + arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      var bytes: [UInt8] = []
      while let more = try pipe.fileHandleForReading.read(upToCount: 1 << 16), !more.isEmpty {
        bytes += more
        guard bytes.count <= answerLimit else {
          process.terminate()
          process.waitUntilExit()
          return nil
        }
      }
      process.waitUntilExit()
      return process.terminationStatus == 0 ? bytes : nil
    } catch {
      return nil
    }
  }
}
