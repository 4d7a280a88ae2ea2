/// One private file that can be made again from others at any time, so that in any doubt it is left unread.
public struct DerivedFile: Sendable {
  /// Bytes; a larger file is not read.
  public static let largest = 64 << 20

  public let folder: OwnFolder
  public let name: String
  let system: Syscalls

  public init(_ name: String, in folder: OwnFolder) {
    self.init(name, in: folder, system: .direct)
  }

  init(_ name: String, in folder: OwnFolder, system: Syscalls) {
    self.name = name
    self.folder = folder
    self.system = system
  }

  /// The file's bytes, or its first `most`; nil where there is none, or one that is not ours alone.
  public func read(first most: Int? = nil) -> [UInt8]? {
    try? system.with(folder, making: false) { (open) throws(StoreError) in
      let limit = most.map { ReadLimit.head($0) } ?? .whole(Self.largest)
      let path = open.path(of: name)
      let status = try system.status(of: name, in: open.descriptor, path: path)
      guard status.mode == 0o600 else { throw .notOurs(path) }
      return try system.readOwn(name, in: open, limit).bytes
    }
  }

  /// Puts the file in the place of what was there, 0600 whatever the umask; false where it cannot be written.
  ///
  /// It does not wait for the disk: what a power cut leaves of it is for its reader to tell.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Bool {
    let written: Void? = try? system.with(folder, making: true) { (open) throws(StoreError) in
      try FileName.check(name, longest: FileName.longestWritten)
      try system.replace(name, bytes, in: open, isDurable: false)
    }
    return written != nil
  }

  /// Deletes the file; one that is not there is no failure.
  public func delete() throws(StoreError) { try SmallFiles(folder, system: system).delete(name) }
}

/// Seconds since 1970 by the kernel's clock, as files are stamped with; no test's clock changes it.
public func kernelSeconds() -> Int { Syscalls.seconds }
