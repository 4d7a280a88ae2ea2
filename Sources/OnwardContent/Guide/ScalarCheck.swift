/// Reports bytes that are not UTF-8 and control characters; true when there are none.
func checkScalars(of bytes: [UInt8], linesAbove: Int, report: FileReport) -> Bool {
  if bytes.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == lineFeed }) { return true }
  var isClean = true
  var place = Place(line: linesAbove + 1, column: 1)
  var parser = Unicode.UTF8.ForwardParser()
  var rest = bytes.makeIterator()
  while true {
    switch parser.parseScalar(from: &rest) {
    case .emptyInput: return isClean
    case .error:
      report(.notUTF8, at: place)
      return false
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      if scalar == "\n" {
        place = Place(line: place.line + 1, column: 1)
        continue
      }
      if isControl(scalar) {
        report(.controlCharacter(scalar.value), at: place)
        isClean = false
      }
      place.column += 1
    }
  }
}

/// The text with U+FFFD for each character that content must not hold; line ends and tabs stay.
public func withoutControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var harmless = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { harmless.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
  return String(harmless)
}

/// Whether content must not hold the character: controls, what turns the direction of text, tags, noncharacters.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
  case 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
