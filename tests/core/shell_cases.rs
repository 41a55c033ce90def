//! What the client sees in scripts, case by case, and what the splitter promises of all of them.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};
use stricture::rules::shell::{OpaqueReason, OpaqueScript, Splitter};
use stricture_tests::shell_reference::Reference;
use stricture_tests::{count, root};

fn words(script: &str) -> Result<Vec<Vec<String>>, OpaqueScript> {
    let mut splitter = Splitter::new();
    let plain = splitter.split(script)?;
    Ok(plain.commands().map(|command| command.words().map(str::to_owned).collect()).collect())
}

/// Each line of the fixture is a script, what it is about, and its commands or why it is opaque, as we say it. Under `BLESS=1` the
/// answers are written, commands as the grammar gives them.
#[test]
fn recorded_cases() {
    let path = root().join("fixtures/shell/cases.jsonl");
    let cases = std::fs::read_to_string(&path).unwrap();
    let mut reference = Reference::new();
    let (mut told, mut wrong) = (String::new(), Vec::new());
    for line in cases.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let script = case["script"].as_str().unwrap();
        let ours = words(script);
        assert_eq!(ours.as_ref().ok(), reference.split(script).as_ref(), "{script:?}");
        let mut answer = json!({ "script": script, "about": case["about"] });
        match &ours {
            Ok(commands) => answer["commands"] = json!(commands),
            Err(opaque) => answer["opaque"] = json!(opaque.reason.name()),
        }
        if answer != case {
            wrong.push(format!("{case}\n  {answer}"));
        }
        let _ = writeln!(told, "{answer}");
    }
    count("shell-cases", cases.lines().count());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(path, told).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

#[test]
fn reasons_stand_where_they_are_told() {
    for (script, reason, at) in [
        ("", OpaqueReason::Empty, 0),
        ("git push 2>&1", OpaqueReason::Redirection, 10),
        ("a; (b)", OpaqueReason::Grouping, 3),
        ("é 'x' $y", OpaqueReason::Expansion, 7),
        ("a `b`", OpaqueReason::Substitution, 2),
        ("a b # c", OpaqueReason::Comment, 4),
        ("a &", OpaqueReason::Background, 2),
        ("x A=1 && A=1 b", OpaqueReason::Assignment, 9),
        ("a HEAD^", OpaqueReason::Caret, 6),
        ("a 'b", OpaqueReason::UnclosedQuote, 2),
        ("a && ", OpaqueReason::DanglingConnector, 2),
        ("a b; if c", OpaqueReason::CompoundCommand, 5),
        ("a \"b\\\"c\"", OpaqueReason::Backslash, 4),
    ] {
        assert_eq!(words(script), Err(OpaqueScript::new(reason, at)), "{script:?}");
    }
}

#[test]
fn spans_and_words() {
    let script = " git pu\"sh\" 'a b' ;\nls";
    let mut splitter = Splitter::new();
    let plain = splitter.split(script).unwrap();
    let spans: Vec<&str> = plain.commands().map(|command| &script[command.span().range()]).collect();
    assert_eq!(spans, ["git pu\"sh\" 'a b'", "ls"]);
    let git = plain.commands().next().unwrap();
    assert_eq!(
        (plain.len(), git.len(), git.word(1), git.word(2), git.word(3)),
        (2, 3, Some("push"), Some("a b"), None)
    );
}

/// A megabyte of anything takes no more than a moment, also unoptimised.
#[test]
fn long_scripts_end_soon() {
    let parts = [
        "(",
        "'",
        "\"",
        "\"'",
        "$(",
        "{ ",
        "a ",
        "a\n",
        "a;",
        "a|",
        "a&&",
        "a|b|c\n",
        "|a|b\n\\\n",
        "\\\n",
        "\n\\\n",
        " ",
        "-n ",
        "é",
        "'a'",
        "a\\\n",
        "- \\\n",
        "\"a\"b",
        "#",
        "\0",
        "[[ ",
    ];
    // One statement of many pipelines that the grammar can read in several ways: comparing them takes more, up to a bound.
    let absurd = ["a|b|c\n&&", "a|b|c&&\n", "a|b|c|d\ne&&", "a|b|c|d\ne|f&&g\n"];
    let parts = parts.map(|part| (part, 1 << 11, 3)).into_iter().chain(absurd.map(|part| (part, 1 << 9, 6)));
    for (part, length, times) in parts {
        for (before, after) in [("", ""), ("a ", ""), ("a|b|c ", ";x"), ("a 'b'", "\nz && y; x")] {
            let script = |length: usize| format!("{before}{}{after}", part.repeat(length / part.len()));
            assert!(grows_by(times, &script(length), &script(2 * length)), "{before}{part}{after}");
        }
    }
}

