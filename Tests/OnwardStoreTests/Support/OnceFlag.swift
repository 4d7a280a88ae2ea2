import Synchronization

/// True the first time only.
final class OnceFlag: Sendable {
  private let isTaken = Mutex(false)

  var isUntaken: Bool { isTaken.withLock { !$0 } }

  func take() -> Bool {
    isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
  }
}
