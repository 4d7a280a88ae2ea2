import OnwardCore
import OnwardStore

/// One thing that `doctor` found out about the set-up.
enum Finding: Hashable {
  /// A variable of ours that cannot be read.
  case refused(Failure)
  case fixedClock(String)
  case draws(terminal: String, Size?)
  case cannotDraw(terminal: String)
  case smallWindow(Size)
  case encoding(String)
  case otherEncoding(String)
  /// The system does not have the locale that the environment names.
  case unknownLocale(String)
  case noHome
  case folder(Place, path: String, FolderCondition)
  case notes(readable: Int)
  case note(file: String, NoteProblem)
  /// What is wrong, in compiler form; none where all is well or there is no file.
  case settings(path: String, isThere: Bool, problems: [String])
  case content(folder: String, steps: Int, topics: Int)
  case noContent(Failure)
  case noEditor
  case editor(String)
  case missingEditor(variable: String, String)
  case pager(String?)
  case missingPager(String)
  /// Whether terminfo tells of one.
  case clipboard(mayCopy: Bool)

  enum Place: String, Hashable, CaseIterable {
    case notes, state, cache, settings
  }

  enum Weight: String, Hashable {
    case well, remark, trouble
  }

  var weight: Weight {
    switch self {
    case .draws, .encoding, .notes, .content, .editor, .pager: .well
    case .clipboard(let mayCopy): mayCopy ? .well : .remark
    case .fixedClock, .smallWindow, .noEditor, .missingPager: .remark
    case .note(_, .copy): .remark
    case .settings(_, _, let problems): problems.isEmpty ? .well : .trouble
    case .folder(_, _, let condition):
      switch condition {
      case .usable, .missing: .well
      case .open: .remark
      case .unusable: .trouble
      }
    case .refused, .cannotDraw, .otherEncoding, .unknownLocale, .noHome, .note, .noContent,
      .missingEditor:
      .trouble
    }
  }
}
