/// One cell of the screen: a spacing scalar with at most four zero-width ones, or the right half of a wide one.
///
/// It holds no reference: a frame is made of thousands, and counting each one took as long as drawing them.
public struct Cell: Hashable, Sendable {
  /// The spacing scalar; never a control, and U+0000 only for the right half of a wide cell.
  public var scalar: Unicode.Scalar
  private var drawnOver = Marks()
  public var style: Style
  /// 1 or 2 columns; 0 for the right half of a wide cell.
  public var width: UInt8

  /// Up to four scalars, U+0000 behind the last.
  private struct Marks: Hashable {
    var first: Unicode.Scalar = "\0"
    var second: Unicode.Scalar = "\0"
    var third: Unicode.Scalar = "\0"
    var fourth: Unicode.Scalar = "\0"
  }

  public init(
    _ scalar: Unicode.Scalar, marks: [Unicode.Scalar] = [], style: Style = [], width: UInt8 = 1
  ) {
    self.scalar = scalar
    self.style = style
    self.width = width
    if !marks.isEmpty { self.marks = marks }
  }

  /// Whether zero-width scalars are drawn over it.
  public var hasMarks: Bool { drawnOver.first != "\0" }

  /// Zero-width scalars drawn over it; at most 4, what is more is left out.
  public var marks: [Unicode.Scalar] {
    get {
      guard hasMarks else { return [] }
      return [drawnOver.first, drawnOver.second, drawnOver.third, drawnOver.fourth]
        .filter { $0 != "\0" }
    }
    set {
      func mark(_ index: Int) -> Unicode.Scalar { index < newValue.count ? newValue[index] : "\0" }
      drawnOver = Marks(first: mark(0), second: mark(1), third: mark(2), fourth: mark(3))
    }
  }

  public static let blank = Cell(" ")
  /// Stands after a wide cell.
  public static let rightHalf = Cell("\u{0}", width: 0)
}
