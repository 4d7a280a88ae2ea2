import Glibc

/// How a folder of ours stands, found out without changing anything.
public enum FolderCondition: Hashable, Sendable {
  case usable
  /// It is made when it is first needed.
  case missing
  /// Others may enter it, or one above it that is ours too; `mode` holds the permission bits.
  case open(path: String, mode: UInt32)
  case unusable(StoreError)
}

extension OwnFolder {
  /// Looks whether the folder can be used, or made where it is missing.
  public func examine() -> FolderCondition { examine(with: .direct) }

  func examine(with system: Syscalls) -> FolderCondition {
    do throws(StoreError) {
      return try condition(system)
    } catch {
      return .unusable(error)
    }
  }

  private func condition(_ system: Syscalls) throws(StoreError) -> FolderCondition {
    var path = base
    guard try system.isThere(base.isEmpty ? "/" : base, following: true) else {
      try system.access(system.folder(above: base), W_OK | X_OK)
      return .missing
    }
    var opened: FolderCondition?
    for name in names {
      let above = path.isEmpty ? "/" : path
      path += "/" + name
      guard try system.isThere(path, following: false) else {
        try system.access(above, W_OK | X_OK)
        return opened ?? .missing
      }
      let status = try system.status(of: path, path: path)
      if status.kind == .symlink { throw .symlink(path) }
      if status.kind != .folder { throw .notAFolder(path) }
      if status.owner != Syscalls.user { throw .notOurs(path) }
      if status.mode & 0o077 != 0 { opened = opened ?? .open(path: path, mode: status.mode) }
    }
    try system.access(path, R_OK | W_OK | X_OK)
    return opened ?? .usable
  }
}

extension Files {
  /// Whether a regular file may be run by this user.
  public func isExecutable(_ path: String) -> Bool {
    guard kind(path) == .file else { return false }
    return (try? system.access(path, X_OK)) != nil
  }
}

extension Syscalls {
  fileprivate func isThere(_ path: String, following: Bool) throws(StoreError) -> Bool {
    try OnwardStore.unlessMissing { () throws(StoreError) in
      try status(of: path, following: following, path: path)
    } != nil
  }

  /// The nearest one that is there.
  fileprivate func folder(above path: String) -> String {
    var path = path
    while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      path = String(path[..<slash])
      if (try? isThere(path, following: true)) ?? true { return path }
    }
    return "/"
  }
}
