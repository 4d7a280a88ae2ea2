import Foundation
import Testing

@testable import OnwardStore

/// Every system call of a save fails once, in each way, and what is on the disk is looked at.
@Suite struct SavingFaultTests {
  /// What is there before the save, and how the file system behaves.
  enum Scene: CaseIterable {
    case fresh, over, conflict
    case freshWithoutExchange, overWithoutExchange, conflictWithoutExchange

    var existing: String? {
      switch self {
      case .fresh, .freshWithoutExchange: nil
      case .over, .overWithoutExchange: "one"
      case .conflict, .conflictWithoutExchange: "theirs"
      }
    }

    var theirs: String? { existing == "theirs" ? existing : nil }
    var expecting: String? { existing == nil ? nil : "one" }

    func verdict(_ call: SystemCall) -> Verdict {
      switch self {
      case .fresh, .over, .conflict: .run
      case .freshWithoutExchange, .overWithoutExchange, .conflictWithoutExchange:
        call == .exchange || call == .renameAsNew ? .fail(EINVAL) : .run
      }
    }
  }

  /// A disk with one scene on it.
  private struct Stage {
    let temporary: TemporaryFolder
    let scene: Scene
    let folder: OwnFolder
    var note: String { folder.path + "/a.md" }

    init(_ scene: Scene) throws {
      self.scene = scene
      temporary = try TemporaryFolder()
      folder = temporary.own("onward", "sessions")
      _ = try folder.prepare()
      if let existing = scene.existing { try Disk.write(existing, to: note) }
    }

    func save(_ text: String, expecting: String?, _ system: Syscalls) -> SaveReport {
      NoteFolder(folder, system: system).report(
        saving: bytes(text), as: "a.md", expecting: expecting.map(bytes), seconds: 17)
    }

    /// All files of the folder, the hidden ones too.
    var files: [String: String] {
      var files: [String: String] = [:]
      for name in Disk.names(folder.path) { files[name] = Disk.text(folder.path + "/" + name) }
      return files
    }

    var visible: [String: String] { files.filter { !$0.key.hasPrefix(".") } }

    func check(after report: SaveReport, _ place: Comment) {
      let allowed = report.error == nil ? ["two"] : [scene.existing, "two"]
      #expect(allowed.contains(files["a.md"]), place)
      #expect(report.isPlaced == (files["a.md"] == "two"), place)
      if let theirs = scene.theirs {
        #expect(files.values.contains(theirs), place)
        if report.isPlaced { #expect(report.kept.map { files[$0] } == theirs, place) }
      } else {
        #expect(report.kept == nil || files.count == 2, place)
      }
    }
  }

  /// Runs the save until the fault lies behind its last call; returns how many calls it has.
  private func forEachCall(
    of scene: Scene, _ faultAt: (Int) -> Faults.Rule,
    _ look: (Int, Stage, SaveReport) throws -> Void
  ) throws -> Int {
    for n in 1...200 {
      let stage = try Stage(scene)
      let rule = faultAt(n)
      let faults = Faults { number, call, path in
        let verdict = rule(number, call, path)
        if case .run = verdict { return scene.verdict(call) }
        return verdict
      }
      let report = stage.save("two", expecting: scene.expecting, faults.system)
      try look(n, stage, report)
      if faults.calls.count < n { return n - 1 }
    }
    Issue.record("a save that never ends")
    return 0
  }

  private static let numbers = [EIO, ENOSPC, EDQUOT, EACCES, ENOENT, EEXIST, EINVAL, EINTR]

  @Test(arguments: Scene.allCases, numbers)
  func `the n-th call fails`(scene: Scene, number: Int32) throws {
    let count = try forEachCall(
      of: scene, { n in { each, _, _ in each == n ? .fail(number) : .run } },
      { n, stage, report in
        stage.check(after: report, "\(scene), call \(n)")
        try checkNext(after: report, on: stage, "\(scene), call \(n)")
      })
    #expect(count > 15)
  }

  @Test(arguments: Scene.allCases)
  func `the n-th call is done and fails all the same`(scene: Scene) throws {
    _ = try forEachCall(
      of: scene, { n in { each, _, _ in each == n ? .runThenFail(EIO) : .run } },
      { n, stage, report in
        stage.check(after: report, "\(scene), call \(n)")
        try checkNext(after: report, on: stage, "\(scene), call \(n)")
      })
  }

