import Foundation
import OnwardContent
import OnwardCore
import Testing

/// A small guide without a fault; each rule's test breaks one thing in it.
enum Fixture {
  static let files = guideFiles.merging(topicFiles) { $1 }

  private static let guideFiles: [String: String] = [
    "en/steps/arrive.md": """
    ---
    id: arrive
    title: What happened
    part: today
    minutes: 2
    first: true
    covers: [1, 2]
    sources: [D1]
    prompts:
      - id: intensity
        kind: intensity
        label: How strong is it now?
        low: barely there
        high: very strong
      - id: news
        kind: choice
        label: How did the news come?
        choices:
          - id: mail
            words: By mail
          - id: silence
            words: No answer came
    sections:
      a-first-breath:
        when: [intensityHigh]
    detours:
      - when: [intensityHigh]
        to: calm
    routes:
      - when: [ghosted]
        to: return
    next: reply
    ---
    Take a moment.

    ## A first breath

    See [the sources](https://example.org) or [calm](step:calm).

    """,
    "en/steps/calm.md": """
    ---
    id: calm
    title: A little calm
    part: today
    minutes: 3
    prompts:
      - id: breathe
        kind: breathe
        label: Breathe with me
    ---
    Slowly.

    """,
    "en/steps/reply.md": """
    ---
    id: reply
    title: A reply
    part: today
    minutes: 5
    covers: [3]
    was: [answer]
    skip-when: [ghosted, not-noContact]
    prompts:
      - id: company
        kind: text
        label: The company
        fills: company
      - id: letter
        kind: draft
        label: Your reply
        template: reply
      - id: send
        kind: date
        label: When will you send it?
        preset: in 3 days
    next: return
    ---
    Keep it short.

    """,
    "en/steps/return.md": """
    ---
    id: return
    title: Back again
    part: later
    minutes: 4
    prompts:
      - id: came
        kind: text
        label: What they wrote
      - id: sorted
        kind: sort
        label: Sort it
        from: came
        groups:
          - id: use
            words: Of use
          - id: not-mine
            words: Not mine
    ---
    Welcome back.

    """,
    "en/templates/reply.md": """
    ---
    id: reply
    title: A gracious reply
    max-words: 120
    fields:
      - name: liked
        from: [reply.company, return.came]
    subjects:
      - text: About {role}
        needs: [role]
      - text: About my application
    tones:
      - id: warm
        title: Warm
        paragraphs:
          - text: Thank you for the time at {company}.
            needs: [company]
          - text: |
              I liked {liked}.
            needs: [liked]
            lacks: [role]
            when: [not-unfair]
    ---
    A short thank-you.

    """,
    "en/feelings.md": """
    ---
    feelings:
      - id: sad
        word: sad
        meaning: low and heavy
      - id: angry
        word: angry
        meaning: something was wrong
    sensations:
      - id: chest
        word: tight chest
        meaning: as if held
    ---
    Words for it.

    """,
    "en/helplines.md": """
    ---
    helplines:
      - region: DE
        region-name: Germany
        name: TelefonSeelsorge
        contact: 0800 111 0 111
        hours: always
        site: telefonseelsorge.de
        emergency: "112"
        checked: 2026-11-21
        checked-by: public pages
      - region: elsewhere
        region-name: Elsewhere
        name: A directory
        contact: findahelpline.com
        emergency: the local number
        checked: 2026-11-21
        checked-by: public pages
    ---
    Someone will listen.

    """,
    "en/letter-checks.md": """
    ---
    checks:
      - id: blame
        why: It blames them.
        phrases:
          - you promised
          - How dare you?
      - id: questions
        why: Two are enough.
        finds: questions
        most: 2
      - id: capitals
        why: It reads as shouting.
        finds: capitals
        phrases: [never]
    ---
    What is marked.

    """,
    "en/sources.md": """
    ---
    sources:
      - key: D1
        citation: A guide
        note: It says so.
    ---
    Hardly any of it was tested on this.

    """,
  ]

  static let coverage =
    "id,step,sources,point\n1,arrive,D1,one\n2,arrive,D1,\"two\n2b, quoted\"\n3,x,D1,y\n"

  static let today = Day(iso: "2026-12-01")

  static func contentFiles(_ files: [String: String]) -> [ContentFile] {
    files.sorted { $0.key < $1.key }.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  static func lint(
    _ files: [String: String], coverage: String = coverage, required: [RequiredPrompt] = []
  ) -> LintReport {
    OnwardContent.lint(
      contentFiles(files),
      coverage: ContentFile(path: "coverage.csv", bytes: Array(coverage.utf8)), today: today,
      required: required)
  }
}

/// One rule of content: what is changed in the fixture, and all that lint must then say.
struct Rule: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let expected: [String]

  /// Expectations are written without the file, `line:column: error: …`, unless they begin with `en/`.
  init(_ file: String, _ old: String, _ new: String, _ expected: String...) {
    self.file = "en/" + file
    self.old = old
    self.new = new
    self.expected = expected.map { line in
      line.hasPrefix("en/") || line.hasPrefix("coverage") ? line : "en/\(file):\(line)"
    }
  }

  var testDescription: String {
    "\(file): \(old.prefix(40).debugDescription) → \(new.prefix(40).debugDescription)"
  }

  /// What lint says of the fixture with the change; nil when the fixture has no such text.
  func diagnostics() -> [String]? {
    var files = Fixture.files
    guard let text = files[file], let range = text.range(of: old) else { return nil }
    files[file] = text.replacingCharacters(in: range, with: new)
    return Fixture.lint(files).diagnostics.map(\.description)
  }
}
