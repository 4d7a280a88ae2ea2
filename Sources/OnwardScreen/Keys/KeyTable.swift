import OnwardCore

/// Every key, what it does where, and the words for it; the order is the order of the key line and of the help page.
let keyTable: [Binding] =
  acceptKeys + adviceKeys + listKeys + followUpKeys + wayKeys + textKeys + readingKeys + alwaysKeys

private let acceptKeys: [Binding] = [
  Binding("Enter", [.enter], in: [.home], .act(.accepted), "choose", line: "choose"),
  Binding(
    "Enter", [.enter], in: [.past], .act(.accepted), "go on with it, or read it", line: "open"),
  Binding(
    "Enter", [.enter, .tab], in: [.filtering], .act(.accepted),
    "to the list, with what was found", line: "to the list"),
  Binding(
    "Enter", [.enter], in: [.due], .act(.accepted), "open the session where it is done",
    line: "open"),
  Binding(
    "Enter", [.enter], in: [.choosing, .between, .question, .steps], .act(.accepted),
    "choose and go on", line: "choose"),
  Binding("Enter", [.enter], in: [.ticking], .act(.accepted), "go on", line: "go on"),
  Binding(
    "Space", [], letters: [" "], in: [.ticking], .act(.toggled), "tick or untick",
    line: "tick"),
  Binding(
    "Enter", [.enter], in: [.line, .date, .form, .moving], .act(.accepted), "accept and go on",
    line: "go on"),
  Binding("Tab", [.tab], in: .manyLines, .act(.advanced), "accept and go on", line: "go on"),
  Binding("Enter", [.enter], in: .manyLines, .act(.accepted), "a new line", line: "new line"),
  Binding(
    "Enter", [.enter], in: [.entry, .feelings], .act(.accepted),
    "take what is typed; on an empty line: go on", line: "add, or go on"),
  Binding("Enter", [.enter], in: [.items], .act(.accepted), "edit the item", line: "edit"),
  Binding("Enter", [.enter], in: [.taking], .act(.accepted), "take it", line: "take"),
  Binding("Space", [], letters: [" "], in: [.taking], .act(.toggled), "take it, or give it back"),
  Binding(
    "Space", [], letters: [" "],
    in: [.choosing, .between, .home, .past, .due, .question, .steps],
    .act(.toggled), "the same as Enter"),
  Binding("0-9 + -", [], in: [.scale], .typing, "the number itself; + and - by 1"),
  Binding("Enter", [.enter], in: [.scale], .act(.accepted), "accept and go on", line: "go on"),
  Binding(
    "Left Right", [.left], in: [.scale], .act(.moved(.left)), "less or more, by 5",
    line: "change"),
  Binding("Right", [.right], in: [.scale], .act(.moved(.right)), "more, by 5"),
  Binding(
    "Enter", [.enter], in: [.breathing], .act(.accepted), "start; any key stops; then go on",
    line: "start, stop, go on"),
  Binding(
    "Space", [], letters: [" "], in: [.breathing], .act(.toggled), "start, stop, breathe on",
    line: "breathe on"),
  Binding(
    "any key", [.up, .down, .left, .right, .home, .end, .backspace, .delete], in: [.breathing],
    .act(.moved(.up)), "stops the breathing"),
  Binding("1-9", [], in: [.sorting], .typing, "put it into that group", line: "group"),
  Binding(
    "Enter", [.enter], in: [.sorting], .act(.accepted), "the next one; at the end: go on",
    line: "next"),
  Binding("Enter", [.enter], in: [.summary], .act(.accepted), "finish", line: "finish"),
  Binding("Enter", [.enter], in: [.welcome], .act(.accepted), "go on", line: "go on"),
  Binding(
    "Enter", [.enter], in: [.helpNow, .keys, .plot], .act(.accepted), "back to where you were"),
]

