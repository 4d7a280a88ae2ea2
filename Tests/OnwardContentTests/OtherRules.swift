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
    "12:15: error: unknown field 'compny' (did you mean 'company'?)"),
  Rule(
    letter, "at {company}", "at {company} as {role}",
    "12:15: error: blank '{role}' may stay open: add 'role' to the paragraph's needs"),
  Rule(letter, "at {company}", "at {company} {", "12:15: error: a brace that belongs to no blank"),
  Rule(letter, "at {company}", "at {company} }", "12:15: error: a brace that belongs to no blank"),
  Rule(
    letter, "needs: [liked]", "needs: [liekd]",
    "14:15: error: blank '{liked}' may stay open: add 'liked' to the paragraph's needs",
    "16:17: error: unknown field 'liekd' (did you mean 'liked'?)"),
  Rule(
    letter, "lacks: [role]", "lacks: [roles]",
    "17:17: error: unknown field 'roles' (did you mean 'role'?)"),
  Rule(
    letter, "- name: liked\n    from", "- name: role\n    from",
    "6:11: error: field 'role' is already taken",
    "14:15: error: unknown field 'liked'",
    "16:17: error: unknown field 'liked'"),
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
