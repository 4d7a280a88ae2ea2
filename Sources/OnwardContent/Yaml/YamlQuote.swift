import CYaml

/// The text as one quoted YAML scalar on one line.
func yamlQuoted(_ text: String) -> [UInt8] {
  let bytes = Array(text.utf8)
  let needsEscapes = bytes.contains { $0 < 0x20 || $0 >= 0x7F }
  // The longest escape, `\UXXXXXXXX`, stands for at least one byte; the emitter refuses to overrun.
  let capacity = bytes.count * 10 + 16
  return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    guard let out = buffer.baseAddress else { return }
    count = cy_quote(bytes, bytes.count, needsEscapes ? 1 : 0, out, capacity)
  }
}
