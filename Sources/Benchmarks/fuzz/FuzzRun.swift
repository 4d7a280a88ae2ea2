import Glibc
import OnwardStore

/// One target, tried until the time is over or something is wrong.
struct FuzzRun {
  let request: Request

  init(_ request: Request) { self.request = request }

  /// True where nothing was found.
  func run() -> Bool {
    if let input = request.input { return replay(input) }
    let file = "fuzz-\(request.target.name)-\(request.seed).input"
    LastInput.install(savingTo: file)
    var mutator = Mutator(seed: request.seed, corpus: request.target.seeds + corpus())
    let end = now() + request.seconds
    var tried = 0
    while now() < end {
      for _ in 0..<64 {
        let input = mutator.next()
        LastInput.remember(input)
        tried += 1
        if let wrong = request.target.check(input) {
          LastInput.save()
          print("\(request.target.name): \(tried) inputs tried, 1 finding: \(wrong)")
          print("The input is in \(file).")
          return false
        }
      }
    }
    print(
      "\(request.target.name): \(tried) inputs tried in \(request.seconds) s, seed \(request.seed), 0 findings"
    )
    return true
  }

  /// Without the signal handler, so that a debugger or the runtime shows the place.
  private func replay(_ input: String) -> Bool {
    guard let bytes = try? Files().read(input) else {
      print("\(input) cannot be read.")
      return false
    }
    let wrong = request.target.check(bytes)
    print(wrong ?? "nothing is wrong")
    return wrong == nil
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }

  private func corpus() -> [[UInt8]] {
    guard let folder = request.corpus else { return [] }
    let names = (try? Files().list(folder)) ?? []
    return names.compactMap { try? Files().read(folder + "/" + $0) }
  }
}

/// The input being tried, where a signal handler can reach it.
enum LastInput {
  private static let most = 1 << 20
  nonisolated(unsafe) private static let bytes = UnsafeMutablePointer<UInt8>.allocate(
    capacity: most)
  nonisolated(unsafe) private static var count = 0
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  /// A trap, a crash or a stall of 10 seconds saves the input and ends with 1.
  static func install(savingTo file: String) {
    path = strdup(file)
    count = 0
    // Touched here, so that the handler finds it made.
    bytes.initialize(repeating: 0, count: most)
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGALRM] {
      signal(number) { _ in
        LastInput.save()
        let words: StaticString = "the process died or stalled; the input is saved\n"
        _ = write(1, words.utf8Start, words.utf8CodeUnitCount)
        _exit(1)
      }
    }
  }

  static func remember(_ input: [UInt8]) {
    count = min(most, input.count)
    input.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { bytes.update(from: base, count: count) }
    }
    alarm(10)
  }

  static func save() {
    guard let path else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { return }
    _ = write(file, bytes, count)
    close(file)
  }
}
