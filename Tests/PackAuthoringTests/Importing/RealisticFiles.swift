/// Files as organisations have them, with rules of services that do not exist.
enum RealisticFiles {
  static let gitleaks = #"""
    title = "Northwind secrets"
    minVersion = "v8.25.0"

    [extend]
    disabledRules = ["generic-password"]

    [[allowlists]]
    description = "what never is a secret here"
    paths = ['''(?:^|/)testdata/''', '''\.lock$''']
    regexes = ['''^\$\{[A-Z_]+\}$''', '''(?i)^(?:redacted|changeme)$''']
    stopwords = ["0123456789abcdef"]

    [[rules]]
    id = "northwind-api-key"
    description = "A key of the Northwind API, which reads and writes orders."
    regex = '''\b(nwk_(?i)[a-z0-9]{32})(?:[\x60'"\s;]|\\[nr]|$)'''
    entropy = 3
    keywords = ["nwk_"]

    [[rules]]
    id = "northwind-oauth-secret"
    description = "A client secret of Northwind's sign-in."
    regex = '''(?i)[\w.-]{0,50}?(?:northwind)(?:[ \t\w.-]{0,20})[\s'"]{0,3}(?:=|>|:{1,3}=|\|\||:|=>|,)[\x60'"\s=]{0,5}([a-z0-9_-]{40})(?:[\x60'"\s;]|\\[nr]|$)'''
    entropy = 3.2
    keywords = ["northwind"]
    tags = ["oauth", "northwind"]

    [[rules]]
    id = "ferry-session"
    description = "A session of the ferry's booking system."
    regex = '''(?P<name>fsess)[=:]\s?(?P<value>[0-9a-f]{24})'''
    secretGroup = 2
    keywords = ["fsess"]
    [[rules.allowlists]]
    regexTarget = "line"
    regexes = ['''test''']

    [[rules]]
    id = "harbour-private-key"
    description = "A key in PEM that signs releases."
    regex = '''(?i)-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[\s\S-]{64,}?KEY(?: BLOCK)?-----'''
    keywords = ["-----begin"]

    [[rules]]
    id = "database-password"
    description = "A password inside of a database's address."
    regex = '''(?i)postgres(?:ql)?://[^:\s]{1,40}:([^@\s]{6,60})@'''
    [[rules.allowlists]]
    condition = "AND"
    regexes = ['''^[a-z]+$''']
    stopwords = ["example", "password"]

    [[rules]]
    id = "kettle-token"
    regex = '''kt1-[[:xdigit:]]{8}(?:-[[:xdigit:]]{4}){3}-[[:xdigit:]]{12}'''
    keywords = ["kt1-"]

    [[rules]]
    id = "curl-header"
    regex = '''curl\b(?:.*?)(?:-H|--header)[ =]"(?i)(?:X-Key:\s?([\w+/=-]{12,})|Bearer\s([\w.-]{16,}))"'''
    keywords = ["curl"]
    entropy = 2.5

    [[rules]]
    id = "2letter-code"
    regex = '''ZZ[A-Z2-7]{20}'''

    [[rules]]
    id = "licence-key"
    regex = '''(?m)^LIC(?:-[A-Z0-9]{5}){4}$'''

    [[rules]]
    id = "keystore-file"
    path = '''(?i)\.p12$'''

    [[rules]]
    id = "unicode-token"
    regex = '''schlüssel[äöü]{0,2}=([a-zß]{10,20})'''
    keywords = ["schlüssel"]

    [[rules]]
    id = "greek-token"
    regex = '''\p{Greek}{8}'''

    [[rules]]
    id = "webhook"
    regex = '''https://hooks\.northwind\.example/[A-Z0-9]{8}/([A-Za-z0-9]{24})'''
    keywords = ["hooks.northwind.example"]

    [[rules]]
    id = "basic-auth"
    regex = '''(?i)authorization:\s{0,3}basic\s{1,3}([a-z0-9+/]{16,200}={0,2})'''
    path = '''\.http$'''

    [[rules]]
    id = "mesh-key"
    regex = '''mesh:(?:v1:(?:prod|test):)?([A-F0-9]{16}|[a-f0-9]{32})'''

    [[rules]]
    id = "vault-passphrase"
    regex = '''passphrase is "([^"]{8,40})"'''

    [[rules]]
    id = "short"
    regex = '''pin:\s*(\d{6})\b'''

    [[rules]]
    id = "ticket-cookie"
    regex = '''(?s)Set-Cookie: ticket=(.{20}?);'''

    [[rules]]
    id = "tide-token"
    regex = '''tide\.([A-Za-z0-9_-]{20,40})\.[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{20,40}'''

    [[rules]]
    id = "ssh-password"
    regex = '''sshpass -p ['"]?([^\s'"]{6,32})'''

    [[rules]]
    id = "signing-salt"
    regex = '''salt\x3d([\x30-\x39a-f]{32})\z'''

    [[rules]]
    id = "recovery-words"
    regex = '''recovery words: ((?:[a-z]{4,8} ){11}[a-z]{4,8})'''
    """#

  static let presidio = #"""
    supported_languages: [en, de]
    global_regex_flags: 26

    recognizers:
      - name: Badge Number Recognizer
        supported_language: en
        supported_entity: EMPLOYEE_ID
        type: custom
        patterns:
          - name: badge (strong)
            regex: "\\bB-\\d{6}\\b"
            score: 0.9
          - name: badge (weak)
            regex: "\\b\\d{6}\\b"
            score: 0.1
        context: [badge, staff number, employee]

      - name: Policy Recognizer
        supported_languages:
          - language: en
            context: [policy]
          - language: de
            context: [Vertrag, Police]
        supported_entity: CUSTOMER_POLICY
        patterns:
          - {name: policy, regex: '(?<![A-Z])(?:HL|NW)[- ]?\d{8}(?!\d)', score: 0.6}

      - name: Titles
        supported_entity: TITLE
        deny_list: [Mr., Mrs., 'Prof.']
        deny_list_score: 0.5

      - name: ProjectNames
        supported_entity: PROJECT
        deny_list:
          - Blue Heron
          - Nachtfalter

      - name: Quoted secret
        supported_entity: API_KEY
        patterns:
          - {name: quoted, regex: '(["''])sk_[a-z0-9]{16}\1', score: 0.8}

      - name: Postcode
        supported_entity: ZIP_CODE
        patterns:
          - {name: weak, regex: '(?:^|\s)[1-9]\d{3}\s?[A-Z]{2}$', score: 0.5}

      - name: Greek names
        supported_entity: PERSON
        patterns: [{name: greek, regex: '\p{Greek}+', score: 0.5}]

      - name: Room
        supported_entity: ROOM
        patterns: [{name: room, regex: 'Raum [A-ZÄÖÜ]\d{2}', score: 0.55}]

      - name: EmailRecognizer
        type: predefined

      - name: Old thing
        enabled: false
        deny_list: [x]
    """#
}
