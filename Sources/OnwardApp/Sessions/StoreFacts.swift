import OnwardCore
import OnwardStore

/// Numbers of errno(3) for what the store found out without a failing system call.
enum ErrorNumber {
  static let notPermitted: Int32 = 1
  static let missing: Int32 = 2
  static let denied: Int32 = 13
  static let taken: Int32 = 17
  static let notAFolder: Int32 = 20
  static let invalid: Int32 = 22
  static let tooLarge: Int32 = 27
  static let symlinks: Int32 = 40
}

extension StoreError {
  /// The number that says it best.
  var errno: Int32 {
    switch self {
    case .noHome: ErrorNumber.missing
    case .badName, .notAFile: ErrorNumber.invalid
    case .symlink: ErrorNumber.symlinks
    case .notAFolder: ErrorNumber.notAFolder
    case .notOurs: ErrorNumber.notPermitted
    case .tooLarge: ErrorNumber.tooLarge
    case .noFreeName: ErrorNumber.taken
    case .system(let error): error.number
    }
  }

  /// The file or folder that is meant; empty where there is none.
  var path: String {
    switch self {
    case .noHome: ""
    case .badName(let path), .symlink(let path), .notAFolder(let path), .notAFile(let path),
      .notOurs(let path), .noFreeName(let path):
      path
    case .tooLarge(let path, _, _): path
    case .system(let error): error.path
    }
  }

  /// Why a note with this error is not opened.
  var noteProblem: NoteProblem {
    switch self {
    case .tooLarge(_, let bytes, _): .tooLarge(bytes: bytes)
    case .notAFile, .symlink: .notAFile
    default: .unreadable(errno: errno)
    }
  }
}
