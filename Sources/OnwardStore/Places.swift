/// A folder of ours under a folder that the environment names.
///
/// The base may be a symbolic link; each of `names` must be a real folder of our own.
public struct OwnFolder: Hashable, Sendable {
  /// Absolute.
  public var base: String
  /// Never empty.
  public var names: [String]

  public init(base: String, names: [String]) {
    self.base = base
    self.names = names
  }

  public var path: String { ([base] + names).joined(separator: "/") }

  /// A folder inside this one, of our own too.
  public func inside(_ name: String) -> OwnFolder {
    OwnFolder(base: base, names: names + [name])
  }
}

/// Where everything is kept, by the XDG Base Directory Specification 0.8.
public struct Places: Hashable, Sendable {
  public var sessions: OwnFolder
  public var state: OwnFolder
  public var cache: OwnFolder
  /// The settings file; it and its folder may be symbolic links.
  public var config: String

  public var locks: OwnFolder { state.inside("locks") }
  public var drafts: OwnFolder { state.inside("drafts") }

  /// Computes the places; nothing is opened or made.
  ///
  /// A variable that is empty or relative is ignored, as the specification says. Throws `noHome`
  /// where a default is needed and `HOME` is unset, empty or relative, and where a path that is
  /// needed holds U+FFFD, as one that is not UTF-8 does: under it would be another folder.
  public init(environment: [String: String]) throws(StoreError) {
    func base(_ variable: String, _ fallback: String) throws(StoreError) -> String {
      let own = Self.absolute(environment[variable])
      let home = Self.absolute(environment["HOME"]).map { $0 + "/" + fallback }
      guard let path = own ?? home, !path.unicodeScalars.contains("\u{FFFD}") else { throw .noHome }
      return path
    }
    sessions = OwnFolder(
      base: try base("XDG_DATA_HOME", ".local/share"), names: ["onward", "sessions"])
    state = OwnFolder(base: try base("XDG_STATE_HOME", ".local/state"), names: ["onward"])
    cache = OwnFolder(base: try base("XDG_CACHE_HOME", ".cache"), names: ["onward"])
    config = try base("XDG_CONFIG_HOME", ".config") + "/onward/config.yaml"
  }

  private static func absolute(_ value: String?) -> String? {
    guard var value, value.hasPrefix("/") else { return nil }
    while value.hasSuffix("/") { value.removeLast() }
    return value
  }
}
