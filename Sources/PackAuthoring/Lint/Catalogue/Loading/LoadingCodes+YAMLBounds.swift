import Diagnostics

/// Files beyond the bounds that keep hostile ones from costing more than they are worth.
extension LoadingCodes {
  static let yamlBounds: [PackCode] = [
    PackCode(
      "file-too-large", .error, .files,
      what: "A file of the pack is larger than 4 MiB.",
      why:
        "Rules are small; whatever is that large is data, and belongs into a corpus or a data set.",
      bad: ExamplePack(["rules.yaml": "classes: {customer: confidential}\n"], padding: 4 << 20),
      good: "classes: {customer: confidential}",
      note: "Four megabytes of comments follow the first example; they are left out here."),
    PackCode(
      "too-many-aliases", .error, .files,
      what: "A file uses more than 30 YAML aliases.",
      why: "Aliases multiply: thirty of them can stand for a million values. Write the values out.",
      bad: """
        x: [&a confidential, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a,
          *a, *a, *a, *a, *a, *a, *a, *a, *a, ⟦*a⟧]
        """,
      good: "classes: {customer: &a confidential, company: *a}"),
    PackCode(
      "too-many-values", .error, .files,
      what: "A file stands for more than 200,000 values.",
      why:
        "Aliases of aliases can make a few lines stand for millions of values. Write out what is meant.",
      bad: """
        a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, ⟦⟧26, 27]
        b: &b [*a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c]
        e: &e [*d, *d, *d, *d, *d, *d]
        f: [*e, *e, *e, *e, *e, *e]
        """,
      good: "classes: {customer: confidential}"),
    PackCode(
      "too-deep", .error, .files,
      what: "Values are nested more than 32 levels deep.",
      why: "Packs need a few levels; more is a slip, or a file that is meant to do harm.",
      bad: "classes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[⟦⟧[deep]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
      good: "classes: {customer: confidential}"),
  ]
}
