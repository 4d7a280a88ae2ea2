private let calm = "steps/calm.md"

let fileRules: [Rule] = [
  Rule(
    calm, "---\nid: calm", "id: calm",
    "1:1: error: no front matter: the first line must be '---'"),
  Rule(
    calm, "---\nSlowly.\n", "Slowly.\n", "1:1: error: front matter has no closing '---'"),
  Rule(
    calm, "Slowly.", String(repeating: "Slowly.", count: 10_000),
    "1:1: error: file has 70132 bytes; at most 65536 are read"),
  Rule(calm, "title: A", "title: \u{1B}A", "3:8: error: control character U+001B"),
  Rule(calm, "title: A", "title: A\u{202E}", "3:9: error: control character U+202E"),
  Rule(calm, "title: A little", "title: \"\\e little\"#", "3:8: error: control character U+001B"),
  Rule(calm, "Slowly.", "Sl\u{9B}owly.", "11:3: error: control character U+009B"),
  Rule(calm, "Slowly.", "Slow &#27; ly.", "11:1: error: control character U+001B"),
  // A byte order mark and CRLF are let pass.
  Rule(calm, "---\nid: calm\ntitle", "\u{FEFF}---\r\nid: calm\r\ntitle"),
  Rule(calm, "---\nSlowly.", "---  \nSlowly."),
]

let yamlRules: [Rule] = [
  Rule(
    calm, "title: A", "title: [A",
    "4:5: error: broken YAML: did not find expected ',' or ']'"),
  Rule(
    calm, "title: A", "\ttitle: A",
    "3:1: error: broken YAML: found a tab character that violates indentation"),
  Rule(calm, "title: A", "title: &a A", "3:8: error: YAML anchors are not allowed"),
  Rule(
    calm, "label: Breathe", "label: *a #",
    "9:12: error: 'label' must have 1 to 120 characters",
    "9:12: error: YAML aliases are not allowed"),
  Rule(calm, "title: A", "title: !!str A", "3:8: error: YAML tags are not allowed"),
  Rule(calm, "part: today", "<<: {}\npart: today", "4:1: error: YAML merge keys are not allowed"),
  Rule(
    calm, "part: today", "[a]: b\npart: today",
    "4:1: error: a key must be one word, not a list or a map"),
  Rule(
    calm, "part: today", "part: today\npart: later",
    "5:1: error: key 'part' stands here a second time"),
  Rule(
    calm, "part: today", "part: [[[[[[[[today]]]]]]]]", "4:14: error: nested deeper than 8 levels"),
  Rule(
    calm, "part: today", "...\n---  a\npart: today",
    "5:1: error: a second YAML document is not allowed"),
  Rule(
    calm, "part: today", "parts: today",
    "2:1: error: key 'part' is missing",
    "4:1: error: unknown key 'parts' (did you mean 'part'?)"),
  Rule(calm, "part: today", "part: today\nfoo-bar: 1", "5:1: error: unknown key 'foo-bar'"),
]
