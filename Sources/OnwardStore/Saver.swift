/// What a save has to find under the note's name, so that it takes the place of nothing else.
public enum Baseline: Hashable, Sendable {
  /// A new note: nothing.
  case nothing
  /// What was read.
  case bytes([UInt8])
  /// What this saver wrote last under the name, or what was given with the save before.
  case lastSave
}

/// A finished note on its way to the disk.
public struct SaveRequest: Hashable, Sendable {
  /// Chosen by the caller, growing; comes back in the result.
  public var sequence: Int
  /// The note's file name.
  public var name: String
  public var bytes: [UInt8]
  public var baseline: Baseline
  /// The wall clock, seconds since 1970, for the name of a kept copy.
  public var seconds: Int64

  public init(sequence: Int, name: String, bytes: [UInt8], baseline: Baseline, seconds: Int64) {
    self.sequence = sequence
    self.name = name
    self.bytes = bytes
    self.baseline = baseline
    self.seconds = seconds
  }
}

/// How one request ended. A request that a newer one replaced has no result of its own: the
/// newer one's sequence tells of both.
public struct SaveResult: Hashable, Sendable {
  public var sequence: Int
  public var name: String
  public var outcome: SaveOutcome

  public init(sequence: Int, name: String, outcome: SaveOutcome) {
    self.sequence = sequence
    self.name = name
    self.outcome = outcome
  }
}

/// The one other thread: it saves notes, one at a time, and answers through a pipe.
///
/// A note has at most one save under way and one waiting; the newest wins. Notes are saved in the
/// order in which they were first asked for. Letting go of a saver lets it finish what waits.
public final class Saver: Sendable {
  private let queue: Monitor<SaveQueue>
  private let pipe: (read: Int32, write: Int32)
  private let thread: WorkerThread
  private let system: Syscalls

  /// Starts the thread; throws `system` where there is no thread or no pipe to be had.
  public init(_ folder: NoteFolder) throws(StoreError) {
    let system = folder.system
    let queue = Monitor(SaveQueue())
    let pipe = try system.pipe()
    let wake = pipe.write
    do throws(StoreError) {
      thread = try WorkerThread {
        Self.work(queue, folder, wake: wake)
      }
    } catch {
      system.close(pipe.read)
      system.close(pipe.write)
      throw error
    }
    self.queue = queue
    self.pipe = pipe
    self.system = system
  }

  deinit {
    queue.change { $0.isClosing = true }
    thread.join()
    system.close(pipe.read)
    system.close(pipe.write)
  }

  /// Becomes readable when there is something to `drain`; for poll(2) only.
  public var descriptor: Int32 { pipe.read }

  /// Hands a save over and returns at once.
  public func submit(_ request: SaveRequest) {
    queue.change { $0.add(request) }
  }

  /// The results since the last call, oldest first; never waits.
  public func drain() -> [SaveResult] {
    system.empty(pipe.read)
    return queue.change { queue in
      defer { queue.results = [] }
      return queue.results
    }
  }

  /// Waits until nothing is under way or waiting; false where that takes longer.
  public func waitUntilIdle(timeoutMilliseconds: Int) -> Bool {
    queue.wait(milliseconds: timeoutMilliseconds) { $0.isIdle }
  }

  /// Drops the save of a note that waits, and what was last written; before the note is deleted.
  ///
  /// One that is under way goes on: `waitUntilIdle` tells when it is over.
  public func forget(_ name: String) {
    queue.change { $0.forget(name) }
  }

  private static func work(_ queue: Monitor<SaveQueue>, _ folder: NoteFolder, wake: Int32) {
    while let job = queue.wait({ $0.next() }) {
      let report = folder.report(
        saving: job.request.bytes, as: job.request.name, expecting: job.expecting,
        seconds: job.request.seconds)
      queue.change { $0.finish(job, report) }
      folder.system.signal(wake)
    }
  }
}
