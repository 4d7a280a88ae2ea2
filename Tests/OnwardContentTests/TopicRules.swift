private let rest = "topics/rest.md"
private let ask = "topics/ask.md"
private let wait = "topics/wait.md"

let topicRules: [Rule] = [
  Rule(rest, "title: Rest\n", "", "2:1: error: key 'title' is missing"),
  Rule(rest, "title: Rest\n", "title: [Rest]\n", "3:8: error: 'title' must be words"),
  Rule(rest, "title: Rest\n", "title: Ask\n", "3:8: error: title 'Ask' is already taken"),
  Rule(rest, "id: rest", "id: rests", "2:5: error: id 'rests' must be the file's name, 'rest'"),
  Rule(
    rest, "evidence:", "evidense:",
    "2:1: error: key 'evidence' is missing",
    "9:1: error: unknown key 'evidense' (did you mean 'evidence'?)"),
  Rule(
    rest, "evidence: study", "evidence: stury",
    "9:11: error: unknown evidence 'stury' (did you mean 'study'?)"),
  Rule(
    rest, "rest, and when.", "rest, " + Fixture.words(20, of: "when") + ".",
    "4:10: error: 'summary' must have 1 to 110 characters"),
  Rule(
    rest, "rest, and when.", "rest, and when",
    "4:10: error: 'summary' must be one sentence, with a full stop or a question mark at its end"),
  Rule(
    rest, "rest, and when.", "rest. And when.",
    "4:10: error: 'summary' must be one sentence, with a full stop or a question mark at its end"),
  Rule(
    rest, "How to rest, and when.", "what to ask?",
    "4:10: error: summary 'what to ask?' is already taken"),
  Rule(
    rest, "How to rest, and when.", "Simply rest.",
    "4:10: warning: 'simply' is not a word of our voice"),
  Rule(
    rest, "tags: [care]", "tags: []",
    "en/topics/ask.md:5:8: warning: no other topic has the tag 'care'",
    "5:7: error: 'tags' must have 1 to 4 entries"),
  Rule(
    rest, "tags: [care]", "tags: [care, Body]",
    "5:14: error: 'Body' is not a name: lower-case letters, digits and single dashes, 1 to 40, starting with a letter"
  ),
  Rule(
    rest, "tags: [care]", "tags: [care, body]",
    "5:14: warning: no other topic has the tag 'body'"),
  Rule(rest, "tags: [care]", "tags: [care, care]", "5:14: error: 'care' is listed a second time"),
  Rule(
    rest, "steps: [arrive, calm]", "steps: [arrive, calm, reply, return]",
    "6:8: error: 'steps' must have 1 to 3 entries"),
  Rule(
    rest, "steps: [arrive, calm]", "steps: [calm]",
    "en/steps/arrive.md:2:5: warning: no topic belongs to step 'arrive'"),
  Rule(
    rest, "steps: [arrive, calm]", "steps: [arrive, calm, clam]",
    "6:23: error: unknown step 'clam' (did you mean 'calm'?)"),
  Rule(rest, "do: calm", "do: reply", "11:5: error: 'reply' is not one of this topic's steps"),
  Rule(
    rest, "related: [ask, wait]", "related: [ask]",
    "7:10: error: 'related' must have 2 to 4 entries",
    "en/topics/wait.md:7:16: error: topic 'rest' does not name this one as related"),
  Rule(
    rest, "related: [ask, wait]", "related: [ask, wait, rest]",
    "7:22: error: a topic must be related to others, not to itself"),
  Rule(
    rest, "related: [ask, wait]", "related: [ask, wait, waits]",
    "7:22: error: unknown topic 'waits' (did you mean 'wait'?)"),
  Rule(
    rest, "sources: [D1]", "sources: [D2]",
    "8:11: error: unknown source 'D2' (did you mean 'D1'?)"),
  Rule(rest, "covers: []", "covers: [4]", "10:10: error: row 4 is not in the coverage table"),
  Rule(rest, "covers: []", "covers: [x]", "10:10: error: 'covers' must be a whole number"),
  // Nothing is said about what an unread topic may have said.
  Rule(rest, "---\nid", "id", "1:1: error: no front matter: the first line must be '---'"),
]

let topicBodyRules: [Rule] = [
  Rule(
    rest, Fixture.words(200, of: "rest"), "Rest.",
    "13:1: error: the body has 9 words; a topic has 200 to 600"),
  Rule(
    rest, "Rest a little.", Fixture.words(396, of: "more"),
    "13:1: error: the body has 601 words; a topic has 200 to 600"),
  Rule(rest, "Rest a little.", Fixture.words(395, of: "more")),
  // What a link leads to and marks that stand alone are no words.
  Rule(rest, "Rest a little.", "[\(Fixture.words(395, of: "more"))](step:calm) — *"),
  Rule(
    rest, "## Do this now", "### Do this\nnow",
    "17:1: error: the last heading must be 'Do this now'"),
  Rule(
    rest, "Breathe out.", "Breathe out.\n\n## And then",
    "21:1: error: the last heading must be 'Do this now'"),
  Rule(
    rest, "## Do this now", "Do this now", "13:1: error: the last heading must be 'Do this now'"),
  Rule(
    wait, "Wait a while.",
    "First, ASK1 ask2, ask3 ask4 *ask5*\nask6 ask7 ask8 ask9 ask10 ask11 ask12 ask13.",
    "13:8: warning: 'ask1 ask2 ask3 ask4 ask5 ask6 ask7 ask8 ask9 ask10 ask11 ask12' stands in en/topics/ask.md:15:1 too"
  ),
  Rule(wait, "Wait a while.", "But " + Fixture.words(11, of: "ask") + " differs."),
  Rule(
    wait, "Choose a day.", "See [it](topic:asks) or [calm](step:calms).",
    "19:5: error: unknown topic 'asks' (did you mean 'ask'?)",
    "19:25: error: unknown step 'calms' (did you mean 'calm'?)"),
]
