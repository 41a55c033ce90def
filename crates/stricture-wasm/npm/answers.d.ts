// The answers of the functions: the JSON that the command prints with `--format json`.

/** A position in a text. */
export interface Position {
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in Unicode scalar values. */
  column: number;
  /** The byte offset, from 0. */
  offset: number;
}

/** A place in a text. `end` is the position after the last character. */
export interface Span {
  start: Position;
  end: Position;
}

export type Verdict = "accepted" | "unusable" | "rejected";
export type Outcome = "rejected" | "unusable" | "ignored" | "risky" | "untidy";
export type Severity = "error" | "warning" | "advice";
export type Decision = "none" | "prompt" | "prompt-user" | "forbidden";

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Fix {
  title: string;
  safety: "safe" | "unsafe";
  edits: Edit[];
}

export interface Finding {
  lint: string;
  outcome: Outcome;
  severity: Severity;
  key: string;
  message: string;
  help: string | null;
  span: Span;
  /** `path` names the file if it is not the file of the finding; otherwise it is null. */
  labels: { path: string | null; span: Span; message: string }[];
  fixes: Fix[];
  /** The clients for which the finding holds. */
  clients: string[];
}

export interface Lint {
  schema: "stricture/lint/1";
  clients: string[];
  files: {
    path: string;
    /** The worst verdict of the clients. */
    verdict: Verdict;
    clients: { client: string; judged_as: string; verdict: Verdict }[];
    findings: Finding[];
    suppressed: (Finding & { by: "comment" | "allowed" | "baseline"; reason: string | null })[];
  }[];
}

/** What a client does with a line. */
export type Cell = "enforced" | "unmeasured" | "warned" | "ignored" | "rejected";

export interface Matrix {
  schema: "stricture/matrix/1";
  path: string;
  /** The oldest measured release from which on every line is enforced; null if there is none. */
  min_client: string | null;
  clients: { client: string; judged_as: string; verdict: Verdict }[];
  /** The keys that the policy sets, in the order of the text. `cells` has one cell for each of `clients`. */
  lines: { key: string; span: Span; cells: Cell[] }[];
}

export interface Eval {
  schema: "stricture/eval/1";
  decision: Decision;
  justification: string | null;
  script: "none" | "plain" | "opaque";
  opaque: { reason: string; offset: number } | null;
  commands: {
    words: string[];
    decision: Decision;
    matches: {
      /** The index of the rule, from 0. `ruleTitle` returns its title for people. */
      rule: number;
      prefix: string[];
      by: "words" | "base-name";
      decision: Decision;
      justification: string | null;
      span: Span;
    }[];
  }[];
  approvals: {
    policy: string;
    consequence: "own-checks" | "reviewer-asked" | "person-asked" | "refused-unasked" | "refused";
  }[];
}

export interface WalkAround {
  schema: "stricture/walk-around/1";
  rules: {
    rule: number;
    pattern: string[][];
    decision: Decision;
    span: Span;
    ways: { kind: string; argv: [string, string, string]; decision: Decision; remedy: number | null }[];
  }[];
  remedies: { toml: string; also: string | null }[];
  left_out: number;
}

export type Topic = "approvals" | "sandbox" | "network" | "tools" | "commands" | "accounts" | "client" | "not-enforced";

export interface Explain {
  schema: "stricture/explain/1";
  topics: { topic: Topic; title: string; sentences: { text: string; key: string; span: Span }[] }[];
  /** What stays open although the policy seems to close it. */
  open: {
    /** The kind, such as `own-rules`. */
    door: string;
    topic: Topic;
    what:
      | "sandbox"
      | "hooks"
      | "network"
      | "profile"
      | "provider"
      | "sign-in"
      | "mcp-program"
      | "web-search"
      | "telemetry"
      | "model"
      | "files"
      | "start";
    by: ("person" | "project" | "driver" | "approval" | "source")[];
    how: string;
    text: string;
    key: string;
    span: Span;
    closed_by: { key: string; toml: string } | null;
    clients: string[];
    seen: "live" | "format";
  }[];
}

export interface Reference {
  schema: "stricture/reference/1";
  /** The newest measured release. */
  client: string;
  /** The measured releases, the oldest first. */
  clients: string[];
  keys: {
    path: string;
    takes: string;
    help: string | null;
    pitfall: string | null;
    default: string | null;
    since: string | null;
    required: boolean;
    aliases: string[];
    words: { word: string; help: string; table: boolean }[];
  }[];
}

export interface Resolve {
  schema: "stricture/resolve/1";
  user: string | null;
  groups: string[];
  policy: string | null;
  rule: { index: number; name: string | null; pattern: string; group: string; through: string[]; span: Span } | null;
  fallback: boolean;
  also_matched: { index: number; name: string | null; policy: string; pattern: string; group: string }[];
  in_directory: boolean | null;
  active: boolean | null;
}

/** The number of all people, and of the people without an active account among them. */
export interface Count {
  people: number;
  inactive: number;
}

export interface Summary extends Count {
  schema: "stricture/resolve-summary/1";
  policies: (Count & { policy: string })[];
  rules: (Count & { index: number; name: string | null; policy: string; span: Span })[];
  fallback: Count;
  unmanaged: Count;
}

/** A policy with its path, or a file of a directory. A file of a directory is a SCIM export if its name ends in `.json`; otherwise it is a table. */
export interface File {
  name: string;
  text: string;
}

/**
 * The functions. If a function has no answer, it throws a string with the reason for people.
 *
 * `clients` has releases (`0.142.0`) and ranges of releases (`0.142.0..`), or `all`. If it is empty, the question is about the newest measured
 * release. If a question needs one client, it is the newest of them.
 */
export interface Stricture {
  /** Lints a policy. */
  lint(text: string, path?: string, clients?: string[]): Lint;
  /** Lints the assignments. All findings are places in the assignments. */
  lintRepository(assignments: string, policies?: File[], directory?: File[]): Lint;
  /** Says what each client does with a policy and its lines. If `clients` is empty, these are all measured releases. */
  matrix(text: string, path?: string, clients?: string[]): Matrix;
  /** Fixes a policy. `guesses` also applies unsafe fixes, which write what was most likely meant. */
  fix(text: string, guesses?: boolean, clients?: string[]): string;
  /** Evaluates a command, given word by word. */
  evalArgv(policy: string, argv: string[], clients?: string[]): Eval;
  /** Evaluates a script that the agent gives to its shell. */
  evalScript(policy: string, script: string, clients?: string[]): Eval;
  /** Finds ways around the rules of a policy. */
  walkAround(policy: string, clients?: string[]): WalkAround;
  /** Explains a policy in sentences. */
  explain(policy: string, clients?: string[]): Explain;
  /** Returns every key of the format. */
  reference(): Reference;
  /** Returns the policy of a person in the directory, or of everybody in some groups. */
  resolve(assignments: string, directory: File[], who: { user?: string; groups?: string[] }): Resolve;
  /** Counts the people of the directory for each policy. */
  summary(assignments: string, directory: File[]): Summary;
  /** Returns the title of a rule for people, from its index in an answer: `rule 1 (line 7)` for index 0. */
  ruleTitle(index: number, line?: number): string;
}
