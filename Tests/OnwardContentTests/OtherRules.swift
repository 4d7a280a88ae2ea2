private let letter = "templates/reply.md"
private let helplines = "helplines.md"
private let feelings = "feelings.md"
private let calm = "steps/calm.md"

let templateRules: [Rule] = [
  Rule(letter, "max-words: 120", "max-words: 5", "4:12: error: 'max-words' must be from 10 to 300"),
  Rule(
    letter, "id: reply", "id: replay", "2:5: error: id 'replay' must be the file's name, 'reply'"),
  Rule(
    letter, "at {company}", "at {compny}",
    "16:15: error: unknown field 'compny' (did you mean 'company'?)"),
  Rule(
    letter, "at {company}", "at {company} as {role}",
    "16:15: error: blank '{role}' may stay open: add 'role' to the paragraph's needs"),
  Rule(letter, "at {company}", "at {company} {", "16:15: error: a brace that belongs to no blank"),
  Rule(letter, "at {company}", "at {company} }", "16:15: error: a brace that belongs to no blank"),
  Rule(
    letter, "needs: [liked]", "needs: [liekd]",
    "18:15: error: blank '{liked}' may stay open: add 'liked' to the paragraph's needs",
    "20:17: error: unknown field 'liekd' (did you mean 'liked'?)"),
  Rule(
    letter, "lacks: [role]", "lacks: [roles]",
    "21:17: error: unknown field 'roles' (did you mean 'role'?)"),
  Rule(
    letter, "- name: liked\n    from", "- name: role\n    from",
    "6:11: error: field 'role' is already taken",
    "18:15: error: unknown field 'liked'",
    "20:17: error: unknown field 'liked'"),
  Rule(
    letter, "reply.company", "reply.compny",
    "7:12: error: unknown prompt 'reply.compny' (did you mean 'reply.company'?)"),
  Rule(
    letter, "reply.company", "reply.send",
    "7:12: error: 'reply.send' gives no text: its kind must be text or list"),
  Rule(letter, "return.came", "return.came@later"),
  Rule(letter, "return.came", "company", "7:27: error: unknown prompt 'company'"),
]

let dataRules: [Rule] = [
  Rule(feelings, "id: angry", "id: sad", "6:9: error: feeling 'sad' is already taken"),
  Rule(feelings, "word: angry", "word: Sad", "7:11: error: feeling's word 'Sad' is already taken"),
  Rule(
    feelings, "sensations:", "sensation:",
    "2:1: error: key 'sensations' is missing",
    "9:1: error: unknown key 'sensation' (did you mean 'sensations'?)"),
  Rule(
    helplines, "checked: 2026-11-21", "checked: 2026-02-30",
    "10:14: error: '2026-02-30' is not a day such as 2026-11-21"),
  Rule(helplines, "    checked: 2026-11-21\n", "", "3:5: error: key 'checked' is missing"),
  Rule(
    helplines, "checked: 2026-11-21", "checked: 2026-06-03",
    "10:14: warning: helpline 'TelefonSeelsorge' was checked 181 days ago; check it again"),
  Rule(helplines, "checked: 2026-11-21", "checked: 2026-06-04"),
  Rule(
    helplines, "region: DE", "region: elsewhere",
    "3:13: error: region 'elsewhere' must be the last",
    "12:13: error: region 'elsewhere' is already taken"),
  Rule(helplines, "region: DE", "region: de", "3:13: error: unknown region 'de'"),
  Rule(helplines, "region: elsewhere", "region: EU", "3:3: error: region 'elsewhere' is missing"),
  Rule(helplines, "Someone will listen.\n", "", "20:1: error: the body must not be empty"),
  Rule(
    "sources.md", "note: It says so.",
    "note: It says so.\n  - key: D1\n    citation: b\n    note: c",
    "6:10: error: source 'D1' is already taken"),
]

let bodyRules: [Rule] = [
  Rule(
    calm, "Slowly.", "A <b>word</b>.", "11:3: error: raw HTML is not allowed",
    "11:10: error: raw HTML is not allowed"),
  Rule(
    calm, "Slowly.", "Then\n\n<!-- hidden -->", "13:1: error: raw HTML is not allowed",
    "13:2: warning: no exclamation marks in our voice"),
  Rule(
    calm, "Slowly.", "Zoë: see [it](step:arive).",
    "11:10: error: unknown step 'arive' (did you mean 'arrive'?)"),
  Rule(calm, "Slowly.", "See [it](topic:arrive).", "11:5: error: unknown topic 'arrive'"),
  Rule(
    calm, "Slowly.", "See\n[a\nb](javascript:x).",
    "12:1: error: link 'javascript:x' leads nowhere: write step:NAME, topic:NAME, https: or mailto:"
  ),
  Rule(calm, "Slowly.", "See <mailto:a@example.org> and <https://example.org>."),
  Rule(
    calm, "Slowly.", String(repeating: "> ", count: 101) + "deep",
    "11:201: error: blocks are nested deeper than 100 levels"),
  Rule(calm, "Slowly.", String(repeating: "> ", count: 98) + "deep"),
]

