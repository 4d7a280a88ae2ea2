import OnwardCore

extension Field {
  /// The control as lines of that width, of which `height` can be in sight at once.
  func view(
    width: Int, height: Int, work: Work, guide: Guide, _ memo: LineMemo
  ) -> ControlView {
    switch self {
    case .text(let control):
      control.isOneLine
        ? lineView(of: control.buffer, lead: "› ", width: width)
        : textView(of: control.buffer, width: width, height: height, memo)
    case .list(let control): control.view(width: width)
    case .choice(let control): control.view(width: width)
    case .checklist(let control): control.view(width: width)
    case .feelings(let control): control.view(width: width)
    case .intensity(let control): control.view(width: width)
    case .date(let control): control.view(width: width)
    case .draft(let control): control.view(width: width, height: height, memo)
    case .timer(let control): control.view(width: width, height: height, memo)
    case .breathe(let control): control.view(width: width)
    case .sort(let control): control.view(width: width)
    case .summary: summaryView(of: work, guide, width: width)
    }
  }
}

extension ChoiceField {
  func view(width: Int) -> ControlView {
    let texts = choices.map { $0.words + ($0.id == chosen?.id ? "  (chosen)" : "") }
    return numberedMenu(texts, cursor: cursor, width: width)
  }
}

extension ChecklistField {
  func view(width: Int) -> ControlView {
    let rows = items.map {
      MenuItem(text: $0.words, mark: ticked.contains($0.id) ? "[x] " : "[ ] ")
    }
    return menu(rows, cursor: cursor, width: width)
  }
}

extension IntensityField {
  func view(width: Int) -> ControlView {
    var view = ControlView()
    let shown = number.map(String.init) ?? "–"
    let lead = isOnNotSafe ? "  " : "› "
    let barWidth = max(4, min(40, width - 8))
    let filled = (number ?? 0) * barWidth / 100
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
    let style: Style = isOnNotSafe ? [] : [.bold, .accent]
    let number = String(repeating: " ", count: max(0, 3 - shown.count)) + shown
    view.lines.append(
      cells(of: lead, style: style) + cells(of: bar, style: style)
        + cells(of: " " + number, style: .bold))
    let ends = "0 \(low)"
    let other = "\(high) 100"
    let gap = barWidth + 4 - columns(of: ends) - columns(of: other)
    if gap >= 2 {
      view.lines.append(
        cells(of: "  " + ends + String(repeating: " ", count: gap) + other, style: .dim))
    } else {
      view.lines.append(cells(of: "  " + ends, style: .dim, fitting: width))
      view.lines.append(cells(of: "  100 " + high, style: .dim, fitting: width))
    }
    for row in view.lines.indices { view.targets[row] = .item(0) }
    view.cursor = Place(row: 0, column: 0)
    let last = menu(
      [MenuItem(text: Words.notSafe, mark: "")], cursor: isOnNotSafe ? 0 : nil, width: width,
      firstTarget: 1)
    let kept = view.cursor
    view.add(last)
    if !isOnNotSafe { view.cursor = kept }
    return view
  }
}

extension DateField {
  func view(width: Int) -> ControlView {
    var view = lineView(
      of: buffer, lead: isOnNone ? "  " : "› ", width: width, isFocused: !isOnNone)
    let cursor = view.cursor
    var meaning = "  such as friday, in 3 days, 2026-11-30"
    if let understood {
      meaning = "  = \(understood.inWords)" + (buffer.isEmpty ? "  (\(preset ?? ""))" : "")
    } else if !buffer.isEmpty {
      meaning = "  …"
    }
    view.add(meaning, .dim, width: width)
    for row in view.lines.indices { view.targets[row] = .item(0) }
    view.add(
      menu(
        [MenuItem(text: none, mark: "")], cursor: isOnNone ? 0 : nil, width: width, firstTarget: 1))
    if !isOnNone {
      view.cursor = cursor
      view.showsCursor = true
    }
    return view
  }
}

extension TimerField {
  func view(width: Int, height: Int, _ memo: LineMemo) -> ControlView {
    var view = ControlView()
    let seconds = (left + 999) / 1000
    let time = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60) \(Words.timeLeft)"
    let state = isRunning ? time : left == 0 ? Words.notice(.timeIsUp) : "\(time), the clock stands"
    let kept = isKept ? "" : " · \(Words.notKept)"
    view.lines.append(cells(of: state + kept, style: .dim, fitting: width))
    guard let parting else {
      view.add(textView(of: buffer, width: width, height: height, memo))
      return view
    }
    view.add(
      numberedMenu(
        partings.map(Words.parting), cursor: partings.firstIndex(of: parting), width: width))
    return view
  }
}

extension BreatheField {
  func view(width: Int) -> ControlView {
    var view = ControlView()
    let barWidth = max(4, min(40, width - 4))
    if isRunning {
      let words = phase.isIn ? "Breathe in" : "Breathe out"
      view.lines.append(
        cells(of: "› \(words)  \(phase.secondsLeft)", style: [.bold, .accent], fitting: width))
      let permille = phase.isIn ? phase.permille : 1000 - phase.permille
      let filled = isReduced ? 0 : permille * barWidth / 1000
      if !isReduced {
        let bar =
          String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
        view.lines.append(cells(of: "  " + bar, style: .accent))
      }
    } else if done < 1000 {
      view.lines.append(
        cells(of: "› Press Enter to begin", style: [.bold, .accent], fitting: width))
    } else {
      view.lines.append(
        cells(
          of: "› \(done / 1000) seconds done", style: [.bold, .accent], fitting: width))
      view.add("  Space breathes on, Enter goes on", width: width)
    }
    return view
  }
}

extension SortField {
  func view(width: Int) -> ControlView {
    let key = groups.enumerated().map { "\($0 + 1) \($1.words)" }.joined(separator: " · ")
    var view = ControlView()
    view.add(key, .dim, width: width)
    let rows = items.map { item in
      let place = item.group.flatMap { group in groups.firstIndex { $0.id == group.id } }
      return MenuItem(text: item.text, mark: place.map { "[\($0 + 1)] " } ?? "[ ] ")
    }
    let list = menu(rows, cursor: isOnEntry ? nil : cursor, width: width)
    let listStart = view.lines.count
    view.add(list)
    var place = Place(row: listStart + list.cursor.row, column: 0)
    view.targets[view.lines.count] = .item(items.count)
    let entryLine = lineView(
      of: entry, lead: isOnEntry ? "› + " : "  + ", width: width, isFocused: isOnEntry)
    if isOnEntry { place = Place(row: view.lines.count, column: entryLine.cursor.column) }
    view.lines += entryLine.lines
    view.cursor = place
    view.showsCursor = isOnEntry
    return view
  }
}
