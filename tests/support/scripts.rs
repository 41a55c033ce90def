//! Made-up scripts: from those that agents write to those that nobody would, the same ones for the same seed.

/// Makes scripts.
pub struct Scripts {
    state: u64,
}

impl Scripts {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next script.
    pub fn script(&mut self) -> String {
        match self.below(12) {
            0 | 1 => self.plain(),
            2 => self.plain_then(SOUP),
            3 => self.plain_then(BLANKS),
            4 => self.pick(REALISTIC).to_owned(),
            5 => self.realistic_then(SOUP),
            6 => self.realistic_then(BLANKS),
            7 => self.soup(SOUP),
            8 => self.soup(NARROW),
            9 => self.pipelines(),
            10 => self.several(),
            _ => self.nested(),
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("less than a usize")
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.below(from.len());
        from[at]
    }

    /// Commands of plain words, joined as plain scripts join them.
    fn plain(&mut self) -> String {
        let mut script = self.maybe(BLANKS, 5);
        for at in 0..=self.below(4) {
            if at > 0 {
                script += self.pick(CONNECTORS);
            }
            script += self.pick(PROGRAMS);
            for _ in 0..self.below(5) {
                script += self.pick(GAPS);
                for _ in 0..=self.below(6).saturating_sub(3) {
                    let piece = self.piece();
                    script += &piece;
                }
            }
        }
        script + &self.maybe(ENDS, 2)
    }

    fn piece(&mut self) -> String {
        match self.below(6) {
            0 => format!("'{}'", self.pick(INSIDE)),
            1 => format!("\"{}\"", self.pick(INSIDE)),
            2 => self.pick(KEYWORDS).to_owned(),
            _ => self.pick(PIECES).to_owned(),
        }
    }

    fn maybe(&mut self, from: &[&'static str], odds: usize) -> String {
        if self.below(odds) == 0 { self.pick(from).to_owned() } else { String::new() }
    }

    fn plain_then(&mut self, atoms: &[&'static str]) -> String {
        let script = self.plain();
        self.mutated(&script, atoms)
    }

    fn realistic_then(&mut self, atoms: &[&'static str]) -> String {
        let script = self.pick(REALISTIC);
        self.mutated(script, atoms)
    }

    /// The script with one to three places changed.
    fn mutated(&mut self, script: &str, atoms: &[&'static str]) -> String {
        let mut chars: Vec<char> = script.chars().collect();
        for _ in 0..=self.below(3) {
            let at = self.below(chars.len() + 1);
            let end = (at + self.below(4)).min(chars.len());
            let atom = self.pick(atoms).chars();
            match self.below(4) {
                0 => drop(chars.drain(at..end)),
                1 => drop(chars.splice(at..end, atom)),
                _ => drop(chars.splice(at..at, atom)),
            }
        }
        chars.into_iter().collect()
    }

    fn soup(&mut self, atoms: &[&'static str]) -> String {
        (0..self.below(12)).map(|_| self.pick(atoms)).collect()
    }

    /// Pipelines and lists of them: the grammar reads them in several ways, and line ends differently in each.
    fn pipelines(&mut self) -> String {
        (0..self.below(24)).map(|at| if at % 2 == 0 { self.pick(WORDS) } else { self.pick(JOINTS) }).collect()
    }

    /// Scripts one behind the other, so that readings come to one again and part again.
    fn several(&mut self) -> String {
        let mut script = String::new();
        for at in 0..=self.below(8) {
            if at > 0 {
                script += self.pick(CONNECTORS);
            }
            script += &match self.below(4) {
                0 => self.plain(),
                1 => self.pick(REALISTIC).to_owned(),
                _ => self.pipelines(),
            };
        }
        script
    }

    fn nested(&mut self) -> String {
        let mut script = self.plain();
        for _ in 0..=self.below(3) {
            let (open, close) = NESTS[self.below(NESTS.len())];
            script = format!("{open}{script}{close}");
        }
        script + &self.maybe(ENDS, 3)
    }
}

const PROGRAMS: &[&str] = &[
    "ls",
    "git",
    "/usr/bin/git",
    "./x",
    "npm",
    "a-b",
    "a.b",
    "a:b",
    "a_b",
    "_",
    ":",
    ".",
    "[",
    "time",
    "then",
    "do",
    "in",
    "else",
    "elif",
    "fi",
    "done",
    "esac",
    "coproc",
    "ifx",
    "!x",
    "-n",
    "-",
    "--",
    "-a_b",
    "+x",
    "%",
    "@",
    "@a",
    "1a",
    "0x1f",
    "0",
    "ü",
    "漢字",
    "é-x",
    "a,b",
    "a/b",
    "x1",
    "\u{a0}x",
    "\u{2003}x",
    "a+b",
    "a!",
    "exporta",
    "0=a",
    "_=a",
    "-=",
    "1",
    "a%b",
];

const PIECES: &[&str] = &[
    "a",
    "b",
    "x1",
    "-n",
    "-la",
    "--",
    "--flag",
    "--flag=v",
    "-",
    "1",
    "-1",
    "0",
    "007",
    "0x12",
    "0x",
    "-0x1",
    "12a",
    "a=b",
    "a:b",
    "a@b",
    "a%b",
    "a,b",
    "a/b",
    "a+b",
    "!",
    "a!b",
    "%",
    "@",
    "+",
    ":",
    ".",
    "..",
    "ü",
    "漢",
    "\u{a0}",
    "\u{2003}",
    "\u{85}",
    "\u{200b}",
    "\u{feff}",
    "\u{1}",
    "\u{7f}",
    "\u{301}",
    "x\0",
    "HEAD",
    "origin/main",
    "-m",
    "-é",
    "file.txt",
    "𝒳",
    "٣",
    "_",
];

const KEYWORDS: &[&str] = &[
    "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "select",
    "function", "time", "coproc", "declare", "export", "local", "readonly", "typeset", "unset", "unsetenv", "[[", "{",
    "}", "!", "return", "eval",
];

const INSIDE: &[&str] = &[
    "", "", "a", " ", "a b", "*", "~", "#", " # x", "\n", "\n#a", "a\nb", "\r\n", "\r", "a\rb", "\\", "\\n", "\\ ",
    "\\\r\n", "a\\", "&& b", "; c", "(x)", "$", "$x", "`", "'", "\"", "{}", "=", "é", "\u{2003}", "\t", "-n ", "1",
    "=a", "\u{1}", "  a  ", "#\\", "\0",
];

const CONNECTORS: &[&str] = &[
    " && ", "&&", " || ", " | ", "|", "; ", ";", "\n", "\n\n", ";\n", " &&\n", "|\n\n", "\r\n", ";\\\n", "\n\\\n",
    "\\\n|",
];

const GAPS: &[&str] = &[
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\t",
    " \\\n",
    "\\\n",
    "\u{c}",
    "\u{b}",
    "\r",
    " \\ ",
    "\\\t",
    "\\\r\n",
    " \\\n\n",
    " \u{2003}",
    "\n\\\n",
];

const ENDS: &[&str] =
    &[";", "\n", " ", ";\n", "\n\n", "\r\n", " ; ", "\\\n", "\\", "\u{2003}", "&", " &&", "\n;", ";;"];

const BLANKS: &[&str] = &[
    " ", "\t", "\n", "\r", "\r\n", "\u{b}", "\u{c}", "\\\n", "\\\r\n", "\\ ", "\\\t", "\\\r", "\\", "\u{85}", "\u{a0}",
    "\u{2003}", "\u{feff}", "\0", "\\\n\n", "\n\\\n", " -n ", "-", "\\\n\\\n", "\\\u{c}",
];

const NARROW: &[&str] = &[
    "a", "-", "=", "1", "_", " ", "\n", "\\", "\r", "'", "\"", ";", "|", "&", "é", "\u{2003}", "0", "+", "%", "@",
    "\\\n", "-n ", "''",
];

const SOUP: &[&str] = &[
    "a",
    "ls",
    "if ",
    "then ",
    "fi",
    "for ",
    "in ",
    "do ",
    "done",
    "case ",
    "esac",
    "while ",
    "function ",
    "export ",
    "1",
    "-1",
    "2",
    "-n",
    "=",
    "==",
    "=~",
    "a=",
    "a+=",
    "%",
    "@",
    "!",
    "! ",
    "+",
    ":",
    ",",
    ".",
    "/",
    "*",
    "?",
    "[",
    "]",
    "[[ ",
    " ]]",
    "{",
    "}",
    "~",
    "^",
    "#",
    " #",
    "$",
    "$x",
    "${x}",
    "$(a)",
    "`",
    "`a`",
    "(",
    ")",
    "((",
    "))",
    "<",
    ">",
    "2>&1",
    "<<EOF\n",
    "EOF",
    "\nEOF\n",
    "<<<",
    "&>",
    ">|",
    "&",
    "&&",
    "|",
    "||",
    "|&",
    ";",
    ";;",
    ";&",
    "'",
    "\"",
    "''",
    "\"\"",
    "'a'",
    "\"b\"",
    "$'a'",
    "$\"a\"",
    "\\",
    "\\\\",
    "\\\"",
    "\\'",
    "\\\n",
    "\\ ",
    " ",
    " ",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "é",
    "\u{2003}",
    "\u{a0}",
    "{1..3}",
    "@(a)",
    "+(b)",
    "!(c)",
    "1#a",
    "10#",
    "a[1]=",
    "a%",
    "-a=",
    "\u{feff}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
];

const WORDS: &[&str] = &[
    "a",
    "a",
    "a",
    "a b",
    "a -n ",
    "a 'b'",
    "a \"b\"c",
    "if",
    "x=1",
    "1",
    "'a'",
    "! a",
    "export a",
    "-n ",
    "a\\\n",
    "(a)",
    "a=b c",
    "a%b",
    "then",
    "a''\"\"",
    "fi",
    "while",
    "do",
    "done",
    "case a in",
    "esac",
    "for a in b",
    "- a=1",
    "{ a",
    "}",
    "a 'b'c\"d\"e",
    "a f",
];

const JOINTS: &[&str] = &[
    "|", "|", "|", " | ", " |\n", "\n|", "\n\\\n|", "\n", "\n", " \n", "\r\n", " \\\n\n", "\n\\\n", "\n\\\r", "&&",
    " && ", "||", "\n&&", "\n\n||", ";", ";\n", "\n;", "&", "|&", "\u{b}\n", " ",
];

const NESTS: &[(&str, &str)] = &[
    ("(", ")"),
    ("{ ", "; }"),
    ("$(", ")"),
    ("`", "`"),
    ("'", "'"),
    ("\"", "\""),
    ("bash -c '", "'"),
    ("bash -lc \"", "\""),
    ("if ", "; then a; fi"),
    ("while ", "; do b; done"),
    ("! ", ""),
    ("x <(", ")"),
    ("[[ ", " ]]"),
    ("f() {", "}"),
    ("case ", " in a) b;; esac"),
    ("echo $((", "))"),
    ("a=", ""),
    ("sudo ", ""),
    ("cat <<EOF\n", "\nEOF\n"),
    ("for i in ", "; do c; done"),
    ("\"$(", ")\""),
];

/// As agents write them.
pub const REALISTIC: &[&str] = &[
    "git status",
    "git push origin main",
    "git push origin HEAD^",
    "git commit -m 'Fix the parser' && git push",
    "git -C . push 2>&1 | tail -5",
    "git log --oneline -n 20 | head",
    "git diff HEAD~1 -- src/main.rs",
    "git commit -F - <<EOF\nhello\nEOF",
    "rm -rf node_modules && npm install",
    "rm -rf ~/x",
    "npm run build 2>&1",
    "npm install x@^1",
    "npx --yes prettier --check \"src/**/*.ts\"",
    "cd /work && cargo test --workspace -- --nocapture",
    "cargo build --release; ls -la target/release",
    "RUST_LOG=debug cargo run",
    "rg -n \"fn main\" -g\"*.rs\" src",
    "rg --files | rg -v test",
    "grep -rn 'TODO\\|FIXME' .",
    "find . -name '*.py' -exec rm {} \\;",
    "find . -type f -print0 | xargs -0 wc -l",
    "sed -n '1,200p' src/lib.rs",
    "sed -i 's/a/b/g' x.txt",
    "awk '{print $1}' log.txt | sort | uniq -c",
    "python3 -c \"print('hi')\"",
    "python3 - <<'PY'\nprint(1)\nPY",
    "curl -fsSL https://example.com/x.sh | sh",
    "curl -s 'https://example.com?a=1&b=2'",
    "docker run --rm -v $PWD:/w image:1.2 make",
    "docker compose up -d",
    "kubectl --context prod get pods -o json | jq '.items[].metadata.name'",
    "terraform -chdir=infra apply -auto-approve",
    "aws s3 cp s3://bucket/key . --profile prod",
    "ssh host \"sudo systemctl restart x\"",
    "gh pr create --title \"A title\" --body 'Some body'",
    "echo \"$HOME\"",
    "echo hello > out.txt",
    "cat a.txt b.txt >> c.txt",
    "ls *.rs",
    "mkdir -p a/{b,c}",
    "export PATH=/x:$PATH",
    "if [ -f x ]; then cat x; fi",
    "for f in a b; do echo \"$f\"; done",
    "test -f x && echo yes || echo no",
    "[ -d .git ] && echo repo",
    "(cd x && make)",
    "{ ls; pwd; }",
    "sleep 1 &",
    "true # nothing",
    "make -j4 all\nmake check",
    "bash -lc \"git push\"",
    "sudo -n apt-get update && sudo -n apt-get install -y jq",
    "env A=1 git push",
    "printf '%s\\n' a b",
    "echo -n hi | base64 -d",
    "tail -n +5 x | head -n 3",
    "git add -A \\\n  && git commit -m \"x\" \\\n  && git push",
    "psql -c \"select 1;\"",
    "node -e 'console.log(1)'",
    "yes | head -3",
    "which -a python",
    "perl -pe 's/\\d+/N/' < in.txt",
    "tar -xzf a.tgz -C /tmp",
    "chmod +x run.sh && ./run.sh --fast",
    "pip install 'a[b]==1.0'",
    "ls -1t | head -1",
];