private let adviceKeys: [Binding] = [
  Binding(
    "Enter", [.enter], in: [.browsing, .searching], .act(.accepted), "open the page",
    line: "open"),
  Binding("Enter", [.enter], in: [.finding], .match(0), "go to the match", line: "go there"),
  Binding("Enter", [.enter], in: [.contents], .heading, "go there", line: "go there"),
  Binding(
    "d", [], letters: ["d"], in: [.topic], .act(.didNow),
    "do this now: in your session, at the step of this page", line: "do this now"),
  Binding(
    "Tab Shift-Tab", [.tab], in: [.topic], .link(1), "the next link, the one before",
    line: "link"),
  Binding("Shift-Tab", [.backTab], in: [.topic], .link(-1), "the link before"),
  Binding("Enter", [.enter], in: [.topic], .followLink, "follow the link", line: "follow"),
  Binding(
    "/", [], letters: ["/"], in: [.topic], .act(.openedFind), "find in this page",
    line: "find"),
  Binding("n N", [], letters: ["n"], in: [.topic], .match(1), "the next match, the one before"),
  Binding("N", [], letters: ["N"], in: [.topic], .match(-1), "the match before"),
  Binding(
    "Ctrl-F /", [.control("f")], in: Modes.advice, .act(.openedSearch),
    "search all advice and your notes", line: "search all"),
  Binding(
    "/", [], letters: ["/"], in: [.past], .act(.openedFind),
    "show only some: type a company, a role or a date", line: "filter"),
  Binding(
    "p", [], letters: ["p"], in: [.past], .act(.openedPlot),
    "how strong it was, over time: a plot and the same in words", line: "plot"),
  Binding(
    "Tab", [.tab], letters: ["p"], in: [.plot], .act(.switched),
    "this session, or all that the list shows", line: "this one or all"),
  Binding(
    "Left Right", [.left], letters: ["h"], in: [.plot], .act(.moved(.left)),
    "the session before it, the one after it", line: "other session"),
  Binding("Right", [.right], letters: ["l"], in: [.plot], .act(.moved(.right)), "the one after it"),
  Binding(
    "Ctrl-F", [.control("f")], in: [.past, .filtering], .act(.openedSearch),
    "search the words of your notes, and the advice"),
  Binding(
    "m Ctrl-B", [.control("b")], letters: ["m"], in: [.topic], .act(.bookmarked),
    "set or remove a bookmark"),
  Binding(
    "Ctrl-B", [.control("b")], in: [.browsing], .act(.bookmarked),
    "set or remove a bookmark"),
  Binding(
    "c", [], letters: ["c"], in: [.topic], .act(.openedContents), "the headings of this page"),
  Binding("l", [], letters: ["l"], in: [.topic], .act(.openedList), "the list of pages"),
  Binding(
    "[ ]", [.wordLeft, .backspace], letters: ["["], in: [.topic], .act(.wentBack),
    "back and forward among pages; also Alt-Left and Alt-Right"),
  Binding("]", [.wordRight], letters: ["]"], in: [.topic], .act(.wentForward), "forward"),
  Binding(
    "Alt-Right", [.wordRight], in: [.browsing], .act(.wentForward),
    "forward to the page left last"),
]

private let wayKeys: [Binding] = [
  Binding(
    "Tab", [.tab], in: [.choosing, .scale, .breathing], .act(.advanced),
    "go on; without an answer it is skipped", line: "skip"),
  Binding(
    "Tab", [.tab], in: [.ticking, .entry, .items, .taking, .feelings, .sorting],
    .act(.advanced), "go on; what is empty is skipped", line: "go on"),
  Binding(
    "Tab", [.tab], in: [.line, .date, .form, .summary], .act(.advanced),
    "go on; what is empty is skipped"),
  Binding(
    "Shift-Tab", [.backTab], in: Modes.prompts.union([.form, .between]), .act(.retreated),
    "the question before", line: nil),
  Binding(
    "Esc", [.escape], in: Modes.everywhere.subtracting([.home]), .act(.wentBack),
    "back; nothing is lost", line: "back"),
  Binding(
    "F6 Ctrl-X", [.function(6), .control("x")], in: [.letter], .act(.tookOut),
    "take the letter out: copy it, write it to a file, or see it as a mail link", line: "copy"),
  Binding(
    "Ctrl-T", [.control("t")], in: [.letter], .act(.switched),
    "another tone; what you changed stays; Ctrl-_ takes it back", line: "tone"),
  Binding(
    "F8 Alt-N", [.function(8), .alt("n")], in: [.letter], .act(.wentToMark),
    "to the next place that is marked"),
  Binding(
    "F4", [.function(4)], in: Modes.prompts.union([.between]), .act(.openedAdvice),
    "more on this: the advice that belongs to the step", line: "more"),
  Binding(
    "q", [], letters: ["q"], in: .everywhere, .act(.openedHome),
    "back to home, and from home out"),
  Binding(
    "F3", [.function(3), .control("g")], in: Modes.prompts.union([.steps, .between]),
    .act(.openedSteps),
    "the steps; go to one of them"),
  Binding(
    "Ctrl-N", [.control("n")], in: .prompts, .act(.skippedStep), "skip the rest of this step"),
  Binding(
    "Ctrl-T", [.control("t")], in: [.timedWriting], .act(.switched),
    "stop or start the clock", line: "clock"),
  Binding(
    "Ctrl-O", [.control("o")], in: .manyLines, .act(.askedForEditor),
    "write in your own editor ($VISUAL or $EDITOR)"),
]

