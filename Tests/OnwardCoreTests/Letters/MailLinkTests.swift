import Foundation
import OnwardCore
import Testing

@Suite("A mail link")
struct MailLinkTests {
  @Test func isPercentEncodedWithCRLF() {
    #expect(
      mailLink(subject: "Role & pay?", body: "Dear Zoë,\n\n50 % + 1 = ~_-.\r\nAda")
        == "mailto:?subject=Role%20%26%20pay%3F&body=Dear%20Zo%C3%AB%2C%0D%0A%0D%0A50%20%25%20%2B%201%20%3D%20~_-.%0D%0AAda"
    )
  }

  @Test func isReadBackByAnotherParser() throws {
    let body = "漢字 \u{1B}[31m \"quoted\" #1 &amp; <b> /?:@!$'()*,;\n\tend "
    let link = mailLink(subject: "A\nb", body: body)
    let parts = try #require(URLComponents(string: link))
    #expect(parts.scheme == "mailto")
    #expect(parts.queryItems?.map(\.name) == ["subject", "body"])
    let read = parts.queryItems?.compactMap(\.value) ?? []
    #expect(
      read.map { Array($0.utf8) } == [
        Array("A b".utf8), Array(body.replacing("\n", with: "\r\n").utf8),
      ])
    #expect(link.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  }

  @Test func namesNoSubjectWhereThereIsNone() {
    #expect(mailLink(subject: "", body: "x") == "mailto:?body=x")
  }
}
