// The answers of the functions: the JSON that the command prints with `--format json`.

/** A position in a text. */
export interface Position {
  /** From 1. */
  line: number;
  /** From 1, in Unicode scalar values. */
  column: number;
  /** In bytes, from 0. */
  offset: number;
}

/** From `start` to `end`, which is after the last character. */
export interface Span {
  start: Position;
  end: Position;
}

export type Verdict = "accepted" | "rejected";
export type Outcome = "rejected" | "ignored" | "risky" | "untidy";
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
  /** `path` is the path of another file, or null. */
  labels: { path: string | null; span: Span; message: string }[];
  fixes: Fix[];
}

export interface Lint {
  schema: "stricture/lint/1";
  files: {
    path: string;
    verdict: Verdict;
    findings: Finding[];
    suppressed: (Finding & { by: "comment" | "allowed" | "baseline"; reason: string | null })[];
  }[];
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
}

export interface Reference {
  schema: "stricture/reference/1";
  client: string;
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

/** All people, and those with inactive accounts. */
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

/** A policy with its path; or a file of a directory: a SCIM export if its name ends in `.json`, else a table. */
export interface File {
  name: string;
  text: string;
}

/** If there is no answer, every function throws a text for people. */
export interface Stricture {
  /** Returns the findings of a policy. */
  lint(text: string, path?: string): Lint;
  /** Returns the findings of the assignments. */
  lintRepository(assignments: string, policies?: File[], directory?: File[]): Lint;
  /** Returns a policy after its fixes; with `guesses`, also after the unsafe ones. */
  fix(text: string, guesses?: boolean): string;
  /** Returns what the rules decide for a command, given word by word. */
  evalArgv(policy: string, argv: string[]): Eval;
  /** Returns what the rules decide for a script, as the agent passes it to its shell. */
  evalScript(policy: string, script: string): Eval;
  /** Returns ways around the rules of a policy. */
  walkAround(policy: string): WalkAround;
  /** Returns what a policy means, in sentences. */
  explain(policy: string): Explain;
  /** Returns every key of the format. */
  reference(): Reference;
  /** Returns which policy a person of the directory gets, or a person in some groups. */
  resolve(assignments: string, directory: File[], who: { user?: string; groups?: string[] }): Resolve;
  /** Returns how many people of the directory get which policy. */
  summary(assignments: string, directory: File[]): Summary;
}
