import Foundation
import Testing

/// Text that was made to do harm, and what is expected of a program that is given it.
enum Hostile {
  /// What YAML's double quotes make of these reaches the program as the character itself.
  static let values = [
    "\\e]52;c;c2VjcmV0\\a", "\\e[2J\\e[31mred", "\\x9b31m", "\\ePq\\e\\\\",
    "\\e]8;;http://x\\e\\\\y", "\\0",
    "\\u202Eabc", "\\u2066\\u200F", "\\r\\n\\b\\x7F", "\\uFEFF\\u200B\\u200D", "\\N\\L\\P",
    "\\U000E0001",
  ]

  /// The same characters as they are, and a flood of marks.
  static let text =
    "\u{1B}]52;c;eA==\u{07} \u{1B}[2J\u{1B}[31m \u{1B}Pq\u{1B}\\ \u{1B}]8;;http://x\u{1B}\\l \u{9B}31m"
    + " \u{9D}0;t\u{9C} \u{202E}abc \u{2066}\u{200F} \u{200B}\u{200D} \u{0} \u{FEFF} \u{8}\u{7F}\u{5}"
    + " \u{2028}\u{2029}\u{85} \u{E0001} e" + String(repeating: "\u{301}", count: 300) + "\r\n"

  /// The same characters as Markdown can name them.
  static let entities =
    "&#27;]52;c;eA==&#7; &#x9b;31m &#x9d;0;t&#x9c; &#x202e; &#x2066; &#x200b; &#0; &#xfeff; &#8; &#127;"
    + " &#x2028; &#xe0001;"

  /// A note with such a company, role and answer.
  static func note(
    _ value: String, id: String, position: String = "arrive.news", state: String = "done"
  ) -> String {
    """
    ---
    schema: 1
    id: \(id)
    lang: en
    started: 2026-11-21T10:03:00+01:00
    updated: 2026-11-21T10:03:00+01:00
    company: "find me \(value)"
    role: "\(value)"
    state: open
    position: \(position)
    ---

    ## What happened
    ### How
    <!-- onward: \(position) text \(state) -->
    find me \u{1B}]52;c;eA==\u{07} \u{9B}31m \u{202E} \u{0} \u{FEFF} \r
    <!-- onward: end -->

    """
  }
}

extension Program {
  /// Runs the program within 60 s of processor time and 200 MB of data, and expects nothing that a terminal obeys.
  ///
  /// The seconds are for the slowest build on the busiest machine; what waits for ever is ended after five minutes.
  @discardableResult
  static func runHarmlessly(
    _ arguments: [String], _ home: Home, environment: [String: String] = [:],
    but allowed: Set<Unicode.Scalar> = ["\n"], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Ended {
    let ended = try run(
      "prlimit",
      ["--data=\(200 << 20)", "--cpu=60", "timeout", "-s", "KILL", "300", path] + arguments,
      environment: home.environment(environment))
    #expect(
      ended.status < 128, "\(arguments): \(ended.errors.prefix(300))",
      sourceLocation: sourceLocation)
    let obeyed = (ended.output + ended.errors).unicodeScalars.first {
      isObeyed($0) && !allowed.contains($0)
    }
    if let obeyed {
      Issue.record(
        "U+\(String(obeyed.value, radix: 16)) from \(arguments)", sourceLocation: sourceLocation)
    }
    return ended
  }
}