private let listKeys: [Binding] = [
  Binding("Up Down", [.up], letters: ["k"], in: .menus, .act(.moved(.up)), "move; also k and j"),
  Binding("Down", [.down], letters: ["j"], in: .menus, .act(.moved(.down)), "the next one"),
  Binding("Up", [.up], letters: ["k"], in: [.scale], .act(.moved(.up)), "back to the number"),
  Binding(
    "Down", [.down], letters: ["j"], in: [.scale], .act(.moved(.down)),
    "to \"I do not feel safe right now\""),
  Binding(
    "Up Down", [.up],
    in: [.entry, .feelings, .taking, .date, .form, .moving, .browsing, .searching, .filtering],
    .act(.moved(.up)), "move"),
  Binding(
    "Down", [.down],
    in: [.entry, .feelings, .taking, .date, .form, .moving, .browsing, .searching, .filtering],
    .act(.moved(.down)), "move"),
  Binding("Left Right", [.left], in: [.sorting], .act(.moved(.left)), "another group"),
  Binding("Right", [.right], in: [.sorting], .act(.moved(.right)), "another group"),
  Binding(
    "Home End", [.home], in: Modes.menus.union([.scale]), .act(.moved(.first)), "first and last"),
  Binding("End", [.end], in: Modes.menus.union([.scale]), .act(.moved(.last)), "last"),
  Binding(
    "d", [.delete, .backspace], letters: ["d"], in: [.items, .sorting], .act(.removed),
    "delete it; Ctrl-_ brings it back", line: "delete"),
  Binding(
    "K J", [.alt("k")], letters: ["K"], in: [.items], .act(.reordered(up: true)),
    "move it up or down the list", line: "move"),
  Binding(
    "J", [.alt("j")], letters: ["J"], in: [.items], .act(.reordered(up: false)),
    "move it down the list"),
  Binding("Ctrl-_", [.control("_")], in: [.items, .sorting], .act(.edited(.undo)), "undo"),
  Binding(
    "Backspace", [.backspace], in: [.scale], .act(.edited(.deleteBackward)),
    "take the number away"),
  Binding("r", [], letters: ["r"], in: [.past], .act(.commanded(.read)), "read it", line: "read"),
  Binding(
    "c", [], letters: ["c"], in: [.past], .act(.commanded(.correct)),
    "correct company, role or date", line: "correct"),
  Binding(
    "x", [], letters: ["x"], in: [.past], .act(.commanded(.close)),
    "close it, with how it came out", line: "close"),
  Binding(
    "o", [], letters: ["o"], in: [.past], .act(.commanded(.reopen)), "open it again",
    line: "reopen"),
  Binding(
    "d", [.delete], letters: ["d"], in: [.past], .act(.commanded(.delete)),
    "delete it, after a question", line: "delete"),
]

private let followUpKeys: [Binding] = [
  Binding(
    "d", [], letters: ["d"], in: [.due], .act(.followUp(.done)), "it is done", line: "done"),
  Binding(
    "m", [], letters: ["m"], in: [.due], .act(.followUp(.move)), "move it to another day",
    line: "move"),
  Binding(
    "x", [], letters: ["x"], in: [.due], .act(.followUp(.drop)),
    "let it go; the session keeps it, and nothing asks again", line: "let go"),
  Binding(
    "u", [], letters: ["u"], in: [.due], .act(.followUp(.undo)), "take the last change back",
    line: "undo"),
  Binding(
    "a", [], letters: ["a"], in: [.due], .act(.followUp(.all)),
    "show what is done and what was let go too, or no longer", line: "all"),
  Binding(
    "o", [], letters: ["o"], in: [.due], .act(.followUp(.reopen)),
    "open again what is done or was let go"),
]

