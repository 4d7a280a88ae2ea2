import OnwardCore

extension DraftField {
  /// The letter under its tone and its length; what is marked is underlined, and the mark at hand told below.
  func view(width: Int, height: Int, _ memo: LineMemo) -> ControlView {
    var view = ControlView()
    view.lines.append(cells(of: Words.state(of: self, width: width), style: .dim, fitting: width))
    let nearest = nearestMark
    view.add(
      textView(of: buffer, width: width, height: height, memo) { position in
        var style: Style = []
        for (index, mark) in marks.enumerated() where mark.range.contains(position) {
          style.formUnion(index == nearest ? [.underline, .bold] : .underline)
        }
        return style
      })
    let text = view.lines.count
    if keptWords {
      view.lines += wrapped(Words.keptWords, width: width, style: .bold)
    } else if let nearest {
      view.lines += told(nearest, width: width)
    }
    view.tail = view.lines.count - text
    return view
  }

  private func told(_ index: Int, width: Int) -> [[Cell]] {
    let mark = marks[index]
    let runs = [
      StyledText(Words.place(of: mark, index, in: self, quoting: width < 50 ? 18 : 28), .bold),
      StyledText(" " + mark.why),
    ]
    return wrapped(runs, width: width)
  }
}