/// Whether the second script, twice as long, takes at most so many times as long: in the fastest of a few runs of each, and of more if
/// other work on the machine got in the way of these.
fn grows_by(times: u32, script: &str, twice: &str) -> bool {
    let mut splitter = Splitter::new();
    let mut time = |script| {
        let start = Instant::now();
        let _ = std::hint::black_box(splitter.split(script).map(|plain| plain.len()));
        start.elapsed()
    };
    let mut fastest = (Duration::MAX, Duration::MAX);
    (0..300).any(|round| {
        fastest = (fastest.0.min(time(script)), fastest.1.min(time(twice)));
        // What is over in no time is measured by nothing but the clock's grain.
        round >= 2 && (fastest.1 < fastest.0 * times || fastest.1 < Duration::from_micros(20))
    })
}

/// Pipelines that can be read in several ways are, if they are not absurdly long.
#[test]
fn long_pipelines_are_read() {
    let pipeline = |commands: usize| format!("{}\nz && y; x", vec!["a"; commands].join("|"));
    assert_eq!(words(&pipeline(5_000)).map(|commands| commands.len()), Ok(5_003));
    assert_eq!(words(&pipeline(200_000)), Err(OpaqueScript::new(OpaqueReason::TooLong, 3)));
    for part in ["a|b|c\nd && e\n", "a|b|c|d|e|f|g\nd && e;"] {
        assert!(words(&part.repeat(100_000 / part.len())).is_ok(), "{part}");
    }
}

/// A word as a shell would be given it, in one of the ways that stay plain.
fn quoted(word: &str, way: u8) -> String {
    match way % 3 {
        0 if !word.contains('\'') => format!("'{word}'"),
        1 if !word.contains(['"', '$', '`', '\\']) => format!("\"{word}\""),
        _ => {
            // Pieces that double quotes cannot hold go into single ones, and the other way round.
            let pieces = word.split_inclusive('\'').map(|piece| match piece.strip_suffix('\'') {
                Some(text) => format!("'{text}'\"'\""),
                None => format!("'{piece}'"),
            });
            let joined: String = pieces.collect();
            if joined.is_empty() { "''".to_owned() } else { joined }
        }
    }
}

proptest! {
    /// Joining quoted words and splitting gives them back.
    #[test]
    fn quoted_words_come_back(
        commands in prop::collection::vec(prop::collection::vec(("[^\\x00]{0,8}", any::<u8>()), 0..4), 1..4),
        joint in prop::sample::select(vec![" && ", ";", "\n", "||"]),
    ) {
        let mut script = String::new();
        for (at, arguments) in commands.iter().enumerate() {
            if at > 0 {
                script += joint;
            }
            script += "run";
            for (word, way) in arguments {
                script += " ";
                script += &quoted(word, *way);
            }
        }
        let expected: Vec<Vec<String>> = commands
            .iter()
            .map(|arguments| std::iter::once("run".to_owned()).chain(arguments.iter().map(|(word, _)| word.clone())).collect())
            .collect();
        prop_assert_eq!(words(&script), Ok(expected));
    }

    /// Nothing remains of the script before: a used splitter answers as a new one.
    #[test]
    fn a_used_splitter_is_as_good_as_new(first in "[a-c'\" |&;\n\\\\]{0,20}", second in "[a-c'\" |&;\n\\\\]{0,20}") {
        let mut splitter = Splitter::new();
        let _ = splitter.split(&first).map(|plain| plain.len());
        let used: Result<Vec<Vec<String>>, OpaqueScript> = splitter
            .split(&second)
            .map(|plain| plain.commands().map(|command| command.words().map(str::to_owned).collect()).collect());
        prop_assert_eq!(used, words(&second));
    }
}
