//! The splitter against the grammar that the client uses, on made-up scripts and on all short ones: no difference is left.

use stricture::rules::shell::{OpaqueScript, Splitter};
use stricture_tests::scripts::Scripts;
use stricture_tests::shell_reference::{LETTERS, Reference};

/// How many scripts are made up, unless `STRICTURE_SCRIPTS` says otherwise; and their seed, `STRICTURE_SEED`.
const SCRIPTS: u64 = 200_000;

/// Both sides, and how often they agreed that a script is plain.
struct Judge {
    splitter: Splitter,
    reference: Reference,
    plain: u64,
    wrong: Vec<String>,
}

impl Judge {
    fn new() -> Self {
        Self { splitter: Splitter::new(), reference: Reference::new(), plain: 0, wrong: Vec::new() }
    }

    fn compare(&mut self, script: &str) {
        let expected = self.reference.split(script);
        let ours = words(&mut self.splitter, script);
        self.plain += u64::from(expected.is_some());
        if ours.as_ref().ok() != expected.as_ref() {
            let tree = self.reference.tree(script);
            self.wrong.push(format!("{script:?}\n  ours {ours:?}\n  reference {expected:?}\n  {tree}"));
        }
    }

    /// That they never differed, and that both verdicts came up.
    fn done(self, scripts: u64) {
        assert!(
            self.wrong.is_empty(),
            "{} differ:\n{}",
            self.wrong.len(),
            self.wrong[..self.wrong.len().min(20)].join("\n")
        );
        assert!(self.plain > scripts / 100 && self.plain < scripts, "{} of {scripts} are plain", self.plain);
    }
}

fn words(splitter: &mut Splitter, script: &str) -> Result<Vec<Vec<String>>, OpaqueScript> {
    let plain = splitter.split(script)?;
    Ok(plain.commands().map(|command| command.words().map(str::to_owned).collect()).collect())
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

#[test]
fn made_up_scripts() {
    let count = setting("STRICTURE_SCRIPTS").unwrap_or(SCRIPTS);
    let mut scripts = Scripts::new(setting("STRICTURE_SEED").unwrap_or(1));
    let mut judge = Judge::new();
    for _ in 0..count {
        judge.compare(&scripts.script());
    }
    println!("{count} scripts, {} of them plain", judge.plain);
    judge.done(count);
}

/// Every script of up to `length` characters of an alphabet of trouble, alone, behind a program, and behind a quote.
#[test]
fn all_short_scripts() {
    let length = u32::try_from(setting("STRICTURE_LENGTH").unwrap_or(3)).expect("a length");
    let alphabet: Vec<char> = "a-=1_ '\"\\\n;|&\t\r\u{c}\u{2003}\0é%+#$(>".chars().collect();
    let mut judge = Judge::new();
    let mut count = 0;
    for (before, after) in [("", ""), ("ls ", ""), ("ls 'a'", " b"), ("ls\\\n", "\n-n x")] {
        for length in 0..=length {
            for number in 0..alphabet.len().pow(length) {
                let letters = (0..length).map(|at| alphabet[number / alphabet.len().pow(at) % alphabet.len()]);
                judge.compare(&format!("{before}{}{after}", letters.collect::<String>()));
                count += 1;
            }
        }
    }
    judge.done(count);
}

/// The reference is asked of some letters only: that it uses the measured classes, and we the same ones of all characters.
#[test]
fn letters() {
    let mut splitter = Splitter::new();
    let mut judge = Judge::new();
    for code in 0x80..=0x0010_ffff {
        let Some(char) = char::from_u32(code) else { continue };
        let at = LETTERS.partition_point(|(first, _)| *first <= code);
        let letter = LETTERS[at - 1].1 >= code;
        // Behind a command, for at the script's beginning a byte order mark is passed over.
        let script = format!("a;{char}=1");
        assert_eq!(splitter.split(&script).is_err(), letter, "{code:x}");
        if code % 251 == 0 {
            judge.compare(&script);
            judge.compare(&format!("ls 'a'{char}'b'"));
        }
    }
    for space in [
        '\u{85}', '\u{a0}', '\u{1680}', '\u{2000}', '\u{2006}', '\u{2007}', '\u{2008}', '\u{200a}', '\u{200b}',
        '\u{202f}', '\u{3000}',
    ] {
        judge.compare(&format!("ls 'a'{space}b -n{space}{space}-x y"));
    }
    judge.done(10_000);
}

/// Longer than what the generator makes.
#[test]
fn long_scripts() {
    let mut judge = Judge::new();
    for times in [1, 10, 100, 1_000] {
        for part in [
            "ls | ",
            "ls && ",
            "ls; ",
            "ls\n",
            "a 'b'\"c\"",
            "a\\\n",
            " \\\n",
            "(",
            "\"$(",
            "'a'",
            "[[ ",
            "{ ",
            "a -n ",
            "\n\\\n",
            "a|b|c\nd && e\n",
            "a|b|c|d -n \n'e' && f;",
            "a|b|c|d|e|f|g\nd && e\n",
            "a|b|c&&d\ne 'f'g\nh|i&&j\n",
        ] {
            judge.compare(&format!("{}x", part.repeat(times)));
            judge.compare(&format!("ls {}", part.repeat(times)));
        }
    }
    judge.done(100);
}
