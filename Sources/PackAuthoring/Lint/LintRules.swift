/// The rules of lint, by subject.
enum LintRules {
  static let all: [LintRule] =
    files + header + classes + detectors + patterns + wording + translations + tools + formats
    + approvals + exceptions + tests + courses

  private static let files: [LintRule] = [
    .emptySection, .implicitType, .invisibleCharacter, .listedTwice,
  ]

  private static let header: [LintRule] = [
    .failsOpen, .historyBehind, .languageTag, .noDefaultTool, .noOwner, .noTimezone, .noTitle,
    .pastHolidays, .unpinnedParent, .unusedGroup, .unusedTask,
  ]

  private static let classes: [LintRule] = [
    .combinationWithoutEffect, .unfoundClass, .unusedClass,
  ]

  private static let detectors: [LintRule] = [
    .contextBothWays, .contextDistance, .contextWithoutEffect, .duplicatePattern, .emptyLabel,
    .exampleWithoutReason, .fewExamples, .impossibleEntropy, .redundantKeyword, .shortKeyword,
    .strayKeyword, .neverReported, .noExamples, .realLookingExample, .shadowedDetector,
    .sharedLabel, .shortPhrase,
  ]

  private static let patterns: [LintRule] =
    [.openDigits, .unusedNamedGroup, .patternBlowUp] + OddityRules.all

  private static let wording: [LintRule] = [
    .blamingWord, .fixWithoutPlaceholder, .incompleteMessage, .longMessage, .repeatedText,
    .shouting, .unclosedBrace, .untitled,
  ]

  private static let translations: [LintRule] = [
    .missingTranslation, .unlistedLanguage, .translatedFirstLanguage, .untranslated,
    .lostPlaceholder,
  ]

  private static let tools: [LintRule] = [
    .approvalWithoutWorkflow, .hiddenGenericTool, .insecureURL, .openPublicTool,
    .credentialsAllowed, .repeatedCell, .toolLetsNothingThrough, .unusedDraftRequirement,
  ]

  private static let formats: [LintRule] = [
    .checkCannotFail, .noLevelPublic, .contradictoryPhrases, .columnContradiction, .formulasAllowed,
    .formatWithoutExamples, .unusedFormat, .impossibleRegion, .unlistedSection, .minAboveMax,
  ]

  private static let approvals: [LintRule] = [
    .authorApproves, .escalationToSameGroup, .generousGrant, .noDeadline, .separationOff,
    .unusedWorkflow,
  ]

  private static let exceptions: [LintRule] = [
    .exceptionForEverybody, .noTicket, .shortReason, .exceptionAmongRules, .expiredException,
    .futureException, .renewedException, .exceptionWithoutEffect,
  ]

  private static let tests: [LintRule] = [
    .exceptionTestWithoutDay, .noTests, .testNameTwice, .repeatedTest, .testOfUnknownTool,
    .testSaysLittle,
  ]

  private static let courses: [LintRule] = [
    .fewHeldOut, .fewVariants, .learnWithoutLesson, .missingEdition, .noFarTransfer, .shortOfTime,
    .untranslatedEdition, .unusedLesson, .unusedOutcome, .unusedSkill, .unusedTable,
  ]
}
