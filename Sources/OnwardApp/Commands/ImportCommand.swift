import ArgumentParser
import OnwardContent
import OnwardCore
import OnwardStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read sessions in that `onward export` wrote.",
    discussion: """
      It shows what would be added, changed or skipped, and asks. Nothing that is there is lost: \
      where a session differs, the one that was touched last goes on, and the other is kept beside \
      it as a copy.

      Example:
        onward import backup.json
      """)

  @Argument(help: "Files of JSON or Markdown.", completion: .file(extensions: ["json", "md"]))
  var files: [String]
  @Flag(help: "Do not ask.")
  var yes = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Give at least one file to import.") }
  }

  func run() throws {
    let surroundings = try Surroundings()
    let importing = Importing(places: try surroundings.places())
    let plan = importing.plan(try Inlet().notes(in: files))
    let words = ImportWords(plan: plan)
    try say(words.preview.map(plain))
    if plan.allSatisfy({ $0.change == .skipped }) { return }
    guard yes || Machine.hasTerminal else { throw Failure.exchange(.needsYes) }
    if !yes {
      Stream.output.write(ImportWords.prompt)
      guard Machine.readLine() == "yes" else { return try say([ImportWords.nothingDone]) }
    }
    let written = try importing.carryOut(plan, at: surroundings.clock.read().wall)
    try say(ImportWords.done(written).map(plain))
  }
}

/// Files that the person names to be read in.
struct Inlet {
  /// The notes of all files, each session once.
  ///
  /// Throws `unreadable`, `badFile` with the problems of every file, or `sessionTwice`.
  func notes(in files: [String]) throws(Failure) -> [CarriedNote] {
    var notes: [CarriedNote] = []
    var origins: [String: (file: String, bytes: [UInt8])] = [:]
    var problems: [String] = []
    for file in files {
      switch readCarriedNotes(try bytes(of: file)) {
      case .failure(let found): problems += found.all.map { $0.line(in: file) }
      case .success(let found):
        for var note in found {
          let id = note.session.id
          if let other = origins[id] {
            if other.bytes == note.bytes { continue }
            throw .exchange(.sessionTwice(id: id, files: [other.file, file]))
          }
          origins[id] = (file, note.bytes)
          note.file = note.file ?? file.split(separator: "/").last.map(String.init)
          notes.append(note)
        }
      }
    }
    if !problems.isEmpty { throw .exchange(.badFile(problems)) }
    return notes
  }

  /// Throws `unreadable`.
  func bytes(of file: String) throws(Failure) -> [UInt8] {
    do {
      return try Files().read(file, limit: ExchangeLimits.file)
    } catch {
      throw .unreadable(path: file, error)
    }
  }
}

/// What `import` says before and after.
struct ImportWords {
  var plan: [Importing.Item]

  static let prompt = "Type yes to import: "
  static let nothingDone = "Nothing was imported."

  /// What would happen to each, and how many of each kind there are.
  var preview: [String] {
    var lines: [String] = []
    for item in plan {
      let summary = SessionSummary(file: item.file, session: item.note.session)
      lines.append("\(Self.word(item.change))  \(item.file)  (\(summary.nameInWords))")
      switch item.change {
      case .replaces: lines.append("         it is newer; your note is kept beside it as a copy")
      case .beside: lines.append("         your note stays; this one is put beside it as a copy")
      case .added, .skipped: break
      }
    }
    let counts = [
      ("added", [Importing.Change.added]), ("changed", [.replaces, .beside]),
      ("skipped", [.skipped]),
    ]
    let sum = counts.map { word, changes in
      "\(plan.count { changes.contains($0.change) }) \(word)"
    }
    return lines + [sum.joined(separator: ", ")]
  }

  private static func word(_ change: Importing.Change) -> String {
    switch change {
    case .added: "added  "
    case .replaces, .beside: "changed"
    case .skipped: "skipped"
    }
  }

  /// What was written, with the names of the copies.
  static func done(_ written: [Importing.Written]) -> [String] {
    let copies = written.compactMap { item in item.copy.map { "kept beside it: \($0)" } }
    return ["Imported."] + copies
  }
}
