import JSONSchema
import Testing

@Suite("references")
struct ReferenceTests {
  @Test(
    "lead to schemas in the same text",
    arguments: [
      SchemaCase(##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"null"}}}"##, "1", "type"),
      SchemaCase(
        ##"{"$ref":"#/$defs/a","maximum":0,"$defs":{"a":{"type":"null"}}}"##, "1", "type", "maximum"
      ),
      SchemaCase(##"{"$ref":"#a","$defs":{"b":{"$anchor":"a","type":"null"}}}"##, "1", "type"),
      SchemaCase(##"{"$ref":"#/$defs/a~1b%25","$defs":{"a/b%":{"type":"null"}}}"##, "1", "type"),
      SchemaCase(
        ##"{"$ref":"#/prefixItems/1","prefixItems":[true,{"type":"array"}]}"##, "1", "type"),
      SchemaCase(##"{"$ref":"item","$defs":{"x":{"$id":"item","type":"null"}}}"##, "1", "type"),
      SchemaCase(
        ##"{"$id":"http://a.example/b/root","$ref":"../c#y","##
          + ##""$defs":{"x":{"$id":"/c","$defs":{"z":{"$anchor":"y","type":"null"}}}}}"##, "1",
        "type"),
      SchemaCase(
        ##"{"$ref":"urn:x:y#/$defs/z","$defs":{"a":{"$id":"urn:x:y","$defs":{"z":{"const":2}}}}}"##,
        "1", "const"),
      SchemaCase(
        ##"{"properties":{"next":{"$ref":"#"}},"required":["v"]}"##, #"{"v":1,"next":{}}"#,
        "required"),
      SchemaCase(##"{"$ref":"#/own/x","own":{"x":{"type":"null"}}}"##, "1", "type"),
      SchemaCase(##"{"const":{"$ref":"#/nowhere"}}"##, ##"{"$ref":"#/nowhere"}"##),
      SchemaCase(
        ##"{"$ref":"list","$defs":{"el":{"$dynamicAnchor":"el","type":"string"},"list":{"$id":"list","##
          + ##""items":{"$dynamicRef":"#el"},"$defs":{"any":{"$dynamicAnchor":"el"}}}}}"##,
        #"["a",1]"#, "type"),
      SchemaCase(
        ##"{"$ref":"list","$defs":{"el":{"$anchor":"el","type":"string"},"list":{"$id":"list","##
          + ##""items":{"$dynamicRef":"#el"},"$defs":{"any":{"$dynamicAnchor":"el"}}}}}"##,
        #"["a",1]"#),
    ])
  func local(example: SchemaCase) throws { try example.check() }

  @Test(
    "lead to texts that are passed in, by URI, by relative name and by their own id",
    arguments: [
      SchemaCase(#"{"$ref":"http://a.example/money.json"}"#, #""x""#, "type"),
      SchemaCase(#"{"$ref":"common.schema.json#/$defs/name"}"#, "1", "type"),
      SchemaCase(#"{"$ref":"urn:policy:limits"}"#, "11", "maximum"),
      SchemaCase(#"{"$ref":"common.schema.json#/$defs/deep"}"#, #""x""#, "type"),
      SchemaCase(
        #"{"$ref":"https://json-schema.org/draft/2020-12/schema"}"#, #"{"type":1}"#, "enum"),
      SchemaCase(
        #"{"$ref":"https://json-schema.org/draft/2020-12/schema"}"#,
        #"{"properties":{"a":{"minLength":-1}}}"#, "minimum"),
    ])
  func remote(example: SchemaCase) throws {
    try example.check(
      remotes: [
        "http://a.example/money.json": #"{"type":"number"}"#,
        "common.schema.json":
          #"{"$defs":{"name":{"type":"string"},"deep":{"$ref":"http://a.example/money.json"}}}"#,
        "limits.json": #"{"$id":"urn:policy:limits","maximum":10}"#,
        "never-read.json": "this is not JSON",
      ].filter { example.schema.contains("urn") ? $0.key != "never-read.json" : true })
  }

  @Test("that never end are no pass, not even inside “not”")
  func endless() throws {
    for schema in [
      ##"{"$ref":"#"}"##, ##"{"not":{"$ref":"#"}}"##, ##"{"anyOf":[{"$ref":"#"},false]}"##,
      ##"{"$ref":"#/$defs/a","$defs":{"a":{"allOf":[{"$ref":"#/$defs/b"}]},"b":{"$ref":"#/$defs/a"}}}"##,
      ##"{"$id":"x","$ref":"y","$defs":{"y":{"$id":"y","$ref":"x"}}}"##,
    ] {
      let violations = try SchemaCase(schema, "1").violations()
      #expect(violations.contains { $0.kind == .undecided(.endlessReference) })
    }
  }

  @Test("a custom meta-schema decides which keywords count")
  func vocabularies() throws {
    let core = "https://json-schema.org/draft/2020-12/vocab/core"
    let applicator = "https://json-schema.org/draft/2020-12/vocab/applicator"
    let remotes = [
      "http://a.example/meta":
        ##"{"$id":"http://a.example/meta","$vocabulary":{"\##(core)":true,"\##(applicator)":true,"urn:x":false}}"##
    ]
    let schema = #"{"$schema":"http://a.example/meta","type":"null","properties":{"a":false}}"#
    try SchemaCase(schema, "1").check(remotes: remotes)
    try SchemaCase(schema, #"{"a":1}"#, "").check(remotes: remotes)
  }

  @Test(
    "formats hold if asked to",
    arguments: [
      ("date", "2024-02-29", "2023-02-29"), ("time", "23:59:60Z", "12:00:60Z"),
      ("date-time", "2024-01-05T10:00:00.5+02:00", "2024-01-05 10:00:00Z"),
      ("email", "anna@a.example", "anna@"), ("uri", "http://a.example/?q=1", "/relative"),
      ("uuid", "123e4567-e89b-12d3-a456-426614174000", "123e4567"),
      ("ipv4", "10.0.0.1", "10.0.0.256"),
      ("ipv6", "::ffff:10.0.0.1", "1::2::3"), ("hostname", "a-b.example", "-a.example"),
      ("json-pointer", "/a/0", "a"), ("regex", "^a+$", "(?i)a"),
    ])
  func formats(name: String, good: String, bad: String) throws {
    let schema = #"{"format":"\#(name)"}"#
    let options = JSONSchema.Options(assertsFormats: true)
    try SchemaCase(schema, "\"\(good)\"").check(options: options)
    try SchemaCase(schema, "\"\(bad)\"", "format").check(options: options)
    try SchemaCase(schema, "\"\(bad)\"").check()
  }
}
