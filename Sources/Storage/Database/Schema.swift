/// The schema as SQL text, one text for each version.
///
/// Portable SQL, so that a second driver can run the same texts on PostgreSQL: `BIGINT`, `INTEGER`
/// and `TEXT` are the only types; moments are milliseconds since 1970 in UTC; truth is 0 or 1;
/// digests and salts are hexadecimal text, because the two disagree about binary columns. There is
/// no `AUTOINCREMENT`, no `INSERT OR REPLACE`, no JSON function and no `WITHOUT ROWID`; the same
/// holds for `Queries/`, where parameters are written `$1`, `$2`, … in the order of their first
/// appearance, which both understand. What only SQLite has (pragmas, the online backup) stands in
/// `Database/` and `Backup/`.
///
/// A version that was ever released is never edited: a change is a new version.
enum Schema {
  /// The versions in order, by name.
  static let versions: [(name: String, sql: String)] = [
    ("1", version1), ("2", version2), ("3", version3), ("4", version4),
    ("5", version5), ("6", version6),
  ]

  private static let version6 = """
    -- By which keys programs say that two requests are one, for a day. Outside the log: the names are those of
    -- digests under the organisation's key, and what was written is in the log by itself.
    CREATE TABLE idempotency_keys (
      name TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES accounts (person),
      request TEXT NOT NULL,
      claimed BIGINT NOT NULL,
      written TEXT
    );
    CREATE INDEX idempotency_keys_by_account ON idempotency_keys (account);
    CREATE INDEX idempotency_keys_by_claim ON idempotency_keys (claimed);
    """

  private static let version5 = """
    -- Who can sign in. What an account is and who changed it is in the log; what opens it stands beside it
    -- and is never in a payload: digests, and keys that are sealed so that only their owner opens them.
    CREATE TABLE accounts (
      person TEXT NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      pack TEXT NOT NULL,
      is_disabled INTEGER NOT NULL CHECK (is_disabled IN (0, 1))
    );

    CREATE TABLE account_secrets (
      account TEXT NOT NULL PRIMARY KEY REFERENCES accounts (person),
      password TEXT NOT NULL,
      sealed_key TEXT NOT NULL
    );

    CREATE TABLE invitations (
      digest TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES accounts (person),
      expires BIGINT NOT NULL
    );
    CREATE INDEX invitations_by_account ON invitations (account);

    CREATE TABLE sessions (
      digest TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES accounts (person),
      created BIGINT NOT NULL,
      seen BIGINT NOT NULL,
      expires BIGINT NOT NULL,
      sealed_key TEXT NOT NULL
    );
    CREATE INDEX sessions_by_account ON sessions (account);
    CREATE INDEX sessions_by_expiry ON sessions (expires);

    -- A token's day of last use is the beginning of that day in UTC.
    CREATE TABLE api_tokens (
      digest TEXT NOT NULL PRIMARY KEY,
      account TEXT NOT NULL REFERENCES accounts (person),
      name TEXT NOT NULL,
      scopes TEXT NOT NULL,
      created BIGINT NOT NULL,
      expires BIGINT NOT NULL,
      last_used BIGINT,
      sealed_key TEXT,
      UNIQUE (account, name)
    );
    CREATE INDEX api_tokens_by_expiry ON api_tokens (expires);
    """

  private static let version4 = """
    -- Grading by people. What happens to an attempt among people stands beside what the learner did, and
    -- never changes it; rubrics are kept by their digests, so that each grade has the one it was given by.
    CREATE TABLE case_events (
      attempt TEXT NOT NULL REFERENCES attempts (id),
      position INTEGER NOT NULL,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      PRIMARY KEY (attempt, position)
    );
    CREATE INDEX attempts_by_course ON attempts (pack, course);

    CREATE TABLE rubrics (
      digest TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence)
    );

    CREATE TABLE shared_comments (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      pack TEXT NOT NULL,
      course TEXT NOT NULL,
      exercise TEXT NOT NULL
    );

    CREATE TABLE tool_notes (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      pack TEXT NOT NULL,
      tool TEXT NOT NULL
    );
    """

