/// A session's lock: one process at a time works through it.
///
/// The kernel frees it with the process, so that a crash leaves no lock behind, and children do
/// not inherit it. Its file is empty and stays.
public final class Lock: Sendable {
  /// Whether a lock was to be had.
  public enum Attempt: Sendable {
    case held(Lock)
    /// Another process, or another `Lock` of this one, has it.
    case busy
    case failed(StoreError)
  }

  private let descriptor: Int32
  private let system: Syscalls

  private init(_ descriptor: Int32, _ system: Syscalls) {
    self.descriptor = descriptor
    self.system = system
  }

  deinit {
    // A child that is being started has the descriptor too until its program is loaded, and closing ours would leave
    // the lock with it.
    system.unlock(descriptor)
    system.close(descriptor)
  }

  /// Tries to lock the file `id` in `folder`, which is made where it is missing; never waits.
  ///
  /// The lock is held as long as the value lives.
  public static func take(_ id: String, in folder: OwnFolder) -> Attempt {
    take(id, in: folder, system: .direct)
  }

  static func take(_ id: String, in folder: OwnFolder, system: Syscalls) -> Attempt {
    do throws(StoreError) {
      try FileName.check(id)
      return try system.with(folder, making: true) { (open) throws(StoreError) in
        try take(id, in: open, system: system)
      }
    } catch {
      return .failed(error)
    }
  }

  private static func take(
    _ id: String, in folder: OpenFolder, system: Syscalls
  ) throws(StoreError) -> Attempt {
    let path = folder.path(of: id)
    let descriptor = try system.open(id, in: folder.descriptor, .locking, path: path)
    do throws(StoreError) {
      try system.setMode(descriptor, 0o600, path: path)
      if try system.tryLock(descriptor, path: path) { return .held(Lock(descriptor, system)) }
    } catch {
      system.close(descriptor)
      throw error
    }
    system.close(descriptor)
    return .busy
  }
}
