import CYaml

/// The text as one quoted YAML scalar on one line, as readable as it can be.
func yamlQuoted(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  let needsEscapes = bytes.contains { $0 < 0x20 || $0 >= 0x7F }
  // The longest escape, `\UXXXXXXXX`, stands for at least one byte; the emitter refuses to overrun.
  let capacity = bytes.count * 10 + 16
  let quoted = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    guard let out = buffer.baseAddress else { return }
    count = cy_quote(bytes, bytes.count, needsEscapes ? 1 : 0, out, capacity)
  }
  return needsEscapes ? unescapingPictures(quoted) : quoted
}

/// Undoes the escapes of emoji and other letters past U+FFFF, which libyaml writes for all of them.
///
/// YAML lets them stand as they are. What cannot be seen stays escaped.
private func unescapingPictures(_ quoted: [UInt8]) -> [UInt8] {
  let (backslash, long) = (UInt8(ascii: "\\"), UInt8(ascii: "U"))
  var result: [UInt8] = []
  var rest = quoted[...]
  while let byte = rest.first {
    guard byte == backslash, let kind = rest.dropFirst().first else {
      result.append(byte)
      rest.removeFirst()
      continue
    }
    if kind == long, let scalar = Unicode.Scalar(hex: rest.dropFirst(2).prefix(8)),
      scalar.isShown
    {
      result += Array(String(Character(scalar)).utf8)
      rest = rest.dropFirst(10)
    } else {
      result += [byte, kind]
      rest = rest.dropFirst(2)
    }
  }
  return result
}

extension Unicode.Scalar {
  fileprivate init?(hex digits: ArraySlice<UInt8>) {
    guard let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      return nil
    }
    self.init(number)
  }

  fileprivate var isShown: Bool {
    switch properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
