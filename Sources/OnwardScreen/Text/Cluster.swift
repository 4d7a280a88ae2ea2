/// How one grapheme cluster is drawn: nothing, one cell, or two cells of one column each.
///
/// Emoji joined by ZWJ, skin tones and flags are drawn by their first scalar, since terminals do not
/// agree on their width. A letter with a spacing vowel sign takes a cell for each, two at most.
struct Cluster {
  /// ncurses takes four zero-width scalars a cell.
  static let marksDrawn = 4
  static let marksRead = 8
  static let bytesRead = 64
  static let replacement: Unicode.Scalar = "\u{FFFD}"
  /// Stands under a combining mark that has nothing to stand on.
  static let dottedCircle: Unicode.Scalar = "\u{25CC}"

  private(set) var first: Cell?
  private(set) var second: Cell?

  /// 0 for what is not drawn at all, else 1 or 2.
  var columns: Int { Int(first?.width ?? 0) + Int(second?.width ?? 0) }

  init(_ character: Character) {
    var marks = 0
    var bytes = 0
    for scalar in character.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > Self.bytesRead { return }
      switch ScalarShape(scalar) {
      case .nothing: break
      case .hidden: if first == nil { first = Cell(Self.replacement) }
      case .spacing(let shown, let width): put(shown, width: width)
      case .mark:
        marks += 1
        if marks <= Self.marksRead { put(mark: scalar) }
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, width: Int) {
    if first == nil {
      first = Cell(scalar, width: UInt8(width))
    } else if second == nil, columns == 1, width == 1, scalar.isWrittenBesideItsBase {
      second = Cell(scalar)
    }
  }

  private mutating func put(mark: Unicode.Scalar) {
    if second != nil {
      if second?.marks.count ?? 0 < Self.marksDrawn { second?.marks.append(mark) }
      return
    }
    if first == nil { first = Cell(Self.dottedCircle) }
    if first?.marks.count ?? 0 < Self.marksDrawn { first?.marks.append(mark) }
  }
}

/// What one scalar comes to on the screen.
enum ScalarShape: Equatable {
  /// Drawn in 1 or 2 columns, perhaps by another scalar that stands for it.
  case spacing(Unicode.Scalar, Int)
  /// Drawn over the scalar before it.
  case mark
  /// Not drawn, and no loss: joiners, soft hyphens, variation selectors.
  case nothing
  /// Not drawn behind another scalar, and shown as U+FFFD alone: bidi controls, tags.
  case hidden

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .spacing(scalar, 1)
    case 0..<0x20:
      self = .spacing(Unicode.Scalar(0x2400 + scalar.value) ?? Cluster.replacement, 1)
    case 0x7F: self = .spacing("\u{2421}", 1)
    case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF,
      0xE0100...0xE01EF:
      self = .nothing
    default: self = Self.beyondASCII(scalar)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarShape {
    switch scalar.terminalWidth {
    case .none: return .spacing(Cluster.replacement, 1)
    case .some(0):
      switch scalar.properties.generalCategory {
      // Vowels and finals of Hangul are letters; they are drawn into the cell of their initial.
      case .nonspacingMark, .enclosingMark, .otherLetter: return .mark
      default: return .hidden
      }
    case .some(let width): return .spacing(scalar, width)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it has a column of its own inside a cluster, as vowel signs of India have; the parts of
  /// an emoji have not.
  fileprivate var isWrittenBesideItsBase: Bool {
    switch properties.generalCategory {
    case .spacingMark, .nonspacingMark, .otherLetter, .modifierLetter, .decimalNumber: true
    default: false
    }
  }
}