  private static let version3 = """
    -- Practice. Attempts are kept as what happened to them; what is remembered of a skill is what its
    -- reviews add up to, so no row here is ever changed by a review.
    CREATE TABLE attempts (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      person TEXT NOT NULL,
      pack TEXT NOT NULL,
      course TEXT NOT NULL,
      exercise TEXT NOT NULL,
      number INTEGER NOT NULL,
      started BIGINT NOT NULL,
      UNIQUE (person, pack, course, exercise, number)
    );
    CREATE INDEX attempts_by_person ON attempts (person, started);

    CREATE TABLE attempt_events (
      attempt TEXT NOT NULL REFERENCES attempts (id),
      position INTEGER NOT NULL,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      PRIMARY KEY (attempt, position)
    );

    CREATE TABLE skill_reviews (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      person TEXT NOT NULL,
      skill TEXT NOT NULL
    );
    CREATE INDEX skill_reviews_by_person ON skill_reviews (person, skill);

    CREATE TABLE plans (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      person TEXT NOT NULL
    );
    CREATE INDEX plans_by_person ON plans (person);

    CREATE TABLE snoozes (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      person TEXT NOT NULL,
      target TEXT NOT NULL,
      UNIQUE (person, target)
    );

    -- Whether real checks may review skills: a question of its own beside `consents`.
    CREATE TABLE practice_consents (
      person TEXT NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
    );
    """

  private static let version2 = """
    -- Where requests are in other systems. Like the tables of version 1: which payload holds what now.
    CREATE TABLE tickets (
      request TEXT NOT NULL PRIMARY KEY REFERENCES requests (id),
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
    );
    """

  private static let version1 = """
    -- The append-only log: what happened when, each entry chained to the one before it.
    CREATE TABLE log (
      sequence BIGINT NOT NULL PRIMARY KEY,
      moment BIGINT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      commitment TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    CREATE INDEX log_by_subject ON log (subject, sequence);
    CREATE INDEX log_by_kind ON log (kind, sequence);

    -- What the entries commit to, apart from them, so that it can be deleted and the chain still
    -- holds.
    CREATE TABLE log_payload (
      sequence BIGINT NOT NULL PRIMARY KEY REFERENCES log (sequence),
      person TEXT,
      salt TEXT,
      payload TEXT,
      forgotten_by BIGINT REFERENCES log (sequence)
    );
    CREATE INDEX log_payload_by_person ON log_payload (person, sequence);
    CREATE INDEX log_payload_by_forgetting ON log_payload (forgotten_by, sequence);

    -- The tables below say which payload holds what now; what else they hold is for finding it.
    CREATE TABLE requests (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      requester TEXT NOT NULL,
      draft_digest TEXT NOT NULL,
      asked BIGINT NOT NULL
    );
    CREATE INDEX requests_by_draft ON requests (draft_digest);
    CREATE INDEX requests_by_requester ON requests (requester, asked);
    CREATE INDEX requests_by_asked ON requests (asked);

    CREATE TABLE request_events (
      request TEXT NOT NULL REFERENCES requests (id),
      position INTEGER NOT NULL,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      PRIMARY KEY (request, position)
    );

    CREATE TABLE rosters (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence)
    );

    CREATE TABLE disputes (
      id TEXT NOT NULL PRIMARY KEY,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      person TEXT NOT NULL,
      rule TEXT NOT NULL,
      state TEXT NOT NULL,
      opened BIGINT NOT NULL
    );
    CREATE INDEX disputes_by_person ON disputes (person, opened);
    CREATE INDEX disputes_by_state ON disputes (state, opened);

    CREATE TABLE consents (
      person TEXT NOT NULL PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      sequence BIGINT NOT NULL UNIQUE REFERENCES log_payload (sequence),
      is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
    );

    -- Which draft somebody works on. Outside the log, and dropped after a day.
    CREATE TABLE open_drafts (
      who TEXT NOT NULL,
      tool TEXT NOT NULL,
      draft TEXT NOT NULL,
      started BIGINT NOT NULL,
      latest BIGINT NOT NULL,
      checks INTEGER NOT NULL,
      PRIMARY KEY (who, tool)
    );
    CREATE TABLE draft_events (
      sequence BIGINT NOT NULL PRIMARY KEY REFERENCES log (sequence),
      draft TEXT NOT NULL,
      moment BIGINT NOT NULL
    );
    CREATE INDEX draft_events_by_moment ON draft_events (moment);

    -- What is known of the store itself, such as which key it goes with.
    CREATE TABLE settings (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    );
    """
}
