import OnwardCore

/// The programs that are measured side by side, with what they are given to read and to edit.
struct Candidates {
  let workshop: Workshop
  let onward: String
  let floor: String
  var notes: GeneratedNotes
  private let long: String
  private let lines: String

  init(_ workshop: Workshop, onward: String, floor: String, notes: GeneratedNotes) {
    self.workshop = workshop
    self.onward = onward
    self.floor = floor
    self.notes = notes
    var words = WordSource(seed: 3)
    _ = workshop.folder("files/many")
    long = workshop.file(
      "files/long.txt", (0..<63).map { _ in words.sentence(80) + "\n" }.joined())
    lines = workshop.file(
      "files/lines.txt", (1...200).map { "line \($0) \(words.sentence(9))\n" }.joined())
    for number in 100..<300 { workshop.file("files/many/file-\(number).txt", "x\n") }
  }

  /// All that are installed; onward first, then the floor.
  mutating func all() -> [Candidate] {
    [onwardCandidate(), floorCandidate()]
      + [vim, nano, less, nnn, tig, calcurse].compactMap { $0 }
  }

  private func command(_ words: [String], home name: String = "home", folder: String = "files")
    -> Command
  {
    let home = workshop.folder(name)
    // Some make their own folder in this one, and none above it.
    _ = workshop.folder(name + "/config")
    return Command(
      words: words, environment: workshop.environment(home: home),
      folder: workshop.folder(folder))
  }

  // MARK: - onward

  /// A home in which the first page was seen, with so many notes.
  mutating func home(_ name: String, notes count: Int = 0, words: Int = 0) -> String {
    _ = workshop.folder(name + "/state/onward")
    workshop.file(name + "/state/onward/first-run", "")
    if count > 0 { notes.write(count, words: words, home: name, workshop) }
    return name
  }

  func onwardCommand(_ arguments: [String], home: String) -> Command {
    command([onward] + arguments, home: home)
  }

  /// At the long prompt of the one session in its home.
  mutating func writing(_ task: Task, words: Int, home name: String) -> Drill {
    Drill(
      task: task, command: onwardCommand(["resume"], home: home(name, notes: 1, words: words)),
      opening: [], ready: "help now", keys: Keys.typed("and then it was quiet for a while "))
  }

  private mutating func onwardCandidate() -> Candidate {
    let empty = home("empty")
    let many = home("thousand", notes: 1000, words: 500)
    let browse = onwardCommand(["browse"], home: empty)
    let longest = longestTopic
    return Candidate(
      name: "onward", command: onwardCommand([], home: empty), firstFrame: "help now",
      firstKey: Keys.downApplication,
      drills: [
        writing(.typing, words: 0, home: "short"),
        writing(.typingLong, words: 5000, home: "long"),
        Drill(
          task: .moving, command: browse, opening: [], ready: "help now",
          keys: Keys.backAndForth(Keys.downApplication, Keys.upApplication, times: 30)),
        Drill(
          task: .scrolling, command: onwardCommand(["browse", longest], home: empty), opening: [],
          ready: "help now", keys: Keys.backAndForth(Keys.pageDown, Keys.pageUp, times: 1)),
        Drill(
          task: .searching, command: onwardCommand(["browse"], home: many),
          opening: [(seen: "help now", keys: "\u{06}")], ready: "Search",
          keys: Keys.typed("reply interview") + Array(repeating: "\u{7F}", count: 15)),
      ])
  }

  private var longestTopic: String {
    let folder = workshop.package + "/Content/en/topics"
    let names = entries(of: folder).filter { $0.hasSuffix(".md") }
    let longest = names.max { left, right in
      contents(of: folder + "/" + left).utf8.count < contents(of: folder + "/" + right).utf8.count
    }
    return longest.map { String($0.dropLast(3)) } ?? ""
  }

  // MARK: - The others

  private func floorCandidate() -> Candidate {
    let command = command([floor])
    func drill(_ task: Task, _ keys: [String]) -> Drill {
      Drill(task: task, command: command, opening: [], ready: "floor ready", keys: keys)
    }
    let typed = Keys.typed("and then it was quiet for a while ")
    return Candidate(
      name: "C floor", command: command, firstFrame: "floor ready", firstKey: "x",
      drills: [
        drill(.typing, typed), drill(.typingLong, typed), drill(.searching, typed),
        drill(.moving, Keys.backAndForth(Keys.downApplication, Keys.upApplication, times: 30)),
        drill(.scrolling, Keys.backAndForth(Keys.pageDown, Keys.pageUp, times: 1)),
      ])
  }

