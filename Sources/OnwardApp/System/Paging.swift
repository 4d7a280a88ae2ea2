import OnwardCore
import OnwardScreen
import OnwardTerminal

/// Writes lines to the standard output; on a terminal that has no room for them through the person's pager.
///
/// Throws `outputRefused`.
func page(_ lines: [String]) throws(Failure) {
  let paging = Paging(environment: Machine.environment())
  if let size = windowSize(Stream.output.rawValue), Machine.hasTerminal,
    let program = paging.program,
    Paging.isLong(lines, size)
  {
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    if Pager.show(text, program, environment: paging.variables) { return }
  }
  try say(lines)
}

/// Which program shows long output, by what the environment says.
struct Paging {
  var environment: [String: String]

  /// `PAGER` with its arguments, or else less; nil where none is wanted.
  ///
  /// Only a person who names one gets one where a program that moves the cursor is in the way: on a dumb terminal, and
  /// for who asked for plain lines.
  var program: [String]? {
    guard let named = environment["PAGER"] else {
      let isPlain =
        ["", "dumb"].contains(environment["TERM"] ?? "")
        || Surroundings.isOn("ACCESSIBLE", in: environment)
      return isPlain ? nil : ["less"]
    }
    let words = EditorCommand.split(named) ?? []
    return words.isEmpty || words == ["cat"] ? nil : words
  }

  /// The environment for the program, as `NAME=value`.
  ///
  /// What less is told holds where the person told it nothing: leave the text on the terminal, name the keys, and keep no
  /// file of what was looked for.
  var variables: [String] {
    ["LESS": "-FX -PsSpace goes on, b goes back, q leaves$", "LESSHISTFILE": "-"]
      .merging(environment) { $1 }
      .map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// Whether the lines, and the one that the shell writes next, take more rows than there are.
  static func isLong(_ lines: [String], _ size: Size) -> Bool {
    let rows = lines.reduce(0) { rows, line in
      rows + max(1, (columns(of: cells(of: line)) + size.columns - 1) / size.columns)
    }
    return rows + 1 > size.rows
  }
}
