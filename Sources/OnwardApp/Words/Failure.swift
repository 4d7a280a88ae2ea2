import OnwardCore
import OnwardStore
import OnwardTerminal

/// Why a command cannot do what it was asked; the words are in `FailureWords.swift`.
enum Failure: Error, Hashable {
  case badClock(String)
  case badSeed(String)
  case badRegion(String)
  /// With the nearest ids, likeliest first.
  case unknownTopic(String, nearest: [String])
  case unknownTag(String, nearest: [String])
  case unknownStep(String, nearest: [String])
  case unknownLetterKind(String, nearest: String?)
  /// The session has no such letter, but these.
  case noLetter(id: String, kind: String, has: [String])
  case shortID(String)
  case unknownSetting(String, nearest: String?)
  /// What is wrong with the value, in words.
  case badSetting(String)
  /// The diagnostics, each a line in compiler form.
  case brokenSettings([String])
  case settingsNotWritten(path: String, StoreError)
  /// A file that we did not put there.
  case inTheWay(path: String)
  /// A file that we put there, and that is not as we left it.
  case changedSince(path: String)
  case notInstalled(path: String, StoreError)
  /// Nothing of ours is there.
  case notInstalledHere(path: String)
  /// /proc does not tell which program runs.
  case noProgram
  case noHome
  case notATerminal
  case terminalCannot(name: String)
  case noContent(tried: [String])
  case unreadable(path: String, StoreError)
  /// The diagnostics, each a line in compiler form.
  case brokenContent([String])
  case noSession
  case unknownID(String)
  case ambiguousID(String, matches: [String])
  /// What was given has neither a dot nor a slash, or nothing behind it.
  case badFollowUp(String)
  case unknownFollowUp(String)
  case ambiguousFollowUp(String, matches: [String])
  case badDay(String)
  /// A file that is no calendar of ours has the name.
  case notOurCalendar(path: String)
  /// A newer version wrote the note.
  case newerNote(file: String)
  case notASession(file: String, NoteProblem)
  case cannotStart(StoreError)
  case cannotCreate(path: String, StoreError)
  case notSaved(SaveProblem)
  case outputRefused
  /// There is no terminal to ask on.
  case needsYes
  /// Another window has it open.
  case inUseElsewhere(file: String)
  case notForgotten([Forgetting.Remaining])
  /// Something cannot go out or come in.
  case exchange(ExchangeFailure)

  /// As design.md lists them, from sysexits.h.
  var exitCode: Int32 {
    switch self {
    case .badClock, .badSeed, .badRegion, .shortID, .notATerminal, .needsYes, .unknownSetting,
      .badSetting, .badFollowUp, .badDay, .unknownLetterKind:
      64
    case .brokenContent, .brokenSettings: 65
    case .noContent, .unreadable, .noSession, .unknownID, .ambiguousID, .notASession,
      .unknownTopic, .unknownTag, .unknownStep, .unknownFollowUp, .ambiguousFollowUp, .newerNote,
      .noLetter,
      .notInstalledHere, .noProgram:
      66
    case .terminalCannot: 69
    case .cannotStart, .cannotCreate, .notOurCalendar, .inTheWay, .changedSince: 73
    case .notSaved, .outputRefused, .inUseElsewhere, .notForgotten, .settingsNotWritten,
      .notInstalled:
      74
    case .noHome: 78
    case .exchange(let failure): failure.exitCode
    }
  }
}
