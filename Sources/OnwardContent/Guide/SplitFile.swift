public import OnwardCore

/// One content file as front matter and body; line ends are LF, a byte order mark at its start is gone.
struct SplitFile {
  let report: FileReport
  /// What stands between the two lines of three dashes.
  let yaml: [UInt8]
  let body: [UInt8]
  /// Lines of the file above the body.
  let linesAboveBody: Int

  /// Lines of the file above the YAML: the three dashes.
  static let linesAboveYaml = 1

  /// Splits the file; nil when something about it was reported that leaves nothing to read.
  init?(_ file: ContentFile, findings: Findings) {
    report = FileReport(path: file.path, findings: findings)
    guard file.bytes.count <= ContentLimits.file else {
      report(.fileTooLong(bytes: file.bytes.count), at: .start)
      return nil
    }
    let bytes = withLineFeeds(file.bytes)
    guard let opening = lineEnd(in: bytes, from: 0), isFence(bytes[..<opening]) else {
      report(.noFrontMatter, at: .start)
      return nil
    }
    var start = opening + 1
    var lines = 1
    while start < bytes.count {
      let end = lineEnd(in: bytes, from: start) ?? bytes.count
      lines += 1
      if isFence(bytes[start..<end]) {
        yaml = Array(bytes[(opening + 1)..<start])
        body = Array(bytes[min(end + 1, bytes.count)...])
        linesAboveBody = lines
        return
      }
      start = end + 1
    }
    report(.openFrontMatter, at: .start)
    return nil
  }

  /// The front matter as a map; nil when it was reported why there is none.
  func map() -> YamlNode? {
    guard yaml.count <= ContentLimits.frontMatter else {
      report(.frontMatterTooLong(bytes: yaml.count), at: .start)
      return nil
    }
    guard checkScalars(of: yaml, linesAbove: SplitFile.linesAboveYaml, report: report) else {
      return nil
    }
    let before = report.findings.all.count
    let root = YamlTree.read(yaml, linesAbove: SplitFile.linesAboveYaml, report: report)
    if let root, case .map = root.form { return root }
    if report.findings.all.count == before {
      report(.notAMap, at: root?.place ?? .start)
    }
    return nil
  }
}

/// The body of a content file as a document, for showing it; empty when the file has no readable body.
///
/// Start-up reads front matter only; this is what is called when a body is first shown.
public func loadBody(_ file: ContentFile) -> Document {
  guard let split = SplitFile(file, findings: Findings(isThorough: false)) else {
    return Document()
  }
  return parseDocument(split.body)
}

/// The body of a content file as its Markdown stands, line ends as LF; empty when the file has no body that can be read.
///
/// It may hold control characters: `withoutControls` makes them harmless.
public func loadBodySource(_ file: ContentFile) -> String {
  guard let split = SplitFile(file, findings: Findings(isThorough: false)) else { return "" }
  return String(decoding: split.body, as: UTF8.self)
}

/// CRLF as LF, and without a byte order mark.
func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  guard hasMark || bytes.contains(carriageReturn) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for index in (hasMark ? 3 : 0)..<bytes.count {
    let isHalf = bytes[index] == carriageReturn && index + 1 < bytes.count
    if isHalf, bytes[index + 1] == lineFeed { continue }
    result.append(bytes[index])
  }
  return result
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  line.count >= 3 && line.prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
    && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
}

private func lineEnd(in bytes: [UInt8], from start: Int) -> Int? {
  bytes[start...].firstIndex(of: lineFeed)
}

let lineFeed: UInt8 = 0x0A
let carriageReturn: UInt8 = 0x0D
