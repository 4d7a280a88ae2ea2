import OnwardCore
import OnwardStore

/// What `doctor` says of each thing that it found, and what to do where it is not well.
extension Finding {
  var subject: String {
    switch self {
    case .refused, .fixedClock: "for tests"
    case .draws, .cannotDraw, .smallWindow: "terminal"
    case .encoding, .otherEncoding, .unknownLocale: "letters"
    case .noHome: "home"
    case .folder(let place, _, _): place.rawValue
    case .notes, .note: "notes"
    case .settings: "settings"
    case .content, .noContent: "content"
    case .noEditor, .editor, .missingEditor: "editor"
    case .pager, .missingPager: "pager"
    case .clipboard: "clipboard"
    }
  }

  var sentence: String {
    switch self {
    case .refused(let failure): failure.lines.joined(separator: " ")
    case .fixedClock(let value): "ONWARD_NOW is \"\(value)\", so onward does not see the real time."
    case .draws(let name, let size?): "\(name), \(size.columns) columns and \(size.rows) rows"
    case .draws(let name, nil): "\(name); the output does not go to it, so its size is not known"
    case .cannotDraw(""): "TERM is not set, so onward cannot draw."
    case .cannotDraw(let name): "The terminal \"\(name)\" cannot be drawn on."
    case .smallWindow(let size):
      "The window has \(size.columns) columns and \(size.rows) rows, which is too small to draw in."
    case .encoding(""): "UTF-8"
    case .encoding(let locale): "UTF-8 (\(locale))"
    case .otherEncoding(""):
      "No locale is set, so programs take letters beyond a to z for other signs."
    case .otherEncoding(let locale): "The locale \"\(locale)\" is not one of UTF-8."
    case .unknownLocale(let locale): "This system does not have the locale \"\(locale)\"."
    case .noHome: "HOME is not an absolute path, so there is no place for your notes."
    case .folder(_, let path, let condition): Self.sentence(path, condition)
    case .notes(0): "There are none yet."
    case .notes(1): "1 session can be read."
    case .notes(let count): "\(count) sessions can be read."
    case .note(let file, let problem): "\(file) is not opened: \(reason(problem))."
    case .settings(let path, true, []): path
    case .settings(let path, false, []): "\(path), made when you set something"
    case .settings(_, _, let problems): problems.joined(separator: "\n")
    case .content(let folder, let steps, let topics):
      "\(folder): \(steps) steps and \(topics) topics"
    case .noContent(let failure): failure.lines.joined(separator: "\n")
    case .noEditor: "Neither VISUAL nor EDITOR is set, so Ctrl-O cannot open an editor."
    case .editor(let command): command
    case .missingEditor(let variable, let command):
      "\(variable) is \"\(command)\", and there is no such program."
    case .pager(let command?): command
    case .pager(nil): "none: long output is printed as it is"
    case .missingPager(let program):
      "\"\(program)\" is not there, so long output is printed as it is."
    case .clipboard(mayCopy: true):
      "The terminal says that it has one. onward asks before it copies."
    case .clipboard(mayCopy: false):
      "The terminal does not say whether it has one, so onward does not copy to it."
    }
  }

  /// nil where there is nothing to do.
  var advice: String? {
    switch self {
    case .fixedClock: "Take ONWARD_NOW out of the environment, unless you want it there."
    case .cannotDraw:
      "Set TERM to the name of your terminal, such as xterm-256color; `onward --line` needs none."
    case .smallWindow:
      "Make it at least \(State.smallest.columns) columns wide and \(State.smallest.rows) rows high."
    case .otherEncoding, .unknownLocale:
      "Set LANG to C.UTF-8, or to a locale that `locale -a` shows."
    case .noHome: "Set HOME to your home folder."
    case .folder(_, let path, let condition): Self.advice(path, condition)
    case .note(_, .copy):
      "Compare it with the note of the same name, take over what is missing there, and delete it."
    case .note(_, .gitConflict): "Open it in an editor, and mend what git marked."
    case .note: "It is left alone. Look at it in an editor; export or move it where it is no note."
    case .settings(let path, _, let problems):
      problems.isEmpty
        ? nil : "Mend \(path) in an editor; `onward config --help` lists all settings."
    case .noEditor: "Set EDITOR to a program, such as nano, if you want one."
    case .missingEditor(let variable, _):
      "Set \(variable) to a program that is there, such as nano."
    case .missingPager: "Set PAGER to a program that is there, or to cat."
    case .clipboard(mayCopy: false): "Letters can be written to a file instead."
    case .refused, .draws, .encoding, .notes, .content, .noContent, .editor, .pager, .clipboard: nil
    }
  }

  private static func sentence(_ path: String, _ condition: FolderCondition) -> String {
    switch condition {
    case .usable: path
    case .missing: "\(path), made when it is needed"
    case .open(let path, let mode):
      "\(path) can be entered by others (mode 0\(String(mode, radix: 8)))."
    case .unusable(.notOurs(let path)): "\(path) belongs to another user."
    case .unusable(let error):
      "\(error.path.isEmpty ? path : error.path) cannot be used: \(reason(error.errno))."
    }
  }

  private static func advice(_ path: String, _ condition: FolderCondition) -> String? {
    switch condition {
    case .usable, .missing: nil
    case .open(let path, _):
      "onward makes it yours alone at the next start; `chmod 700 \(path)` does it now."
    case .unusable(.notOurs):
      "Move it away, or ask who looks after this computer to give it to you."
    case .unusable(.symlink), .unusable(.notAFolder): "Move it away; onward makes a folder there."
    case .unusable: "Make it yours, with `ls -ld` to see whose it is and `chmod u+rwx` to open it."
    }
  }
}