let voiceRules: [Rule] = [
  Rule(
    calm, "Slowly.", "You were\nJust rejected.",
    "12:1: warning: 'just' is not a word of our voice",
    "12:6: warning: 'rejected' is not a word of our voice"),
  Rule(calm, "Slowly.", "Breathe!", "11:8: warning: no exclamation marks in our voice"),
  Rule(calm, "Slowly.", "Press `!` and say \"just\" or “simply”. Adjust it."),
  Rule(
    calm, "Slowly.", "An \"open quote\n\nends with its paragraph, simply.",
    "13:26: warning: 'simply' is not a word of our voice"),
  Rule(
    calm, "title: A little calm", "title: Just calm",
    "3:8: warning: 'just' is not a word of our voice"),
  Rule(
    calm, "label: Breathe with me", "label: Breathe!",
    "9:12: warning: no exclamation marks in our voice"),
]

private let checks = "letter-checks.md"

let letterCheckRules: [Rule] = [
  Rule(
    checks, "checks:", "check:", "2:1: error: key 'checks' is missing",
    "2:1: error: unknown key 'check' (did you mean 'checks'?)"),
  Rule(
    checks, "id: blame", "id: Blame",
    "3:9: error: 'Blame' is not a name: lower-case letters, digits and single dashes, 1 to 40, starting with a letter"
  ),
  Rule(
    checks, "id: questions", "id: blame", "8:9: error: check 'blame' is already taken"),
  Rule(checks, "    why: It blames them.\n", "", "3:5: error: key 'why' is missing"),
  Rule(
    checks, "why: It blames them.", "why: \(String(repeating: "x", count: 81))",
    "4:10: error: 'why' must have 1 to 80 characters"),
  Rule(
    checks, "why: It blames them.", "why: It simply blames them!",
    "4:10: warning: 'simply' is not a word of our voice",
    "4:10: warning: no exclamation marks in our voice"),
  Rule(
    checks, "    phrases:\n      - you promised\n      - How dare you?\n", "",
    "3:5: error: a check needs 'phrases' or 'finds'"),
  Rule(
    checks, "    phrases:\n      - you promised\n      - How dare you?\n", "    phrases: []\n",
    "3:5: error: a check needs 'phrases' or 'finds'"),
  Rule(checks, "- you promised", "- \"\"", "6:9: error: 'phrases' must have 1 to 60 characters"),
  Rule(checks, "- you promised", "- \"...\"", "6:9: error: '...' has no word to look for"),
  Rule(checks, "- you promised", "- [you]", "6:9: error: 'phrases' must be words"),
  Rule(
    checks, "- you promised", "- HOW  d\u{E1}re you",
    "7:9: error: phrase 'How dare you?' is already taken"),
  Rule(
    checks, "finds: questions", "finds: question",
    "10:12: error: unknown kind of finding 'question' (did you mean 'questions'?)",
    "11:11: error: 'most' is of no use without 'finds: questions'"),
  Rule(
    checks, "finds: capitals", "finds: questions",
    "14:12: error: kind of finding 'questions' is already taken"),
  Rule(checks, "most: 2", "most: two", "11:11: error: 'most' must be a whole number"),
  Rule(checks, "most: 2", "most: 21", "11:11: error: 'most' must be from 0 to 20"),
  Rule(
    checks, "finds: capitals", "finds: capitals\n    most: 3",
    "15:11: error: 'most' is of no use without 'finds: questions'"),
  Rule(
    checks, "phrases: [never]", "phrase: [never]",
    "15:5: error: unknown key 'phrase' (did you mean 'phrases'?)"),
]

let subjectRules: [Rule] = [
  Rule(
    letter, "text: About {role}", "text: About {rolle}",
    "9:11: error: unknown field 'rolle' (did you mean 'role'?)"),
  Rule(
    letter, "text: About {role}", "text: About {company}",
    "9:11: error: blank '{company}' may stay open: add 'company' to the paragraph's needs"),
  Rule(
    letter, "- text: About {role}", "- text: |\n      About\n      {role}",
    "9:11: error: 'text' must be one line"),
  Rule(
    letter, "needs: [role]", "when: [unfair]",
    "9:11: error: blank '{role}' may stay open: add 'role' to the paragraph's needs",
    "10:5: error: unknown key 'when'"),
]
