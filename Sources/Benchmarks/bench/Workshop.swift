import Glibc

/// A folder of our own for all that the programs read and write; removed at the end.
struct Workshop {
  let folder: String
  /// The folder that holds Package.swift.
  let package: String

  /// Nil where there is no such folder to be made, or we were not started from inside the package.
  init?() {
    var template = Array("/tmp/onward-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template), let package = Self.package() else { return nil }
    folder = String(cString: made)
    self.package = package
  }

  private static func package() -> String? {
    var place =
      realpath("/proc/self/exe", nil).map { path in
        defer { free(path) }
        return String(cString: path)
      } ?? ""
    while let slash = place.lastIndex(of: "/") {
      place = String(place[..<slash])
      if access(place + "/Package.swift", R_OK) == 0 { return place }
    }
    return nil
  }

  /// Makes a folder in ours, with those above it; its path.
  func folder(_ name: String) -> String {
    var path = folder
    for part in name.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return path
  }

  @discardableResult
  func file(_ name: String, _ text: String) -> String {
    write(Array(text.utf8), to: folder + "/" + name)
    return folder + "/" + name
  }

  /// Runs a command of the shell to its end, its output on our standard error; whether it went well.
  @discardableResult
  func run(_ command: String) -> Bool {
    system("{ \(command); } 1>&2") == 0
  }

  /// The path of an installed program.
  static func installed(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  func remove() { run("rm -rf '\(folder)'") }

  /// The environment in which every program is measured.
  func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
      "XDG_CONFIG_HOME": home + "/config", "XDG_CACHE_HOME": home + "/cache",
      "ONWARD_CONTENT": package + "/Content",
    ]
  }
}

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { return }
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}
