private let arrive = "steps/arrive.md"
private let calm = "steps/calm.md"
private let reply = "steps/reply.md"
private let back = "steps/return.md"

let stepRules: [Rule] = [
  Rule(calm, "title: A little calm\n", "", "2:1: error: key 'title' is missing"),
  Rule(calm, "title: A little calm", "title:", "3:7: error: 'title' must have 1 to 60 characters"),
  Rule(calm, "title: A little calm", "title: [a]", "3:8: error: 'title' must be words"),
  Rule(
    calm, "title: A little calm", "title: \"a\\nb\"", "3:8: error: 'title' must be one line"),
  Rule(
    calm, "A little calm", String(repeating: "calm ", count: 13),
    "3:8: error: 'title' must have 1 to 60 characters"),
  Rule(
    calm, "part: today", "part: tody", "4:7: error: unknown part 'tody' (did you mean 'today'?)"),
  Rule(calm, "minutes: 3", "minutes: 31", "5:10: error: 'minutes' must be from 1 to 30"),
  Rule(calm, "minutes: 3", "minutes: three", "5:10: error: 'minutes' must be a whole number"),
  Rule(calm, "minutes: 3", "minutes: \"3\"", "5:10: error: 'minutes' must be a whole number"),
  Rule(
    arrive, "first: true", "first: yes",
    "1:1: error: no step has 'first: true'",
    "6:8: error: 'first' must be true or false"),
  Rule(
    arrive, "covers: [1, 2]", "covers: 1",
    "coverage.csv:1:1: error: rows 1, 2 are covered by no step and no topic",
    "7:9: error: 'covers' must be a list"),
  Rule(
    calm, "id: calm", "id: Calm",
    "2:5: error: 'Calm' is not a name: lower-case letters, digits and single dashes, 1 to 40, starting with a letter"
  ),
  Rule(calm, "id: calm", "id: calms", "2:5: error: id 'calms' must be the file's name, 'calm'"),
  Rule(
    reply, "skip-when: [ghosted", "skip-when: [gosted",
    "8:13: error: unknown condition 'gosted' (did you mean 'ghosted'?)"),
  Rule(
    reply, "not-noContact", "not-nocontact",
    "8:22: error: unknown condition 'not-nocontact' (did you mean 'not-noContact'?)"),
  Rule(
    arrive, "when: [intensityHigh]\ndetours", "wen: [intensityHigh]\ndetours",
    "25:5: error: unknown key 'wen' (did you mean 'when'?)"),
  Rule(
    arrive, "a-first-breath:\n    when", "a-frist-breath:\n    when",
    "24:3: error: unknown section 'a-frist-breath' (did you mean 'a-first-breath'?)"),
  Rule(
    arrive, "    to: return", "    too: return",
    "30:5: error: key 'to' is missing",
    "31:5: error: unknown key 'too' (did you mean 'to'?)"),
]

let promptRules: [Rule] = [
  Rule(
    arrive, "kind: choice", "kind: chioce",
    "16:11: error: unknown prompt kind 'chioce' (did you mean 'choice'?)"),
  Rule(arrive, "    kind: choice\n", "", "15:5: error: key 'kind' is missing"),
  Rule(
    arrive, "  - id: news", "  - id: intensity",
    "15:9: error: prompt 'intensity' is already taken"),
  Rule(
    arrive, "label: How did", "lable: How did",
    "15:5: error: key 'label' is missing",
    "17:5: error: unknown key 'lable' (did you mean 'label'?)"),
  Rule(
    arrive, "label: How did", "dated: true\n    label: How did",
    "17:5: error: unknown key 'dated' in a prompt of kind 'choice' (it belongs to 'list')"),
  Rule(arrive, "    low: barely there\n", "", "10:5: error: key 'low' is missing"),
  Rule(
    arrive, "- id: silence", "- id: mail", "21:13: error: choice 'mail' is already taken"),
  Rule(
    arrive, "      - id: silence\n        words: No answer came\n", "",
    "19:7: error: 'choices' must have 2 to 9 entries"),
  Rule(
    arrive, "label: How did", "preset: email\n    label: How did",
    "17:13: error: unknown choice 'email' (did you mean 'mail'?)"),
  Rule(
    reply, "fills: company", "fills: compny",
    "13:12: error: unknown header field 'compny' (did you mean 'company'?)"),
  Rule(
    reply, "preset: in 3 days", "preset: someday",
    "21:13: error: 'someday' is not a day: write today, tomorrow, in 3 days, in 2 weeks or 2026-11-21"
  ),
  Rule(reply, "preset: in 3 days", "preset: 2026-12-24"),
  Rule(
    reply, "template: reply", "template: replay",
    "17:15: error: unknown template 'replay' (did you mean 'reply'?)"),
  Rule(
    back, "from: came", "from: sorted",
    "13:11: error: 'sorted' is not an earlier text prompt of this step"),
  Rule(calm, "kind: breathe", "kind: breathe\n    in: 12", "9:9: error: 'in' must be from 2 to 10"),
  Rule(
    calm, "kind: breathe", "kind: breathe\n    was: [breathe]",
    "7:9: error: old name 'breathe' is the name of a thing that exists"),
  Rule(calm, "kind: breathe", "kind: timer", "7:5: error: key 'minutes' is missing"),
  Rule(
    calm, "  - id: breathe\n    kind: breathe\n    label: Breathe with me\n", "  - breathe\n",
    "7:5: error: 'prompts' must be a map of keys and values"),
]

let wayRules: [Rule] = [
  Rule(arrive, "first: true\n", "", "1:1: error: no step has 'first: true'"),
  Rule(
    reply, "part: today", "part: today\nfirst: true",
    "5:8: error: another step has 'first: true' too"),
  Rule(
    arrive, "to: return", "to: retrun",
    "31:9: error: unknown step 'retrun' (did you mean 'return'?)"),
  Rule(
    arrive, "to: calm", "to: clam", "28:9: error: unknown step 'clam' (did you mean 'calm'?)"),
  Rule(
    arrive, "  - when: [intensityHigh]\n    to: calm", "  - when: [intensityHigh]\n    to: return",
    "en/steps/calm.md:2:5: error: no way leads to step 'calm'"),
  Rule(
    arrive, "to: calm", "to: arrive",
    "28:9: error: a detour must lead to another step",
    "en/steps/calm.md:2:5: error: no way leads to step 'calm'"),
  Rule(
    reply, "next: return", "next: arrive",
    "22:7: error: the way goes in a circle: arrive → reply → arrive"),
  Rule(
    reply, "next: return", "next: reply", "22:7: error: the way goes in a circle: reply → reply"),
  Rule(
    back, "minutes: 4", "minutes: 4\nroutes:\n  - when: [worse]\n    to: calm",
    "8:9: error: a step of the later part leads back to 'calm', one of today"),
]

let nameRules: [Rule] = [
  Rule(
    arrive, "sources: [D1]", "sources: [D9]",
    "8:11: error: unknown source 'D9' (did you mean 'D1'?)"),
  Rule(
    arrive, "covers: [1, 2]", "covers: [1, 2, 82]",
    "7:16: error: row 82 is not in the coverage table"),
  Rule(
    arrive, "covers: [1, 2]", "covers: [1]",
    "coverage.csv:1:1: error: row 2 is covered by no step and no topic"),
  Rule(
    reply, "was: [answer]", "was: [calm]",
    "7:7: error: old name 'calm' is the name of a thing that exists"),
  Rule(
    calm, "minutes: 3", "minutes: 3\nwas: [answer]",
    "en/steps/reply.md:7:7: error: step 'answer' is already taken"),
]
