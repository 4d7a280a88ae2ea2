import Glibc

/// A value that several threads share: a POSIX mutex with a condition to wait for.
///
/// The mutex and the condition have fixed addresses on the heap, as POSIX demands; that and the
/// lock around each access make the class Sendable.
final class Monitor<Value>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  init(_ value: sending Value) {
    self.value = value
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // The wall clock may be set while a thread waits.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  /// `pthread_mutex_lock`, and wakes every waiting thread afterwards.
  func change<Result>(_ body: (inout Value) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(condition)
      pthread_mutex_unlock(mutex)
    }
    return body(&value)
  }

  /// `pthread_cond_wait` until `body` gives a result.
  func wait<Result>(_ body: (inout Value) -> Result?) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&value) { return result }
      pthread_cond_wait(condition, mutex)
    }
  }

  /// `pthread_cond_timedwait` until `isMet` holds; false after `milliseconds`.
  func wait(milliseconds: Int, until isMet: (Value) -> Bool) -> Bool {
    var deadline = timespec()
    clock_gettime(CLOCK_MONOTONIC, &deadline)
    let nanoseconds = deadline.tv_nsec + max(0, milliseconds) % 1000 * 1_000_000
    deadline.tv_sec += max(0, milliseconds) / 1000 + nanoseconds / 1_000_000_000
    deadline.tv_nsec = nanoseconds % 1_000_000_000
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isMet(value) {
      if pthread_cond_timedwait(condition, mutex, &deadline) == ETIMEDOUT { return isMet(value) }
    }
    return true
  }
}

/// A thread that runs one closure, with all signals blocked but those of a fault of its own.
struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// `pthread_create`; throws where the system has no thread left.
  init(_ body: @escaping @Sendable () -> Void) throws(StoreError) {
    // A new thread inherits the mask, so that no signal can reach it before it blocks them. The
    // handler that gives the terminal back after a trap must be reached from here too.
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    for fault in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      sigdelset(&blocked, fault)
    }
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let box = Unmanaged.passRetained(Body(run: body))
    var made = pthread_t()
    let number = pthread_create(&made, nil, Self.start, box.toOpaque())
    if number != 0 {
      box.release()
      throw .system(SystemError(call: .startThread, path: "", number: number))
    }
    thread = made
  }

  /// `pthread_join`.
  func join() {
    pthread_join(thread, nil)
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
    { argument in
      if let argument {
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
      }
      return nil
    }
}
