import OnwardContent
import OnwardCore
import Testing

@Suite("One test a rule of content")
struct RuleTests {
  @Test func fixtureIsClean() {
    let report = Fixture.lint(Fixture.files)
    #expect(report.diagnostics.map(\.description) == [])
    #expect(report.guide != nil)
    #expect(report.coveredRows == 3)
    #expect(report.rows == 3)
  }

  @Test(arguments: fileRules + yamlRules) func fileAndYaml(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: stepRules + promptRules) func stepsAndPrompts(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: wayRules + nameRules) func wayAndNames(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: letterCheckRules + subjectRules) func lettersChecksAndSubjects(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: templateRules + dataRules) func templatesAndData(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: topicRules + topicBodyRules) func topics(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }

  @Test(arguments: bodyRules + voiceRules) func bodiesAndVoice(_ rule: Rule) {
    #expect(rule.diagnostics() == rule.expected)
  }
}
