public import OnwardScreen

/// Turns the bytes and keys of a terminal into key events.
///
/// Pure: feed it what was read, in order, and call `pause()` when nothing more is waiting, which
/// is what tells Escape alone from the beginning of something longer.
public struct KeyDecoder: Sendable {
  /// What was read.
  public enum Input: Hashable, Sendable {
    case byte(UInt8)
    case key(Key)
    case pasteStart, pasteEnd
  }

  private enum Mode: Hashable {
    case plain
    case escape
    /// After `ESC [`.
    case control([UInt8])
    /// After `ESC O`.
    case single
    /// After `ESC ]` or `ESC P`, whose answer can only be told from Alt by what follows.
    case perhapsAnswer(UInt8)
    /// A terminal's answer that nobody asked for: up to BEL or `ESC \`.
    case answer(escaped: Bool)
  }

  private var mode = Mode.plain
  private var text = ScalarAssembler()
  private var paste: PasteBuffer?

  public init() {}

  /// Whether the end of a bracketed paste is awaited.
  public var isPasting: Bool { paste != nil }

  /// Takes one byte or key; most give one event, some none yet.
  public mutating func feed(_ input: Input) -> [KeyEvent] {
    if paste != nil { return feedPaste(input) }
    switch input {
    case .byte(let byte): return feedByte(byte)
    case .key(let key):
      // Alt with an arrow moves by words; with any other key it changes nothing.
      if mode == .escape {
        mode = .plain
        return [.key(key == .left ? .wordLeft : key == .right ? .wordRight : key)]
      }
      return pause() + unfinished() + [.key(key)]
    case .pasteStart:
      defer { paste = PasteBuffer() }
      return pause() + unfinished()
    case .pasteEnd: return pause() + unfinished()
    }
  }

  /// Nothing more is waiting: an escape is an escape, and half a sequence is dropped.
  ///
  /// Half a character and a paste go on: their other half may be on its way.
  public mutating func pause() -> [KeyEvent] {
    defer { mode = .plain }
    switch mode {
    case .plain, .answer: return []
    case .escape: return [.key(.escape)]
    case .control(let bytes): return bytes.isEmpty ? [.key(.alt("["))] : []
    case .single: return [.key(.alt("O"))]
    case .perhapsAnswer(let byte): return [.key(.alt(Character(Unicode.Scalar(byte))))]
    }
  }

  /// Gives what came of a paste and leaves it; nothing when there is none.
  public mutating func endPaste() -> [KeyEvent] {
    guard var ended = paste else { return [] }
    paste = nil
    return ended.finish()
  }

  private mutating func unfinished() -> [KeyEvent] {
    text.finish().map { .text(String($0)) }
  }

  private mutating func feedPaste(_ input: Input) -> [KeyEvent] {
    switch input {
    case .byte(let byte):
      let piece = paste?.append(byte)
      if paste?.isEnded == true { return endPaste() }
      return piece.map { [.paste($0)] } ?? []
    case .pasteEnd: return endPaste()
    // Pasted bytes that look like a key are no key.
    case .key, .pasteStart: return []
    }
  }

  private mutating func feedByte(_ byte: UInt8) -> [KeyEvent] {
    switch mode {
    case .plain: return plain(byte)
    case .escape: return escaped(byte)
    case .control(let bytes): return control(bytes, byte)
    case .single:
      mode = .plain
      return ControlSequence.single(byte)
    case .perhapsAnswer(let first):
      let isAnswer =
        first == 0x5D ? 0x30...0x39 ~= byte : [0x21, 0x24, 0x30, 0x31, 0x3E].contains(byte)
      if isAnswer {
        mode = .answer(escaped: false)
        return []
      }
      return pause() + plain(byte)
    case .answer(let escaped):
      mode = byte == 0x07 || (escaped && byte == 0x5C) ? .plain : .answer(escaped: byte == 0x1B)
      return []
    }
  }

  private mutating func plain(_ byte: UInt8) -> [KeyEvent] {
    if byte >= 0x80 {
      return text.append(byte).filter { $0.value >= 0xA0 }.map { .text(String($0)) }
    }
    let before = unfinished()
    if byte == 0x1B {
      mode = .escape
      return before
    }
    if let key = Key(control: byte) { return before + [.key(key)] }
    return before + [.text(String(Unicode.Scalar(byte)))]
  }

  private mutating func escaped(_ byte: UInt8) -> [KeyEvent] {
    mode = .plain
    switch byte {
    case 0x1B:
      mode = .escape
      return [.key(.escape)]
    case 0x5B:
      mode = .control([])
      return []
    case 0x4F:
      mode = .single
      return []
    case 0x5D, 0x50:
      mode = .perhapsAnswer(byte)
      return []
    // Alt with Backspace deletes a word, as in shells.
    case 0x08, 0x7F: return [.key(.control("w"))]
    case 0x20..<0x7F: return [.key(.alt(Character(Unicode.Scalar(byte))))]
    default: return plain(byte)
    }
  }

  private mutating func control(_ bytes: [UInt8], _ byte: UInt8) -> [KeyEvent] {
    switch byte {
    case 0x20..<0x40:
      // Longer than any sequence of a key: it is not worth the memory, only swallowed.
      mode = .control(bytes.count < 32 ? bytes + [byte] : bytes)
      return []
    case 0x40..<0x7F:
      mode = .plain
      if byte == 0x7E && bytes == Array("200".utf8) { paste = PasteBuffer() }
      return ControlSequence.event(parameters: bytes, final: byte)
    default:
      mode = .plain
      return plain(byte)
    }
  }
}

extension Key {
  /// The key that a control byte stands for; nil for other bytes.
  fileprivate init?(control byte: UInt8) {
    switch byte {
    case 0x00: self = .control(" ")
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    default: return nil
    }
  }
}
