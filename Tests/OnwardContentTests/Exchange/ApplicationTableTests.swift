import OnwardContent
import OnwardCore
import Testing

@Suite("A table of applications")
struct ApplicationTableTests {
  private static func read(_ text: String) throws -> ApplicationTable {
    try readApplications(Array(text.utf8)).get()
  }

  private static func problems(_ bytes: [UInt8]) -> [String] {
    guard case .failure(let problems) = readApplications(bytes) else { return [] }
    return problems.all.map { $0.line(in: "a.csv") }
  }

  @Test(arguments: [
    "Company,ROLE,date,Outcome\r\nAcme,Baker,2026-11-02,no answer\r\n",
    "\u{FEFF}outcome;DATE;role;company\nno answer;2026-11-02;Baker;Acme",
    "role\tcompany\tdate\toutcome\rBaker\t\"Acme\"\t2026-11-02\tno answer\r",
    "\n\"company\",\" role \",date,outcome\n,,,\n\nAcme,\"Ba\nker\",2026-11-02,no answer\n\n,,,\n"
      .replacing("Ba\nker", with: "\nBaker\r\n"),
  ]) func formsOfTheSameTable(_ text: String) throws {
    let table = try Self.read(text)
    let day = Day(iso: "2026-11-02")
    let acme = Application(company: "Acme", role: "Baker", day: day, outcome: "no answer")
    #expect(table.rows.map(\.application) == [acme])
    #expect(table.rows.map(\.number) == [1])
    #expect(table.warnings.isEmpty)
  }

  @Test func quotesSeparatorsAndOtherColumns() throws {
    let table = try Self.read(
      "company,salary,date\n\"Smith, \"\"Sons\"\" & Co\",\"1;2\",\nThe \"Best\" Ltd,3,21.11.2026\n")
    #expect(table.rows.map(\.application.company) == ["Smith, \"Sons\" & Co", "The \"Best\" Ltd"])
    #expect(table.rows.map(\.application.day) == [nil, nil])
    #expect(
      table.warnings.map { $0.line(in: "a.csv") } == [
        "a.csv:1:9: warning: the column 'salary' is not read",
        "a.csv:3:18: warning: '21.11.2026' is not a day such as 2026-11-21; the row has no date then",
      ])
  }

  @Test(arguments: [
    ("", "1:1: error: nothing in it"), ("\n \n,,\n", "1:1: error: nothing in it"),
    ("company\n\n", "1:1: error: no application stands below the names of the columns"),
    (
      "name,job\nAcme,Baker\n",
      "1:1: error: the first line must name columns, among them company or role; "
        + "also read: date, outcome"
    ),
    ("company,role,Company\n", "1:14: error: a second column 'company'"),
    ("company,role\nAcme\n", "2:1: error: 1 field, where the first line has 2"),
    ("company,role\nä,\"Baker\nx\n", "2:3: error: the quote that begins here has no end"),
    (
      "company,role\n\"ä\" x,Baker\n",
      "2:4: error: a comma or the line's end must follow the closing quote; "
        + "write a quote inside as two"
    ),
    ("company\nA\u{0}B\n", "2:2: error: control character U+0000; take it out"),
    ("company\r\n\r\nA\u{1B}[31m\r\n", "3:2: error: control character U+001B; take it out"),
  ]) func whatIsNoTableIsRefusedWithItsPlace(_ text: String, _ problem: String) {
    #expect(Self.problems(Array(text.utf8)) == ["a.csv:" + problem])
  }

  @Test func hostileBytes() {
    let head = Array("company,role\n".utf8)
    #expect(
      Self.problems(head + [0x61, 0xC3, 0x28]) == [
        "a.csv:2:2: error: not UTF-8 text; save it as UTF-8"
      ])
    let line = [UInt8](repeating: 0x61, count: 10 << 20)
    #expect(Self.problems(head + line) == ["a.csv:2:1: error: a field has more than 4096 bytes"])
    #expect(Self.problems(head + [0x22] + line).count == 1)
    let commas = [UInt8](repeating: 0x2C, count: 10 << 20)
    #expect(
      Self.problems(head + commas) == ["a.csv:2:201: error: more than 200 columns; divide the file"]
    )
    #expect(Self.problems([UInt8](repeating: 0x22, count: 10 << 20)).count == 1)
    let rows = [UInt8](repeating: 0x61, count: 2)
    #expect(Self.problems([UInt8](repeating: 0, count: 33 << 20)).first?.contains("32 MiB") == true)
    #expect(Self.problems(head + rows + [0x0A] + Array("b,c,d\n".utf8)).count == 2)
  }

  @Test func manyRowsAreLimited() {
    var text = "company,role\n"
    for _ in 0...50_000 { text += "a,b\n" }
    #expect(
      Self.problems(Array(text.utf8)) == [
        "a.csv:50002:1: error: more than 50000 rows; divide the file"
      ])
  }

  /// Whatever stands in the fields, quoting keeps it; words are then put on one line.
  @Test(arguments: UInt64(0)..<200) func quotingGivesBackEveryField(_ seed: UInt64) throws {
    var nasty = Nasty(seed: seed)
    let separator = [",", ";", "\t"][nasty.chance.below(3)]
    let end = ["\r\n", "\n", "\r"][nasty.chance.below(3)]
    var expected: [[String]] = []
    var text = ["company", "role", "outcome"].joined(separator: separator) + end
    for _ in 0...nasty.chance.below(5) {
      var fields: [String] = []
      for _ in 0..<3 {
        let words = nasty.text().unicodeScalars.filter {
          $0.value >= 0x20 && $0.value != 0x7F || "\n\r\t".unicodeScalars.contains($0)
        }
        fields.append(String(String.UnicodeScalarView(words)) + "x,;\t\"\"\r\n")
      }
      expected.append(
        fields.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
      let quoted = fields.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      text += quoted.joined(separator: separator) + end
    }
    let table = try Self.read(text)
    let found = table.rows.map { row in
      [row.application.company, row.application.role, row.application.outcome]
    }
    #expect(found.map { $0.map { Array($0.utf8) } } == expected.map { $0.map { Array($0.utf8) } })
  }

  @Test func anOfferIsToldByItsWord() {
    for word in ["Offer", "hired", "ACCEPTED"] { #expect(Application(outcome: word).isOffer) }
    for word in ["", "no offer", "rejected", "offer withdrawn"] {
      #expect(!Application(outcome: word).isOffer)
    }
  }
}
