import Testing

@Suite("keywords that apply schemas")
struct ApplicatorTests {
  @Test(
    "to elements",
    arguments: [
      SchemaCase(#"{"items":{"type":"string"}}"#, #"["a",1,2]"#, "type", "type"),
      SchemaCase(#"{"items":false}"#, "[]"),
      SchemaCase(#"{"items":false}"#, "[1]", "items"),
      SchemaCase(#"{"prefixItems":[{"type":"string"},{"type":"number"}]}"#, #"["a"]"#),
      SchemaCase(#"{"prefixItems":[{"type":"string"},{"type":"number"}]}"#, "[1,2,3]", "type"),
      SchemaCase(#"{"prefixItems":[true],"items":{"type":"null"}}"#, "[1,null,2]", "type"),
      SchemaCase(#"{"prefixItems":[true],"items":false}"#, "[1]"),
      SchemaCase(#"{"contains":{"const":1}}"#, "[0,1]"),
      SchemaCase(#"{"contains":{"const":1}}"#, "[0,2]", "contains"),
      SchemaCase(#"{"contains":{"const":1},"minContains":2}"#, "[1,0]", "minContains"),
      SchemaCase(#"{"contains":{"const":1},"minContains":0}"#, "[]"),
      SchemaCase(#"{"contains":{"const":1},"maxContains":1}"#, "[1,1]", "maxContains"),
    ])
  func elements(example: SchemaCase) throws { try example.check() }

  @Test(
    "to members",
    arguments: [
      SchemaCase(#"{"properties":{"a":{"type":"string"}}}"#, #"{"a":1,"b":1}"#, "type"),
      SchemaCase(#"{"properties":{"a":false}}"#, #"{"a":1}"#, ""),
      SchemaCase(#"{"properties":{"a":{"type":"string"}}}"#, #"{"a":1,"a":"b"}"#, "type"),
      SchemaCase(#"{"patternProperties":{"^x":{"type":"null"}}}"#, #"{"xa":1,"a":1}"#, "type"),
      SchemaCase(
        #"{"properties":{"a":true},"patternProperties":{"^x":true},"additionalProperties":false}"#,
        #"{"a":1,"xb":2}"#),
      SchemaCase(
        #"{"properties":{"a":true},"patternProperties":{"^x":true},"additionalProperties":false}"#,
        #"{"a":1,"b":2}"#, "additionalProperties"),
      SchemaCase(#"{"additionalProperties":{"type":"null"}}"#, #"{"a":1}"#, "type"),
      SchemaCase(#"{"propertyNames":{"pattern":"^[a-z]+$"}}"#, #"{"a":1,"B":2}"#, "pattern"),
      SchemaCase(#"{"propertyNames":false}"#, "{}"),
      SchemaCase(#"{"dependentSchemas":{"a":{"required":["b"]}}}"#, #"{"a":1}"#, "required"),
      SchemaCase(#"{"dependentSchemas":{"a":false}}"#, #"{"b":1}"#),
    ])
  func members(example: SchemaCase) throws { try example.check() }

  @Test(
    "to the piece itself",
    arguments: [
      SchemaCase(#"{"allOf":[{"minimum":1},{"maximum":0}]}"#, "0.5", "minimum", "maximum"),
      SchemaCase(#"{"allOf":[true,{"maximum":1}]}"#, "1"),
      SchemaCase(#"{"anyOf":[{"type":"string"},{"minimum":5}]}"#, "6"),
      SchemaCase(#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "6", "anyOf"),
      SchemaCase(#"{"anyOf":[{"type":"string"},{"minimum":7}]}"#, "6", "minimum"),
      SchemaCase(#"{"oneOf":[{"minimum":1},{"maximum":0}]}"#, "2"),
      SchemaCase(#"{"oneOf":[{"minimum":1},{"minimum":2}]}"#, "3", "oneOf"),
      SchemaCase(#"{"oneOf":[{"const":1},{"const":2}]}"#, "3", "oneOf"),
      SchemaCase(#"{"not":{"type":"string"}}"#, "1"),
      SchemaCase(#"{"not":{"type":"string"}}"#, #""a""#, "not"),
      SchemaCase(#"{"not":{"not":{"type":"string"}}}"#, "1", "not"),
      SchemaCase(#"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"const":1}}"#, "20"),
      SchemaCase(
        #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"const":1}}"#, "15", "multipleOf"),
      SchemaCase(
        #"{"if":{"minimum":10},"then":{"multipleOf":10},"else":{"const":1}}"#, "2", "const"),
      SchemaCase(#"{"if":false,"then":false}"#, "2"),
    ])
  func inPlace(example: SchemaCase) throws { try example.check() }

  @Test(
    "to what no other keyword has looked at",
    arguments: [
      SchemaCase(
        #"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#, #"{"a":1}"#),
      SchemaCase(
        #"{"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false}"#, #"{"b":1}"#,
        "unevaluatedProperties"),
      SchemaCase(
        #"{"anyOf":[{"required":["a"],"properties":{"a":true}},{"properties":{"b":true}}],"#
          + #""unevaluatedProperties":false}"#, #"{"a":1,"b":1}"#),
      SchemaCase(
        #"{"anyOf":[{"required":["a"],"properties":{"a":true}},{"properties":{"b":true}}],"#
          + #""unevaluatedProperties":false}"#, #"{"c":1,"b":1}"#, "unevaluatedProperties"),
      SchemaCase(
        #"{"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{"b":true}},"#
          + #""unevaluatedProperties":false}"#, #"{"a":1,"b":2}"#),
      SchemaCase(
        #"{"if":{"properties":{"a":{"const":1}},"required":["a"]},"then":{"properties":{"b":true}},"#
          + #""unevaluatedProperties":false}"#, #"{"a":2}"#, "unevaluatedProperties"),
      SchemaCase(
        #"{"not":{"properties":{"a":{"const":1}},"required":["a"]},"unevaluatedProperties":false}"#,
        #"{"a":2}"#, "unevaluatedProperties"),
      SchemaCase(
        ##"{"$ref":"#/$defs/x","unevaluatedProperties":{"type":"null"},"##
          + ##""$defs":{"x":{"patternProperties":{"^a":true}}}}"##, #"{"ab":1,"b":null}"#),
      SchemaCase(
        #"{"properties":{"a":{"properties":{"x":true}}},"unevaluatedProperties":false}"#,
        #"{"x":1}"#, "unevaluatedProperties"),
      SchemaCase(
        #"{"allOf":[{"unevaluatedProperties":true}],"unevaluatedProperties":false}"#, #"{"x":1}"#),
      SchemaCase(
        #"{"allOf":[{"prefixItems":[true]}],"unevaluatedItems":false}"#, "[1]"),
      SchemaCase(
        #"{"allOf":[{"prefixItems":[true]}],"unevaluatedItems":false}"#, "[1,2]",
        "unevaluatedItems"),
      SchemaCase(#"{"contains":{"const":2},"unevaluatedItems":{"const":1}}"#, "[1,2,1]"),
      SchemaCase(#"{"contains":{"const":2},"unevaluatedItems":{"const":1}}"#, "[2,3]", "const"),
      SchemaCase(#"{"items":true,"unevaluatedItems":false}"#, "[1,2]"),
      SchemaCase(
        #"{"allOf":[{"properties":{"a":{"type":"null"}}}],"unevaluatedProperties":false}"#,
        #"{"a":1}"#, "type"),
    ])
  func unevaluated(example: SchemaCase) throws { try example.check() }
}