private let textKeys: [Binding] = [
  Binding("Left Right", [.left], in: .text, .act(.edited(.move(.left))), "by one character"),
  Binding("Right", [.right], in: .text, .act(.edited(.move(.right))), "by one character"),
  Binding("Up Down", [.up], in: .manyLines, .row(-1), "by one row"),
  Binding("Down", [.down], in: .manyLines, .row(1), "by one row"),
  Binding(
    "Alt-B Alt-F", [.alt("b"), .wordLeft], in: .text, .act(.edited(.move(.wordLeft))),
    "by one word; also Ctrl-Left and Ctrl-Right"),
  Binding(
    "Alt-F", [.alt("f"), .wordRight], in: .text, .act(.edited(.move(.wordRight))),
    "by one word"),
  Binding(
    "Ctrl-A Ctrl-E", [.control("a"), .home], in: .text, .act(.edited(.move(.lineStart))),
    "start and end of the line; also Home and End"),
  Binding(
    "Ctrl-E", [.control("e"), .end], in: .text, .act(.edited(.move(.lineEnd))),
    "end of the line"),
  Binding(
    "Backspace", [.backspace], in: .text, .act(.edited(.deleteBackward)),
    "delete backwards; Delete deletes forwards"),
  Binding(
    "Delete", [.delete, .control("d")], in: .text, .act(.edited(.deleteForward)),
    "delete forwards"),
  Binding(
    "Ctrl-W", [.control("w")], in: .text, .act(.edited(.deleteWordBackward)),
    "cut the word before the cursor"),
  Binding(
    "Ctrl-U Ctrl-K", [.control("u")], in: .text, .act(.edited(.killToLineStart)),
    "cut to the start, to the end of the line"),
  Binding(
    "Ctrl-K", [.control("k")], in: .text, .act(.edited(.killToLineEnd)),
    "cut to the end of the line"),
  Binding("Ctrl-Y", [.control("y")], in: .text, .act(.edited(.yank)), "put back what was cut"),
  Binding(
    "Ctrl-_", [.control("_")], in: .text, .act(.edited(.undo)),
    "undo; Ctrl-R does it again"),
  Binding("Ctrl-R", [.control("r")], in: .text, .act(.edited(.redo)), "redo"),
]

private let readingKeys: [Binding] = [
  Binding(
    "PgUp PgDn", [.pageUp],
    in: Modes.read.union(Modes.prompts).union([
      .between, .past, .due, .browsing, .searching, .filtering,
    ]),
    .scroll(.pages(-1)), "scroll the text"),
  Binding(
    "PgDn", [.pageDown], letters: [],
    in: Modes.read.union(Modes.prompts).union([
      .between, .past, .due, .browsing, .searching, .filtering,
    ]),
    .scroll(.pages(1)), "scroll the text"),
  Binding("Up Down", [.up], letters: ["k"], in: .read, .scroll(.lines(-1)), "by one line"),
  Binding(
    "Down", [.down], letters: ["j"], in: .read, .scroll(.lines(1)), "by one line",
    line: nil),
  Binding(
    "Space", [], letters: [" "], in: .read, .scroll(.pages(1)), "one page on",
    line: "page on"),
  Binding("Home End", [.home], letters: ["g"], in: .read, .scroll(.start), "start and end"),
  Binding("End", [.end], letters: ["G"], in: .read, .scroll(.end), "end"),
]

private let alwaysKeys: [Binding] = [
  Binding(
    "F1 Alt-!", [.function(1), .alt("!")], letters: ["!"], in: .everywhere,
    .act(.openedHelpNow), "help now: people to talk to; outside text also !", line: "help now"),
  Binding(
    "F2", [.function(2)], letters: ["?"], in: .everywhere, .act(.openedKeys),
    "these keys; outside text also ?", line: "keys"),
  Binding(
    "F9 Ctrl-\\", [.function(9), .control("\\")], in: Modes.all, .act(.hid),
    "hide everything; the same key shows it again"),
  Binding(
    "Ctrl-C", [.control("c")], in: Modes.all, .act(.left(signal: nil)),
    "save and leave, from anywhere"),
  Binding("Ctrl-Z", [.control("z")], in: .everywhere, .act(.suspended), "suspend; fg comes back"),
  Binding("Ctrl-L", [.control("l")], in: .everywhere, .act(.redrew), "draw the screen anew"),
]
