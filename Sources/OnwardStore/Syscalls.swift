import Glibc

/// What a test lets happen to one system call.
enum Verdict {
  case run
  /// The call is not made and fails with this `errno`.
  case fail(Int32)
  /// The call is made, and its success is reported as this failure.
  case runThenFail(Int32)
  /// The call is made for at most this many bytes.
  case short(Int)
}

/// The only place that calls C for files; each function names its C function.
///
/// `intercept` is the seam through which tests make the n-th call fail. Calls that a signal
/// interrupts are made again, except `fsync` and `close`, whose state is then unknown.
struct Syscalls: Sendable {
  var intercept: (@Sendable (SystemCall, String) -> Verdict)?

  static let direct = Syscalls(intercept: nil)

  private func perform(
    _ call: SystemCall, _ path: String, _ body: (_ limit: Int) -> Int
  ) throws(StoreError) -> Int {
    var limit = Int.max
    var verdict = Verdict.run
    if let intercept { verdict = intercept(call, path) }
    switch verdict {
    case .fail(let number): throw failure(call, path, number)
    case .short(let bytes): limit = bytes
    case .run, .runThenFail: break
    }
    let result = body(limit)
    if result < 0 { throw failure(call, path, errno) }
    if case .runThenFail(let number) = verdict { throw failure(call, path, number) }
    return result
  }

  private func performAgain(
    _ call: SystemCall, _ path: String, _ body: (_ limit: Int) -> Int
  ) throws(StoreError) -> Int {
    while true {
      do throws(StoreError) {
        return try perform(call, path, body)
      } catch {
        guard error.number == EINTR else { throw error }
      }
    }
  }

  private func failure(_ call: SystemCall, _ path: String, _ number: Int32) -> StoreError {
    .system(SystemError(call: call, path: path, number: number))
  }
}

// MARK: - Descriptors

extension Syscalls {
  static let workingFolder = AT_FDCWD

  /// `openat`, always close-on-exec, never becoming the controlling terminal.
  func open(
    _ name: String, in folder: Int32 = workingFolder, _ mode: OpenMode, path: String
  ) throws(StoreError) -> Int32 {
    let flags = mode.flags | O_CLOEXEC | O_NOCTTY
    let result = try performAgain(.open, path) { _ in Int(openat(folder, name, flags, 0o600)) }
    return Int32(result)
  }

  /// `close`; nothing hangs on its answer, because whatever is written is synchronised before.
  func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// `read`, up to `limit` bytes, to the end of the file; what `expected` says of its size only saves memory.
  func readAll(
    _ descriptor: Int32, limit: Int, expected: Int = .max, path: String
  ) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    if expected < limit { bytes.reserveCapacity(expected) }
    let piece = min(max(expected, 4095), 65_535) + 1
    var buffer = [UInt8](repeating: 0, count: min(limit, piece))
    while bytes.count < limit {
      let room = min(buffer.count, limit - bytes.count)
      let count = try performAgain(.read, path) { cap in
        Glibc.read(descriptor, &buffer, min(room, cap))
      }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// `write`, again and again until all is written.
  func writeAll(
    _ descriptor: Int32, _ bytes: [UInt8], path: String
  ) throws(StoreError) {
    var done = 0
    while done < bytes.count {
      let count = try performAgain(.write, path) { cap in
        bytes.withUnsafeBytes { all in
          let rest = all[done...]
          return Glibc.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, min(rest.count, cap))
        }
      }
      if count == 0 { throw failure(.write, path, EIO) }
      done += count
    }
  }

  /// `fsync`.
  func synchronise(_ descriptor: Int32, path: String) throws(StoreError) {
    _ = try perform(.synchronise, path) { _ in Int(fsync(descriptor)) }
  }

  /// `fchmod`, for which the umask does not count.
  func setMode(_ descriptor: Int32, _ mode: UInt32, path: String) throws(StoreError) {
    _ = try perform(.setMode, path) { _ in Int(fchmod(descriptor, mode)) }
  }

  /// `fstat`.
  func status(_ descriptor: Int32, path: String) throws(StoreError) -> FileStatus {
    var raw = stat()
    _ = try perform(.status, path) { _ in Int(fstat(descriptor, &raw)) }
    return FileStatus(raw)
  }

