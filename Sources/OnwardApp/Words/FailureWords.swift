import OnwardCore
import OnwardStore

/// The sentences that commands end with when they cannot do what they were asked.
extension Failure {
  /// What is wrong and what to do; a list of lines where there is more to tell than a sentence.
  var lines: [String] {
    switch self {
    case .brokenContent(let diagnostics):
      diagnostics + ["The content has errors. Mend them, or name another folder with --content."]
    case .brokenSettings(let problems): problems
    case .ambiguousID(let id, let matches):
      ["\"\(id)\" is the beginning of several sessions. Give more of the id:"]
        + matches.map { "  " + $0 }
    case .ambiguousFollowUp(let id, let matches):
      ["\"\(id)\" fits several. Give more of it:"] + matches.map { "  " + $0 }
    case .unknownTopic(let id, let nearest):
      ["There is no topic \"\(id)\". `onward topics` lists them. Nearest:"]
        + nearest.map { "  " + $0 }
    case .unknownTag(let tag, let nearest):
      ["No topic has the tag \"\(tag)\". Nearest:"] + nearest.map { "  " + $0 }
    case .unknownStep(let id, let nearest):
      ["There is no step \"\(id)\". `onward steps` lists them. Nearest:"]
        + nearest.map { "  " + $0 }
    case .notForgotten(let remaining):
      ["These are still there. Everything else was deleted:"]
        + remaining.map { item in
          let why = item.errno.map(reason) ?? "another window may need it"
          return "  \(item.path): \(why)"
        }
    case .exchange(let failure): failure.lines
    default: [sentence]
    }
  }

