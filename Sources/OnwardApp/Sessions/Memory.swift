import OnwardStore

/// The small things that are remembered from run to run.
struct Memory {
  private let files: SmallFiles
  private static let firstRun = "first-run"

  init(_ places: Places) { files = SmallFiles(places.state) }

  /// Whether the welcome was never left with Enter.
  var isFirstRun: Bool {
    do {
      return try files.read(Self.firstRun) == nil
    } catch {
      return true
    }
  }

  /// Where it cannot be written, the welcome comes again, which does no harm.
  func rememberFirstRun() { try? files.write(Self.firstRun, []) }
}
