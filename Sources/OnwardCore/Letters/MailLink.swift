/// A `mailto:` link that holds a letter and what it is about, and names nobody.
///
/// Percent-encoded UTF-8 with CRLF as line ends: RFC 6068, section 2 and 5.
public func mailLink(subject: String, body: String) -> String {
  var fields: [String] = []
  if !subject.isEmpty { fields.append("subject=" + percentEncoded(withoutLineEnds(subject))) }
  let lines = hardLines(of: withPlainLineEnds(body)).map(percentEncoded)
  fields.append("body=" + lines.joined(separator: "%0D%0A"))
  return "mailto:?" + fields.joined(separator: "&")
}

/// All but the unreserved characters of RFC 3986, section 2.3.
private func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      encoded.append(byte)
    default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}
