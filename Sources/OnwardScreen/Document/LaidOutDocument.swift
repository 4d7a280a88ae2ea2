public import OnwardCore

/// A document as lines of cells.
public struct LaidOutDocument: Hashable, Sendable {
  public struct Heading: Hashable, Sendable {
    public var slug: String
    /// Its first line, from 0.
    public var line: Int
  }

  public struct Link: Hashable, Sendable {
    /// As shown in its marker `[1]`, from 1; links to one destination share it.
    public var number: Int
    public var destination: String
    public var title: String
    /// Where its first marker begins: line and columns from 0.
    public var line: Int
    public var columns: Range<Int>
  }

  /// Each at most as wide as asked for.
  public private(set) var lines: [[Cell]] = []
  /// In the order they stand in.
  public private(set) var headings: [Heading] = []
  /// Ordered by number.
  public private(set) var links: [Link] = []

  /// Lays the document out.
  ///
  /// `width` is in columns; less than 1 counts as 1. With `listsLinks` the destinations stand at the
  /// end, each as `linkName` calls it.
  public init(
    _ document: Document, width: Int, listsLinks: Bool = true,
    linkName: (String) -> String = { $0 }
  ) {
    let width = max(1, width)
    var layout = DocumentLayout()
    add(layout.lines(of: document.blocks, width: width, isSeparated: true), from: layout)
    guard listsLinks, !layout.links.isEmpty else { return }
    add([DocumentLine()], from: layout)
    add(layout.linkList(width: width, name: linkName), from: layout)
  }

  private mutating func add(_ added: [DocumentLine], from layout: DocumentLayout) {
    for line in added {
      for slug in line.slugs { headings.append(Heading(slug: slug, line: lines.count)) }
      for marker in line.markers where marker.number == links.count + 1 {
        let link = layout.links[marker.number - 1]
        links.append(
          Link(
            number: marker.number, destination: link.destination, title: link.title,
            line: lines.count, columns: marker.columns))
      }
      lines.append(line.cells)
    }
  }
}

/// One line while a document is laid out; columns are counted from where its cells begin.
struct DocumentLine {
  struct Marker {
    var number: Int
    var columns: Range<Int>
  }

  var cells: [Cell] = []
  /// The headings that begin here.
  var slugs: [String] = []
  /// The link markers that begin here.
  var markers: [Marker] = []

  func indented(by prefix: [Cell]) -> DocumentLine {
    let shift = columns(of: prefix)
    var line = self
    line.cells = cells.isEmpty ? withoutTrailingSpaces(prefix) : prefix + cells
    line.markers = markers.map {
      Marker(
        number: $0.number,
        columns: ($0.columns.lowerBound + shift)..<($0.columns.upperBound + shift))
    }
    return line
  }
}
