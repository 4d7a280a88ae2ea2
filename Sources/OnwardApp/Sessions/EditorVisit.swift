import OnwardCore
import OnwardStore
import OnwardTerminal

/// Hands a text to the person's own editor and takes it back.
struct EditorVisit {
  var drafts: Drafts
  var environment: [String: String]
  /// Runs a program on the terminal.
  var run: (_ argv: [String], _ environment: [String]) -> ChildExit

  /// The draft is removed again whatever happens.
  func edit(_ text: String) -> EditorResult {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named else { return .noEditor }
    guard let argv = EditorCommand.split(named), let program = argv.first else {
      return .failed(program: named, status: Self.cannotRun)
    }
    guard let draft = try? drafts.make(Array(text.utf8)) else {
      return .failed(program: program, status: Self.cannotRun)
    }
    defer { try? drafts.remove(draft) }
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    switch run(argv + [draft.path], variables) {
    case .exited(0): break
    case .exited(let status): return .failed(program: program, status: status)
    case .killed(let signal): return .failed(program: program, status: 128 + signal)
    case .notStarted: return .failed(program: program, status: Self.cannotRun)
    }
    guard let bytes = try? drafts.read(draft) else {
      return .failed(program: program, status: 0)
    }
    return .text(Self.takenBack(bytes, original: text))
  }

  /// As shells say it.
  private static let cannotRun: Int32 = 127

  /// LF line ends, U+FFFD for what is not UTF-8, and without the line end that editors add to the last line.
  static func takenBack(_ bytes: [UInt8], original: String) -> String {
    var clean: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        clean.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        clean.append(byte)
      }
      previous = byte
    }
    if clean.last == 0x0A, original.utf8.last != 0x0A { clean.removeLast() }
    return String(decoding: clean, as: UTF8.self)
  }
}
