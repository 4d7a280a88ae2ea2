/// One save, with what it has to find.
struct SaveJob {
  var request: SaveRequest
  var expecting: [UInt8]?
}

/// What the saver's two threads share.
struct SaveQueue {
  var isClosing = false
  var results: [SaveResult] = []
  private var waiting: [SaveRequest] = []
  private var underWay: String?
  private var lastWritten: [String: [UInt8]] = [:]
  /// Copies that were kept by a save that did not reach the disk, and so are not told yet.
  private var untold: [String: String] = [:]

  var isIdle: Bool { waiting.isEmpty && underWay == nil }

  mutating func add(_ request: SaveRequest) {
    guard let place = waiting.firstIndex(where: { $0.name == request.name }) else {
      waiting.append(request)
      return
    }
    var request = request
    // The replaced save did not happen, so what it was to find is still there.
    if request.baseline == .lastSave { request.baseline = waiting[place].baseline }
    waiting[place] = request
  }

  mutating func forget(_ name: String) {
    waiting.removeAll { $0.name == name }
    lastWritten[name] = nil
    untold[name] = nil
  }

  /// The next save; an inner nil when there is no more to come, an outer one when there may be.
  mutating func next() -> SaveJob?? {
    guard !waiting.isEmpty else { return isClosing ? .some(nil) : nil }
    let request = waiting.removeFirst()
    switch request.baseline {
    case .nothing: lastWritten[request.name] = nil
    case .bytes(let bytes): lastWritten[request.name] = bytes
    case .lastSave: break
    }
    underWay = request.name
    return SaveJob(request: request, expecting: lastWritten[request.name])
  }

  mutating func finish(_ job: SaveJob, _ report: SaveReport) {
    let name = job.request.name
    var report = report
    underWay = nil
    if report.isPlaced { lastWritten[name] = job.request.bytes }
    report.kept = report.kept ?? untold[name]
    untold[name] = report.error == nil ? nil : report.kept
    results.append(
      SaveResult(sequence: job.request.sequence, name: name, outcome: report.outcome))
  }
}
