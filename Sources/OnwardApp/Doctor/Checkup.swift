import OnwardCore
import OnwardStore
import OnwardTerminal

/// Looks at everything that onward needs from its surroundings, and changes nothing.
struct Checkup {
  var surroundings: Surroundings
  var survey: Survey
  /// What `--content` names.
  var contentOption: String?
  var files = Files()

  func findings() -> [Finding] {
    terminal() + encoding() + kept() + content() + programs()
      + [.clipboard(mayCopy: survey.mayCopy)] + clock()
  }

  private func terminal() -> [Finding] {
    let name = surroundings.environment["TERM"] ?? ""
    guard survey.problem == nil else { return [.cannotDraw(terminal: name)] }
    guard let size = survey.size, size.isTooSmall else {
      return [.draws(terminal: name, survey.size)]
    }
    return [.draws(terminal: name, size), .smallWindow(size)]
  }

  private func encoding() -> [Finding] {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.compactMap { surroundings.environment[$0] }.first { !$0.isEmpty }
    guard let codeset = survey.codeset else { return [.unknownLocale(locale ?? "")] }
    return [codeset == "UTF-8" ? .encoding(locale ?? "") : .otherEncoding(locale ?? "")]
  }

  private func kept() -> [Finding] {
    guard let places = try? surroundings.places() else { return [.noHome] }
    let own: [(Finding.Place, OwnFolder)] = [
      (.notes, places.sessions), (.state, places.state), (.cache, places.cache),
    ]
    let folders = own.map { Finding.folder($0, path: $1.path, $1.examine()) }
    return folders + notes(places.sessions) + settings(places.config)
  }

  private func notes(_ folder: OwnFolder) -> [Finding] {
    // One that cannot be used is told already.
    if case .unusable = folder.examine() { return [] }
    var readable = 0
    var problems: [Finding] = []
    for listing in NoteList(folder: NoteFolder(folder)).listings() {
      switch listing {
      case .session: readable += 1
      case .problem(let file, let problem): problems.append(.note(file: file, problem))
      }
    }
    return [.notes(readable: readable)] + problems
  }

  /// The settings' own folder may be a symbolic link, and need not be private.
  private func settings(_ path: String) -> [Finding] {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let condition = OwnFolder(base: folder, names: []).examine()
    if case .unusable = condition { return [.folder(.settings, path: folder, condition)] }
    let problems = OwnSettings(SettingsFile(path)).problems
    return [.settings(path: path, isThere: files.kind(path) != nil, problems: problems)]
  }

  private func content() -> [Finding] {
    do {
      let shelf = try surroundings.shelf(option: contentOption)
      let guide = try shelf.guide()
      return [.content(folder: shelf.folder, steps: guide.steps.count, topics: guide.topics.count)]
    } catch {
      return [.noContent(error)]
    }
  }

  private func programs() -> [Finding] {
    let variables = ["VISUAL", "EDITOR"]
    let named = variables.first { !(surroundings.environment[$0] ?? "").isEmpty }
    var found: [Finding] = [.noEditor]
    if let named, let command = surroundings.environment[named] {
      let program = EditorCommand.split(command)?.first
      let isThere = program.map(finds) ?? false
      found = [isThere ? .editor(command) : .missingEditor(variable: named, command)]
    }
    let pager = Paging(environment: surroundings.environment).program
    guard let program = pager?.first, !finds(program) else {
      return found + [.pager(pager?.joined(separator: " "))]
    }
    return found + [.missingPager(program)]
  }

  /// As execvp(3) looks for it.
  private func finds(_ program: String) -> Bool {
    if program.contains("/") { return files.isExecutable(program) }
    let folders = (surroundings.environment["PATH"] ?? "/bin:/usr/bin").split(separator: ":")
    return folders.contains { files.isExecutable("\($0)/\(program)") }
  }

  private func clock() -> [Finding] {
    let value = surroundings.environment["ONWARD_NOW"] ?? ""
    return value.isEmpty ? [] : [.fixedClock(value)]
  }
}

extension Size {
  fileprivate var isTooSmall: Bool {
    columns < State.smallest.columns || rows < State.smallest.rows
  }
}