  private var sentence: String {
    switch self {
    case .badClock(let value):
      "ONWARD_NOW is \"\(value)\": give a time such as 2026-11-21T10:03:00+01:00, or a shift such as +36h, -2d or +90m."
    case .badSeed(let value): "ONWARD_SEED is \"\(value)\": give a number from 0 on."
    case .badRegion(let value): "\"\(value)\" is no region: give two letters, such as DE or US."
    case .unknownLetterKind(let kind, let nearest):
      "There is no kind of letter \"\(kind)\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? "")
        + " The kinds are reply, feedback, nudge and thanks."
    case .noLetter(let id, let kind, let has) where has.isEmpty:
      "The session \(id.prefix(SessionName.shown)) has no letter \"\(kind)\", and no other letter yet."
    case .noLetter(let id, let kind, let has):
      "The session \(id.prefix(SessionName.shown)) has no letter \"\(kind)\". It has: \(has.joined(separator: ", "))."
    case .shortID(let id):
      "\"\(id)\" is too short: give at least \(SessionName.least) characters of the id that `onward sessions` shows."
    case .unknownSetting(let key, let nearest):
      "There is no setting \"\(key)\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? " `onward config` lists them.")
    case .badSetting(let words): "Nothing was changed: \(words)."
    case .settingsNotWritten(let path, let error):
      "\(path) cannot be written: \(reason(error.errno)). Nothing was changed."
    case .inTheWay(let path):
      "\(path) is there, and onward did not put it there. Move it away, or choose another --prefix."
    case .changedSince(let path):
      "\(path) was changed since onward put it there. Move it away, and install again."
    case .notInstalled(let path, let error):
      "\(path) cannot be changed: \(reason(error.errno)). Check who owns it."
    case .notInstalledHere(let path):
      "onward is not installed under \(path): no \(Manifest.name) is there."
    case .noProgram: "/proc does not tell where this program is, so it cannot be copied."
    case .noHome:
      "HOME is not an absolute path, or a folder that the environment names is not UTF-8, so there is no place for your notes. Set HOME."
    case .notATerminal:
      "onward needs a terminal to draw on. Start it in one, or try `onward help-now` or `onward sessions`."
    case .terminalCannot(let name) where name.isEmpty:
      "TERM is not set, so onward cannot draw. Set TERM to the name of your terminal, such as xterm-256color."
    case .terminalCannot(let name):
      "The terminal \"\(name)\" cannot be drawn on. Set TERM to the name of yours, such as xterm-256color."
    case .noContent(let tried):
      "No content was found. Tried: \(tried.joined(separator: "; ")). Name the folder that holds en/ with --content."
    case .unreadable(let path, .tooLarge(_, let bytes, let limit)):
      "\(path) has \(bytes) bytes, and \(limit) are the most. Divide it."
    case .unreadable(let path, let error):
      "\(path) cannot be read: \(reason(error.errno)). Check the path and who may read it."
    case .noSession: "There is no session to go on with. Begin one with `onward start`."
    case .unknownID(let id): "No session's id begins with \"\(id)\". `onward sessions` lists them."
    case .notASession(let file, let problem):
      "\(file) cannot be opened: \(reason(problem)). It is left alone."
    case .cannotStart(let error):
      "onward cannot start its saving: \(reason(error.errno)). End some other programs and try again."
    case .cannotCreate(let path, let error):
      "\(path) cannot be made or used: \(reason(error.errno)). Check who owns the folder."
    case .notSaved(let problem):
      "What you wrote last is not saved: \(problem.path): \(reason(problem.errno)). What was saved before is still there."
    case .outputRefused: "The output could not be written. Check where it goes to."
    case .needsYes:
      "Deleting is asked about first, and there is no terminal to ask on. Add --yes to delete without a question."
    case .inUseElsewhere(let file):
      "\(file) is open in another window, so nothing was changed. Close it there first."
    case .badFollowUp(let id):
      "\"\(id)\" names nothing to do: give what `onward due` shows, such as k7fq2a.send-reply."
    case .unknownFollowUp(let id):
      "Nothing to do has the name \"\(id)\". `onward due --all` lists everything."
    case .badDay(let words):
      "\"\(words)\" is not a date that I know. Try tomorrow, in 3 days, friday or 2026-11-30."
    case .notOurCalendar(let path):
      "\(path) is there already and is no calendar of onward's. It was left as it is. Give another name."
    case .newerNote(let file):
      "\(file) is from a newer version of onward. It can be read, not changed."
    case .brokenContent, .brokenSettings, .ambiguousID, .ambiguousFollowUp, .unknownTopic,
      .unknownTag, .unknownStep, .notForgotten, .exchange:
      ""
    }
  }
}

/// An `errno` in a few words; rarer ones keep their number.
func reason(_ errno: Int32) -> String {
  switch errno {
  case 0: "the saving did not end in time"
  case 1, 13: "it is not allowed"
  case 2: "it is not there"
  case 11: "too many processes run"
  case 17: "the name is taken"
  case 20: "a part of the path is no folder"
  case 21, 22: "it is no ordinary file"
  case 23, 24: "too many files are open"
  case 27: "it is too large"
  case 28, 122: "the disk is full"
  case 30: "the disk can only be read"
  case 40: "a symbolic link stands there"
  default: "error \(errno)"
  }
}

/// Why a note is not opened, in a few words.
func reason(_ problem: NoteProblem) -> String {
  switch problem {
  case .unreadable(let errno): reason(errno)
  case .notUTF8: "it is not UTF-8 text"
  case .notAFile: "it is no ordinary file"
  case .tooLarge(let bytes): "it has \(bytes >> 20) MiB, and 32 is the most"
  case .malformed(let line, let column, let detail): "\(line):\(column): \(detail)"
  case .copy: "it is a copy that a synchroniser or a conflict left"
  case .gitConflict(let line): "git's conflict marks stand in line \(line)"
  }
}

/// What is said once about a folder of ours that others could enter.
func narrowedWords(_ path: String) -> String {
  "\(path) could be entered by others. Now it is yours alone (mode 0700)."
}

/// What is said at the end where the notes could not be written and a copy was.
func copyWords(_ path: String) -> String {
  "Your notes could not be written. All that you wrote is in \(path)."
}
