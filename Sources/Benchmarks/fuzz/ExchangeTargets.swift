import OnwardContent
import OnwardCore

/// Readers of what other programs write, and of what ours keep beside the notes.
extension Target {
  /// What is read in, written out and read in again is the same.
  static let exchange = Target("import", [document, bundled, "{\"onward\": 1, \"sessions\": []}"]) {
    bytes in
    let read: [CarriedNote]
    switch readCarriedNotes(bytes) {
    case .failure(let problems): return wrong(problems, of: bytes)
    case .success(let notes): read = notes
    }
    let text = Array(exportText(of: read).utf8)
    guard case .success(let again) = readCarriedNotes(text) else { return "its export is refused" }
    if again.map(\.bytes) != read.map(\.bytes) { return "a note changed by its export" }
    guard !read.isEmpty else { return nil }
    guard case .success(let third) = readCarriedNotes(bundle(of: read)) else {
      return "its bundle is refused"
    }
    if third.map(\.bytes) != read.map(\.bytes) { return "a note changed by its bundle" }
    return nil
  }

  static let csv = Target(
    "csv",
    [
      "company,role,date,outcome\nNorthwind,\"Data, \"\"big\"\"\",2026-11-21,ghosted\n",
      "Role;Company\nCook;Inn\n", "company\trole\r\na\tb\r\n", "\u{FEFF}company\n",
    ]
  ) { bytes in
    switch readApplications(bytes) {
    case .failure(let problems): return wrong(problems, of: bytes)
    case .success(let table):
      if table.rows.isEmpty { return "a table without a row" }
      for (place, row) in table.rows.enumerated() where row.number != place + 1 {
        return "row \(row.number) at \(place)"
      }
      return nil
    }
  }

  /// One setting changed changes nothing else.
  static let config = Target("config", [settings, "# nothing\n", "region: DE\n", ""]) { bytes in
    let file = ContentFile(path: "config.yaml", bytes: bytes)
    let (before, problems) = readPreferences(file)
    for problem in problems where problem.place.line < 1 || problem.place.column < 1 {
      return "a place that is none: \(problem.place)"
    }
    var after = before
    after.usesMouse = before.usesMouse == true ? false : true
    guard let changed = try? rewrite(file, .mouse, as: after) else { return nil }
    let read = readPreferences(ContentFile(path: "config.yaml", bytes: changed)).0
    return read == after ? nil : "another setting changed too"
  }

  static let letterChecks = Target("letterchecks", [checks]) { bytes in
    let file = ContentFile(path: "C/en/letter-checks.md", bytes: bytes)
    let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for found in lint([file], coverage: nil, today: nil).diagnostics {
      let place = found.place
      if place.line < 1 || place.column < 1 || place.line > lines + 1 {
        return "a place that is none: \(place) of \(lines)"
      }
    }
    return nil
  }

  /// A cache whose sums are right may hold anything all the same.
  static let cache = Target("cache", cacheParts) { bytes in
    let folder = "/n"
    _ = decodeNotesCache(bytes, of: folder)
    let half = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
    let file = sealed(front: Array(bytes[..<half]), rows: Array(bytes[half...].dropFirst()))
    _ = decodeCacheFront(file, of: folder)
    guard let notes = decodeNotesCache(file, of: folder) else { return nil }
    guard decodeNotesCache(encodeNotesCache(notes, of: folder), of: folder) == notes else {
      return "what was read is written otherwise"
    }
    return nil
  }
}

/// At least one problem, each at a place of the file.
private func wrong(_ problems: ExchangeProblems, of bytes: [UInt8]) -> String? {
  if problems.all.isEmpty { return "refused without a reason" }
  let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 2
  for problem in problems.all
  where problem.place.line < 1 || problem.place.column < 1 || problem.place.line > lines {
    return "a place that is none: \(problem.place) of \(lines)"
  }
  return nil
}

private let cacheParts: [String] = {
  let listing = Listing.problem(file: "x.md", .unreadable(errno: 13))
  let stamp = NoteStamp(inode: 7, size: 80, seconds: 1, nanoseconds: 2)
  let bytes = encodeNotesCache([CachedNote(stamp: stamp, listing: listing)], of: "/n")
  return [String(decoding: bytes, as: UTF8.self), "|"]
}()

private let document: String = {
  guard case .success(let notes) = readCarriedNotes(Array(noteText.utf8)) else { return "{}" }
  return exportText(of: notes)
}()

private let bundled =
  "<!-- onward: note a.md -->\n\(noteText)\n<!-- onward: note -->\n"
  + noteText.split(separator: "k3vqa7m2xw4b").joined(separator: "k3vqa7m2xw4c")

private let settings = """
  # mine
  region: DE
  contacts:
    - name: 'Mona'
      reach: "+49 30 1234"
  mode: screen
  motion: none
  accent: blue  # calm
  language: en
  pause: 3d
  mouse: off
  unknown: kept

  """

private let checks = """
  ---
  checks:
    - id: placeholder
      why: "A gap is still open here."
      finds: placeholder
      phrases: [tbd, to be added]
    - id: questions
      why: "Many questions."
      finds: questions
      most: 2
  ---
  A body.

  """
