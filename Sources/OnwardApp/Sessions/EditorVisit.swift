import OnwardCore
import OnwardStore
import OnwardTerminal

/// Hands a text to the person's own editor and takes it back.
struct EditorVisit {
  var drafts: Drafts
  var environment: [String: String]
  /// Runs a program on the terminal.
  var run: (_ argv: [String], _ environment: [String]) -> ChildExit

  /// The draft is removed again, save where it holds words that could not be taken back.
  func edit(_ text: String) -> EditorResult {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
    guard let named else { return .noEditor }
    guard let argv = EditorCommand.split(named), let program = argv.first else {
      return .failed(program: named, status: Self.cannotRun)
    }
    guard let draft = try? drafts.make(Array(text.utf8)) else {
      return .failed(program: program, status: Self.cannotRun)
    }
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    var status: Int32 = 0
    switch run(argv + [draft.path], variables) {
    case .exited(let ended): status = ended
    case .killed(let signal): status = 128 + signal
    case .notStarted: status = Self.cannotRun
    }
    if status == 0, let bytes = try? drafts.read(draft),
      bytes.count <= max(TextBuffer.mostBytes, text.utf8.count)
    {
      try? drafts.remove(draft)
      return .text(Self.takenBack(bytes, original: text))
    }
    if drafts.isThere(draft), !(status != 0 && drafts.holdsOnly(Array(text.utf8), draft)) {
      return .kept(path: draft.path)
    }
    try? drafts.remove(draft)
    return .failed(program: program, status: status)
  }

  /// What an editor may have left when it was ended together with us, oldest name first.
  func left() -> [EditorResult] {
    ((try? drafts.left()) ?? []).filter(drafts.isThere).map { .kept(path: $0.path) }
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
