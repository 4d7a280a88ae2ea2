extension Fixture {
  /// Words that no other topic has.
  static func words(_ count: Int, of topic: String) -> String {
    (1...count).map { topic + String($0) }.joined(separator: " ")
  }

  static let topicFiles: [String: String] = [
    "en/topics/rest.md": """
    ---
    id: rest
    title: Rest
    summary: How to rest, and when.
    tags: [care]
    steps: [arrive, calm]
    related: [ask, wait]
    sources: [D1]
    evidence: study
    covers: []
    do: calm
    ---
    Rest a little.

    \(words(200, of: "rest"))

    ## Do this now

    Breathe out.

    """,
    "en/topics/ask.md": """
    ---
    id: ask
    title: Ask
    summary: What to ask?
    tags: [care, letters]
    steps: [reply]
    related: [rest, wait]
    sources: []
    evidence: practice
    covers: []
    do: reply
    ---
    Ask one thing. See [rest](topic:rest) and [a step](step:calm).

    \(words(200, of: "ask"))

    ## Do this now

    Write one line.

    """,
    "en/topics/wait.md": """
    ---
    id: wait
    title: Wait
    summary: How long to wait.
    tags: [letters]
    steps: [return, reply]
    related: [ask, rest]
    sources: []
    evidence: article
    covers: []
    do: return
    ---
    Wait a while.

    \(words(200, of: "wait"))

    ## Do this now

    Choose a day.

    """,
  ]
}
