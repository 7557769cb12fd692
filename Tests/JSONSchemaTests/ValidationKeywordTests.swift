import Testing

@Suite("validation keywords")
struct ValidationKeywordTests {
  @Test(
    "types, values and numbers",
    arguments: [
      SchemaCase(#"{"type":"string"}"#, #""pay""#),
      SchemaCase(#"{"type":"string"}"#, "1", "type"),
      SchemaCase(#"{"type":"integer"}"#, "3.0"),
      SchemaCase(#"{"type":"integer"}"#, "1e30"),
      SchemaCase(#"{"type":"integer"}"#, "3.1", "type"),
      SchemaCase(#"{"type":"number"}"#, "3"),
      SchemaCase(#"{"type":["null","boolean"]}"#, "false"),
      SchemaCase(#"{"type":["null","boolean"]}"#, "[]", "type"),
      SchemaCase(#"{"type":"object"}"#, "[]", "type"),
      SchemaCase(#"{"enum":["pay","refer",{"a":[1]}]}"#, #"{"a":[1.0]}"#),
      SchemaCase(#"{"enum":["pay","refer"]}"#, #""maybe""#, "enum"),
      SchemaCase(#"{"enum":[0]}"#, "false", "enum"),
      SchemaCase(#"{"enum":[]}"#, "null", "enum"),
      SchemaCase(#"{"const":{"x":1,"y":2}}"#, #"{"y":2,"x":1}"#),
      SchemaCase(#"{"const":"a"}"#, #""A""#, "const"),
      SchemaCase(#"{"const":null}"#, "null"),
      SchemaCase(#"{"multipleOf":0.01}"#, "19.99"),
      SchemaCase(#"{"multipleOf":0.01}"#, "19.999", "multipleOf"),
      SchemaCase(#"{"multipleOf":7}"#, #""not a number""#),
      SchemaCase(#"{"maximum":250.50}"#, "250.5"),
      SchemaCase(#"{"maximum":250.50}"#, "250.500001", "maximum"),
      SchemaCase(#"{"exclusiveMaximum":5}"#, "5.0", "exclusiveMaximum"),
      SchemaCase(#"{"exclusiveMaximum":5}"#, "4.999"),
      SchemaCase(#"{"minimum":-2}"#, "-2"),
      SchemaCase(#"{"minimum":-2}"#, "-2.1", "minimum"),
      SchemaCase(#"{"exclusiveMinimum":0}"#, "0", "exclusiveMinimum"),
      SchemaCase(#"{"exclusiveMinimum":0}"#, "1e-400"),
      SchemaCase(#"{"minimum":9007199254740993}"#, "9007199254740992", "minimum"),
    ])
  func values(example: SchemaCase) throws { try example.check() }

  @Test(
    "strings",
    arguments: [
      SchemaCase(#"{"maxLength":2}"#, "\"👩‍👩‍👧\"", "maxLength"),
      SchemaCase(#"{"maxLength":2}"#, "\"😀é\""),
      SchemaCase(#"{"minLength":2}"#, "\"e\u{301}\""),
      SchemaCase(#"{"minLength":2}"#, "\"\u{E9}\"", "minLength"),
      SchemaCase(#"{"minLength":3.0}"#, #""ab""#, "minLength"),
      SchemaCase(#"{"maxLength":1e400}"#, #""ab""#),
      SchemaCase(#"{"maxLength":0}"#, "12345"),
      SchemaCase(#"{"pattern":"^HL-\\d{8}-\\d$"}"#, #""HL-12345678-2""#),
      SchemaCase(#"{"pattern":"^HL-\\d{8}-\\d$"}"#, #""HL-12345678-2\n""#, "pattern"),
      SchemaCase(#"{"pattern":"^\\d$"}"#, "\"\u{0663}\"", "pattern"),
      SchemaCase(#"{"pattern":"^\\w+$"}"#, "\"é\"", "pattern"),
      SchemaCase(#"{"pattern":"^[\\w\\s]+$"}"#, "\"a\u{3000}b\""),
      SchemaCase(#"{"pattern":"^\\S$"}"#, "\"\u{FEFF}\"", "pattern"),
      SchemaCase(#"{"pattern":"^\\p{Lu}\\p{L}*$"}"#, "\"Österreich\""),
      SchemaCase(#"{"pattern":"^\\p{Lu}\\p{L}*$"}"#, "\"österreich\"", "pattern"),
      SchemaCase(#"{"pattern":"^\\p{Script=Greek}+$"}"#, "\"αβ\""),
      SchemaCase(#"{"pattern":"^[^\\D5]$"}"#, #""4""#),
      SchemaCase(#"{"pattern":"^.$"}"#, #""\u2028""#, "pattern"),
      SchemaCase(#"{"pattern":"^.$"}"#, "\"😀\""),
      SchemaCase(#"{"pattern":"\\u{1F600}"}"#, "\"😀\""),
      SchemaCase(#"{"pattern":"^\\ud83d\\ude00$"}"#, "\"😀\""),
      SchemaCase(#"{"pattern":"^\\cJ\\x41\\0$"}"#, #""\nA\u0000""#),
      SchemaCase(#"{"pattern":"^(a)?\\1b$"}"#, #""b""#),
      SchemaCase(#"{"pattern":"^(?<q>['`]).\\k<q>$"}"#, #""'x'""#),
      SchemaCase(#"{"pattern":"^(?<q>['`]).\\k<q>$"}"#, #""'x`""#, "pattern"),
      SchemaCase(#"{"pattern":"[[:alpha:]]"}"#, #""a""#, "pattern"),
      SchemaCase(#"{"pattern":"^[^]$"}"#, #""\n""#),
      SchemaCase(#"{"pattern":"[]"}"#, #""a""#, "pattern"),
      SchemaCase(#"{"pattern":"^a{,2}$"}"#, #""a{,2}""#),
      SchemaCase(#"{"pattern":"a{2,3}"}"#, #""aa""#),
      SchemaCase(#"{"pattern":"\\bno\\b"}"#, "\"éno\""),
      SchemaCase(#"{"pattern":"\\bno\\b"}"#, #""know""#, "pattern"),
    ])
  func strings(example: SchemaCase) throws { try example.check() }

  @Test(
    "arrays and objects",
    arguments: [
      SchemaCase(#"{"maxItems":1}"#, "[1,2]", "maxItems"),
      SchemaCase(#"{"maxItems":2}"#, "[1,2]"),
      SchemaCase(#"{"minItems":1}"#, "[]", "minItems"),
      SchemaCase(#"{"minItems":1}"#, "{}"),
      SchemaCase(#"{"uniqueItems":true}"#, #"[1,"1",true,[1],{"a":1}]"#),
      SchemaCase(#"{"uniqueItems":true}"#, "[1,2,1.0]", "uniqueItems"),
      SchemaCase(#"{"uniqueItems":true}"#, #"[{"a":1,"b":2},{"b":2,"a":1}]"#, "uniqueItems"),
      SchemaCase(#"{"uniqueItems":false}"#, "[1,1]"),
      SchemaCase(#"{"maxProperties":1}"#, #"{"a":1,"b":2}"#, "maxProperties"),
      SchemaCase(#"{"minProperties":2}"#, #"{"a":1}"#, "minProperties"),
      SchemaCase(#"{"minProperties":2}"#, #"{"a":1,"b":2}"#),
      SchemaCase(#"{"required":["a","b"]}"#, #"{"a":1}"#, "required"),
      SchemaCase(#"{"required":["a","b"]}"#, "{}", "required", "required"),
      SchemaCase(#"{"required":["a"]}"#, "[]"),
      SchemaCase("{\"required\":[\"\u{E9}\"]}", "{\"e\u{301}\":1}", "required"),
      SchemaCase(#"{"dependentRequired":{"a":["b","c"]}}"#, #"{"a":1,"b":1}"#, "dependentRequired"),
      SchemaCase(#"{"dependentRequired":{"a":["b"]}}"#, #"{"c":1}"#),
    ])
  func containers(example: SchemaCase) throws { try example.check() }

  @Test(
    "what says nothing about validity allows everything",
    arguments: [
      SchemaCase("true", "[1]"),
      SchemaCase("{}", "null"),
      SchemaCase("false", "null", ""),
      SchemaCase(#"{"title":"a","description":"b","default":1,"examples":[2]}"#, "3"),
      SchemaCase(#"{"deprecated":true,"readOnly":true,"$comment":"c"}"#, "3"),
      SchemaCase(#"{"format":"date"}"#, #""yesterday""#),
      SchemaCase(#"{"contentMediaType":"application/json","contentEncoding":"base64"}"#, #""{""#),
      SchemaCase(#"{"contentSchema":{"type":"object"}}"#, #""[]""#),
      SchemaCase(#"{"x-own":{"type":"string"}}"#, "1"),
      SchemaCase(#"{"minContains":2,"maxContains":1,"then":false,"else":false}"#, "[]"),
    ])
  func silent(example: SchemaCase) throws { try example.check() }
}
