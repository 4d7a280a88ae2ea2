/// A file that is whole and on the disk, but has not taken its name yet.
struct NewFile {
  var temporaryName: String
  var status: FileStatus
}

extension Syscalls {
  /// Tries to find a free name, before an answer of `noFreeName`.
  static let tries = 8

  /// Writes `bytes` to a new hidden file, private unless told otherwise; what is durable waits until it is on the disk.
  ///
  /// When anything fails nothing is left behind, and the next try starts with another file: after
  /// a failed `fsync` the kernel may have dropped the bytes and call the same file clean.
  func writeNew(
    _ bytes: [UInt8], for name: String, in folder: OpenFolder, mode: UInt32 = 0o600,
    isDurable: Bool = true
  ) throws(StoreError) -> NewFile {
    for _ in 0..<Self.tries {
      let temporary = FileName.temporary(for: name, random: try FileName.random(self))
      do throws(StoreError) {
        return NewFile(
          temporaryName: temporary,
          status: try create(
            temporary, bytes, in: folder.descriptor, mode: mode, path: folder.path(of: temporary),
            isDurable: isDurable))
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    throw .noFreeName(folder.path(of: name))
  }

  /// Makes the file `name`, which must not exist, whole or not at all; EEXIST where it does.
  func create(
    _ name: String, _ bytes: [UInt8], in folder: OpenFolder, mode: UInt32 = 0o600
  ) throws(StoreError) -> FileStatus {
    try create(name, bytes, in: folder.descriptor, mode: mode, path: folder.path(of: name))
  }

  func create(
    _ name: String, _ bytes: [UInt8], in folder: Int32, mode: UInt32 = 0o600, path: String,
    isDurable: Bool = true
  ) throws(StoreError) -> FileStatus {
    let descriptor = try open(name, in: folder, .creating, path: path)
    defer { close(descriptor) }
    do throws(StoreError) {
      try setMode(descriptor, mode, path: path)
      try writeAll(descriptor, bytes, path: path)
      if isDurable { try synchronise(descriptor, path: path) }
      return try status(descriptor, path: path)
    } catch {
      try? unlink(name, in: folder, path: path)
      throw error
    }
  }

  /// Whether `name` is this very file now.
  func holds(_ name: String, _ file: NewFile, in folder: OpenFolder) -> Bool {
    let now = try? status(of: name, in: folder.descriptor, path: folder.path(of: name))
    return now?.isSameFile(as: file.status) ?? false
  }

  /// Removes a new file that did not take its name. Under its temporary name may stand the file
  /// that it was exchanged with, which is never removed here.
  func discard(_ file: NewFile, in folder: OpenFolder) {
    guard holds(file.temporaryName, file, in: folder) else { return }
    try? unlink(
      file.temporaryName, in: folder.descriptor, path: folder.path(of: file.temporaryName))
  }

  /// Writes `bytes` under `name`, taking the place of what was there.
  func replace(
    _ name: String, _ bytes: [UInt8], in folder: OpenFolder, mode: UInt32 = 0o600,
    isDurable: Bool = true
  ) throws(StoreError) {
    let file = try writeNew(bytes, for: name, in: folder, mode: mode, isDurable: isDurable)
    do throws(StoreError) {
      try rename(
        file.temporaryName, name, in: folder.descriptor, .replacing, path: folder.path(of: name))
    } catch {
      discard(file, in: folder)
      throw error
    }
    if isDurable { try synchroniseFolder(folder) }
  }

  /// Writes `bytes` beside the note `name`, under a new name that tells of a conflict.
  func createCopy(
    _ bytes: [UInt8], of name: String, seconds: Int64, in folder: OpenFolder
  ) throws(StoreError) -> String {
    for _ in 0..<Self.tries {
      let copy = FileName.conflict(
        of: name, seconds: seconds, random: try FileName.random(self))
      do throws(StoreError) {
        _ = try create(copy, bytes, in: folder)
        return copy
      } catch {
        guard error.isTaken else { throw error }
      }
    }
    throw .noFreeName(folder.path(of: name))
  }
}