  /// The next save, with what this one told, saves: with no conflict that is none, and with no
  /// words lost.
  private func checkNext(after report: SaveReport, on stage: Stage, _ place: Comment) throws {
    let expecting = report.isPlaced ? "two" : stage.scene.expecting
    let next = stage.save("three", expecting: expecting, .direct)
    #expect(next.error == nil, place)
    #expect(stage.files["a.md"] == "three", place)
    let now = try Disk.written(stage.folder.path) + 7200
    let recovered = try NoteFolder(stage.folder).recover(now: now)
    #expect(stage.files == stage.visible, "\(place): hidden files stay")
    if let theirs = stage.scene.theirs {
      #expect(stage.visible.values.contains(theirs), place)
    } else {
      #expect(report.kept == nil || recovered.count <= 1, place)
    }
    #expect(stage.visible.count <= 3, place)
  }

  @Test(arguments: Scene.allCases)
  func `the power goes before the n-th call`(scene: Scene) throws {
    var ends: Set<String?> = []
    _ = try forEachCall(
      of: scene, { n in { each, _, _ in each >= n ? .fail(EIO) : .run } },
      { n, stage, _ in
        let place: Comment = "\(scene), call \(n)"
        ends.insert(stage.files["a.md"])
        #expect([scene.existing, "two"].contains(stage.files["a.md"]), place)
        let now = try Disk.written(stage.folder.path) + 7200
        _ = try NoteFolder(stage.folder).recover(now: now)
        #expect(stage.files == stage.visible, place)
        if let theirs = scene.theirs {
          #expect(stage.visible.values.contains(theirs), place)
        }
        let next = stage.save("three", expecting: stage.files["a.md"], .direct)
        #expect(next == SaveReport(error: nil, isPlaced: true, kept: nil), place)
      })
    // Both the note as it was and the new one have been seen.
    #expect(ends == [scene.existing, "two"])
  }

  @Test func `an exchange that is done, not told and cannot be looked at loses nothing`() throws {
    let stage = try Stage(.conflict)
    let faults = Faults { [isDone = OnceFlag(), isLooked = OnceFlag(), note = stage.note] in
      switch $1 {
      case .exchange where isDone.take(): return .runThenFail(EIO)
      case .statusOfName where $2 == note && !isDone.isUntaken && isLooked.take():
        return .fail(EIO)
      default: return .run
      }
    }
    let report = stage.save("two", expecting: "one", faults.system)
    #expect(report.error?.number == EIO)
    #expect(stage.files.values.sorted() == ["theirs", "two"])
  }

  @Test func `what an interrupted save left is not touched while it is young`() throws {
    let stage = try Stage(.over)
    let left = ".onward-abcdefgh-a.md.tmp"
    try Disk.write("newer words", to: stage.folder.path + "/" + left)
    let notes = NoteFolder(stage.folder)
    let now = try Disk.written(stage.folder.path + "/" + left)
    #expect(try notes.recover(now: now) == [])
    #expect(stage.files == ["a.md": "one", left: "newer words"])
    let kept = try notes.recover(now: now + 3700)
    #expect(kept.count == 1)
    #expect(stage.visible["a.md"] == "one")
    #expect(kept.map { stage.files[$0] } == ["newer words"])
    #expect(try notes.entries().map(\.kind) == [.copy, .note])
    #expect(stage.files.count == 2)
  }

  @Test(arguments: ["", "on", "one"])
  func `what the note has too is cleared away`(left: String) throws {
    let stage = try Stage(.over)
    try Disk.write(left, to: stage.folder.path + "/.onward-abcdefgh-a.md.tmp")
    let now = try Disk.written(stage.folder.path) + 3700
    #expect(try NoteFolder(stage.folder).recover(now: now) == [])
    #expect(stage.files == ["a.md": "one"])
  }

  @Test(arguments: [".onward-abc-a.md.tmp", ".onward-ABCDEFGH-a.md.tmp", ".other.tmp", "x.tmp"])
  func `files of others are left alone`(name: String) throws {
    let stage = try Stage(.over)
    try Disk.write("words", to: stage.folder.path + "/" + name)
    let now = try Disk.written(stage.folder.path) + 3700
    #expect(try NoteFolder(stage.folder).recover(now: now) == [])
    #expect(stage.files[name] == "words")
  }
}