  private func editor(
    _ name: String, _ path: String, arguments: [String], ready: (long: String, lines: String),
    opening: String, page: (String, String), search: String, down: (String, String)
  ) -> Candidate {
    let reading = command([path] + arguments + [lines])
    let typed = Keys.typed("and then it was quiet for a while ")
    return Candidate(
      name: name, command: reading, firstFrame: ready.lines, firstKey: down.0,
      drills: [
        Drill(
          task: .typingLong, command: command([path] + arguments + [long]),
          opening: [(seen: ready.long, keys: opening)], ready: "", keys: typed),
        Drill(
          task: .moving, command: reading, opening: [], ready: ready.lines,
          keys: Keys.backAndForth(down.0, down.1, times: 30)),
        Drill(
          task: .scrolling, command: reading, opening: [], ready: ready.lines,
          keys: Keys.backAndForth(page.0, page.1, times: 1)),
        Drill(
          task: .searching, command: reading, opening: [(seen: ready.lines, keys: search)],
          ready: "", keys: Keys.typed("line") + Array(repeating: "\u{7F}", count: 4)),
      ])
  }

  private var vim: Candidate? {
    Workshop.installed("vim").map {
      editor(
        "vim", $0, arguments: ["-n", "-i", "NONE"], ready: (long: "Top", lines: "Top"),
        opening: "GA",
        page: ("\u{06}", "\u{02}"), search: "/", down: ("j", "k"))
    }
  }

  private var nano: Candidate? {
    Workshop.installed("nano").map { path in
      var nano = editor(
        "nano", path, arguments: [], ready: (long: "Help", lines: "line 36 "), opening: "\u{1B}/",
        page: ("\u{16}", "\u{19}"), search: "\u{17}",
        down: (Keys.downApplication, Keys.upApplication))
      // Its search begins at Enter.
      nano.drills.removeAll { $0.task == .searching }
      return nano
    }
  }

  private var less: Candidate? {
    Workshop.installed("less").map { path in
      let command = command([path, lines])
      return Candidate(
        name: "less", command: command, firstFrame: "lines.txt", firstKey: "j",
        drills: [
          Drill(
            task: .scrolling, command: command, opening: [], ready: "lines.txt", keys: [" ", "b"])
        ])
    }
  }

  private var nnn: Candidate? {
    Workshop.installed("nnn").map { path in
      let command = command([path, workshop.folder("files/many")])
      func drill(_ task: Task, _ keys: [String], opening: String = "") -> Drill {
        Drill(
          task: task, command: command, opening: [(seen: "1/200", keys: opening)], ready: "",
          keys: keys)
      }
      return Candidate(
        name: "nnn", command: command, firstFrame: "1/200", firstKey: "j",
        drills: [
          drill(.moving, Keys.backAndForth("j", "k", times: 30)),
          drill(.scrolling, Keys.backAndForth(Keys.pageDown, Keys.pageUp, times: 1)),
          drill(
            .searching, Keys.typed("file-1") + Array(repeating: "\u{7F}", count: 6), opening: "/"),
        ])
    }
  }

  private var tig: Candidate? {
    guard let path = Workshop.installed("tig"), let git = Workshop.installed("git") else {
      return nil
    }
    let folder = workshop.folder("files/repository")
    let who = "-c user.name=a -c user.email=a@example.org"
    guard
      workshop.run(
        "cd \(folder) && \(git) init -q . && for i in $(seq 200); do "
          + "\(git) \(who) commit -q --allow-empty -m \"change number $i\"; done")
    else { return nil }
    let command = command([path], folder: "files/repository")
    return Candidate(
      name: "tig", command: command, firstFrame: "change number 163", firstKey: "j",
      drills: [
        Drill(
          task: .moving, command: command, opening: [], ready: "change number 163",
          keys: Keys.backAndForth("j", "k", times: 30))
      ])
  }

  private var calcurse: Candidate? {
    Workshop.installed("calcurse").map { path in
      Candidate(
        name: "calcurse", command: command([path, "-q"]), firstFrame: "(apts)",
        firstKey: Keys.downApplication)
    }
  }
}