  /// `flock` with `LOCK_EX | LOCK_NB`; false where another holds it.
  func tryLock(_ descriptor: Int32, path: String) throws(StoreError) -> Bool {
    do throws(StoreError) {
      _ = try performAgain(.lock, path) { _ in Int(flock(descriptor, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// `flock` with `LOCK_UN`; what cannot be unlocked is unlocked by closing.
  func unlock(_ descriptor: Int32) {
    _ = flock(descriptor, LOCK_UN)
  }

  /// `pipe` with both ends close-on-exec and not blocking.
  func pipe() throws(StoreError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = try perform(.pipe, "") { _ in Int(Glibc.pipe(&ends)) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    return (ends[0], ends[1])
  }

  /// `write` of one byte; a full pipe already wakes its reader.
  func signal(_ descriptor: Int32) {
    var byte: UInt8 = 1
    while Glibc.write(descriptor, &byte, 1) < 0, errno == EINTR {}
  }

  /// `read` until nothing is left in a pipe that does not block.
  func empty(_ descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 64)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 || (count < 0 && errno != EINTR) { return }
    }
  }
}

// MARK: - Names

extension Syscalls {
  /// `fstatat`; with `following` false a symbolic link is told as itself.
  func status(
    of name: String, in folder: Int32 = workingFolder, following: Bool = false, path: String
  ) throws(StoreError) -> FileStatus {
    var raw = stat()
    let flags = following ? 0 : AT_SYMLINK_NOFOLLOW
    _ = try perform(.statusOfName, path) { _ in Int(fstatat(folder, name, &raw, flags)) }
    return FileStatus(raw)
  }

  /// `faccessat` for the effective user; `way` is made of `R_OK`, `W_OK` and `X_OK`.
  func access(_ path: String, _ way: Int32) throws(StoreError) {
    _ = try perform(.access, path) { _ in Int(faccessat(Self.workingFolder, path, way, AT_EACCESS))
    }
  }

  /// `mkdirat` and, because of the umask, `fchmodat`; false where the name is taken.
  func makeFolder(
    _ name: String, in folder: Int32 = workingFolder, mode: UInt32 = 0o700, path: String
  ) throws(StoreError) -> Bool {
    do throws(StoreError) {
      _ = try perform(.makeFolder, path) { _ in Int(mkdirat(folder, name, 0o700)) }
    } catch {
      if error.number == EEXIST { return false }
      throw error
    }
    try setMode(of: name, in: folder, mode, path: path)
    return true
  }

  /// `fchmodat`, not following a symbolic link.
  func setMode(
    of name: String, in folder: Int32, _ mode: UInt32, path: String
  ) throws(StoreError) {
    _ = try perform(.setModeOfName, path) { _ in
      Int(fchmodat(folder, name, mode, AT_SYMLINK_NOFOLLOW))
    }
  }

  /// `unlinkat`; `asFolder` removes an empty folder.
  func unlink(
    _ name: String, in folder: Int32, asFolder: Bool = false, path: String
  ) throws(StoreError) {
    _ = try perform(.unlink, path) { _ in
      Int(unlinkat(folder, name, asFolder ? AT_REMOVEDIR : 0))
    }
  }

  /// `renameat`, `renameat2` for the two careful ways, or `linkat`; both names are in one folder.
  func rename(
    _ old: String, _ new: String, in folder: Int32, _ way: RenameWay, path: String
  ) throws(StoreError) {
    switch way {
    case .replacing:
      _ = try perform(.rename, path) { _ in Int(renameat(folder, old, folder, new)) }
    case .linking:
      _ = try perform(.link, path) { _ in Int(linkat(folder, old, folder, new, 0)) }
    case .exchanging:
      _ = try perform(.exchange, path) { _ in Self.rename2(folder, old, new, flags: 2) }
    case .asNew:
      _ = try perform(.renameAsNew, path) { _ in Self.rename2(folder, old, new, flags: 1) }
    }
  }

  /// The names in an open folder, in no order, without `.` and `..`: `fdopendir`, `readdir`.
  ///
  /// The descriptor stays the caller's.
  func entries(_ descriptor: Int32, path: String) throws(StoreError) -> [EntryName] {
    // fdopendir takes its descriptor over and moves its offset, so it gets a new one.
    let own = try open(".", in: descriptor, .folder, path: path)
    var stream: OpaquePointer?
    do throws(StoreError) {
      _ = try perform(.openList, path) { _ in
        stream = fdopendir(own)
        return stream == nil ? -1 : 0
      }
    } catch {
      if let stream { closedir(stream) } else { close(own) }
      throw error
    }
    guard let stream else { return [] }
    defer { closedir(stream) }
    var names: [EntryName] = []
    while let entry = try next(in: stream, path: path) {
      if entry != .text(".") && entry != .text("..") { names.append(entry) }
    }
    return names
  }

  private func next(in stream: OpaquePointer, path: String) throws(StoreError) -> EntryName? {
    var entry: UnsafeMutablePointer<dirent>?
    _ = try perform(.nextEntry, path) { _ in
      errno = 0
      entry = readdir(stream)
      return entry == nil && errno != 0 ? -1 : 0
    }
    guard let entry else { return nil }
    return withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { text in
        if let name = String(validatingCString: text) { return .text(name) }
        return .notUTF8(shown: String(cString: text))
      }
    }
  }

  /// `readlink`, nil where the target is not UTF-8.
  func target(of path: String) throws(StoreError) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = try perform(.readLink, path) { _ in readlink(path, &buffer, buffer.count) }
    return String(validating: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// `realpath`: the absolute name without any symbolic link.
  func resolve(_ path: String) throws(StoreError) -> String {
    var found: UnsafeMutablePointer<CChar>?
    _ = try perform(.resolve, path) { _ in
      found = realpath(path, nil)
      return found == nil ? -1 : 0
    }
    guard let found else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  /// glibc has `renameat2`, but declares it only under `_GNU_SOURCE`, which Swift's Glibc
  /// module does not set: it is looked up by name, and where it is missing the answer is ENOSYS.
  private static func rename2(_ folder: Int32, _ old: String, _ new: String, flags: UInt32) -> Int {
    guard let function = renameat2 else {
      errno = ENOSYS
      return -1
    }
    return Int(function(folder, old, folder, new, flags))
  }

  private typealias Renameat2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  private static let renameat2: Renameat2? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: Renameat2.self)
  }
}

// MARK: - Without a file

extension Syscalls {
  /// `geteuid`.
  static var user: UInt32 { geteuid() }

  /// `time`.
  static var seconds: Int { time(nil) }

  /// `getentropy`, at most 256 bytes a call, so `count` is cut into pieces.
  func randomBytes(_ count: Int) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    var done = 0
    while done < bytes.count {
      let piece = min(256, bytes.count - done)
      _ = try perform(.random, "") { _ in
        bytes.withUnsafeMutableBytes { all in
          guard let start = all.baseAddress else { return 0 }
          return Int(getentropy(start + done, piece))
        }
      }
      done += piece
    }
    return bytes
  }
}
