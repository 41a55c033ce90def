//! The laws of replaying: its counts are those of a naive count, and no frequent command is missed.

use std::collections::BTreeMap;

use proptest::prelude::*;
use stricture::replay::{
    ComparedPolicy, DecisionChange, FrequentCommands, LogFormat, LogLine, LogPosition, LogReader, LoggedCommand, Replay,
};
use stricture::rules::{Decision, RuleSet, SHELL};
use stricture::{Document, accept};

fn policy(decisions: [usize; 4]) -> RuleSet {
    let words = ["ls", "rm", "git", "git\" }, { token = \"push"];
    let rules: Vec<String> = words
        .iter()
        .zip(decisions)
        .filter(|(_, decision)| *decision > 0)
        .map(|(words, decision)| {
            let decision = Decision::ALL[decision];
            format!("{{ pattern = [{{ token = \"{words}\" }}], decision = \"{decision}\" }}")
        })
        .collect();
    // The client refuses an empty list.
    let list = if rules.is_empty() { String::new() } else { format!("rules.prefix_rules = [{}]\n", rules.join(", ")) };
    RuleSet::of(&accept(&Document::parse(list)).unwrap())
}

fn command() -> impl Strategy<Value = String> {
    let simple =
        prop::sample::select(vec!["ls", "rm", "git", "git push", "git push x", "ls 'a b'", "é", "(rm)", "/bin/rm"]);
    prop::collection::vec(simple, 1..3).prop_map(|commands| commands.join(" && "))
}

/// Each command with whether it is told by words.
fn commands() -> impl Strategy<Value = Vec<(String, bool)>> {
    prop::collection::vec((command(), any::<bool>()), 0..200)
}

type Naive = (BTreeMap<(Decision, Decision), u64>, BTreeMap<(ComparedPolicy, usize), u64>);

fn naive(policy: &RuleSet, against: Option<&RuleSet>, commands: &[(String, bool)]) -> Naive {
    let (mut changes, mut rules) = (BTreeMap::new(), BTreeMap::new());
    for (command, by_words) in commands {
        let split: Vec<&str> = command.split(' ').collect();
        let argv = if *by_words { split } else { vec![SHELL[0], SHELL[1], command] };
        let decide = |rules: &RuleSet| {
            let evaluation = rules.evaluate(&argv);
            (evaluation.decision(), evaluation.shown().map(|shown| shown.rule.index))
        };
        let (to, new) = decide(policy);
        let (from, old) = against.map_or((Decision::None, None), decide);
        if from != to {
            *changes.entry((from, to)).or_default() += 1;
            let rule = if to > from {
                (ComparedPolicy::Policy, new.unwrap())
            } else {
                (ComparedPolicy::Against, old.unwrap())
            };
            *rules.entry(rule).or_default() += 1;
        }
    }
    (changes, rules)
}

fn pairs(changes: &[DecisionChange]) -> BTreeMap<(Decision, Decision), u64> {
    changes.iter().map(|change| ((change.from, change.to), change.count)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn totals_are_those_of_evaluating_each(
        new in prop::array::uniform4(0..4_usize),
        old in prop::option::of(prop::array::uniform4(0..4_usize)),
        commands in commands(),
    ) {
        let (policy, against) = (policy(new), old.map(policy));
        let mut replay = Replay::new(&policy, against.as_ref());
        let mut reader = LogReader::new(LogFormat::Ndjson);
        for (command, by_words) in &commands {
            let words: Vec<&str> = command.split(' ').collect();
            let line = if *by_words { serde_json::json!({ "argv": words }) } else { serde_json::json!({ "command": command }) };
            reader.line(LogLine::Whole(line.to_string().as_bytes()), |line, read| replay.take(LogPosition { log: 0, line }, read));
        }
        reader.finish(|line, read| replay.take(LogPosition { log: 0, line }, read));
        let (changes, rules) = naive(&policy, against.as_ref(), &commands);
        prop_assert_eq!(replay.commands(), commands.len() as u64);
        prop_assert_eq!(replay.scripts().iter().sum::<u64>(), commands.len() as u64);
        prop_assert_eq!(replay.changed(), changes.values().sum::<u64>());
        prop_assert_eq!(pairs(&replay.changes()), changes);
        let rows = replay.rows();
        let counted: BTreeMap<(ComparedPolicy, usize), u64> = rows.iter().map(|row| ((row.side, row.rule.index), row.count)).collect();
        prop_assert_eq!(counted, rules);
        for row in rows {
            prop_assert_eq!(row.changes.iter().map(|change| change.count).sum::<u64>(), row.count);
            // There are fewer different commands than counters.
            let all = row.frequent.top(usize::MAX);
            prop_assert!(all.iter().all(|counted| counted.at_least == counted.at_most));
            prop_assert_eq!(all.iter().map(|counted| counted.at_least).sum::<u64>(), row.count);
            prop_assert_eq!(all.iter().map(|counted| counted.kept.place).min(), Some(row.first.place));
        }
    }

    /// Whatever occurs more often than the whole divided by the number of counters is listed, and its count lies within its bounds.
    #[test]
    fn no_frequent_command_is_missed(capacity in 1..12_usize, stream in prop::collection::vec(0..60_u64, 0..600)) {
        let mut frequent = FrequentCommands::new(capacity);
        let mut exact: BTreeMap<String, u64> = BTreeMap::new();
        for (line, number) in (1..).zip(&stream) {
            // Small numbers are frequent; some hashes meet.
            let number = number * number / 60;
            let text = format!("{}{number}", "long ".repeat(usize::try_from(number % 3 * 30).unwrap()));
            frequent.add(number, &text, LogPosition { log: 0, line });
            *exact.entry(text).or_default() += 1;
        }
        let listed = frequent.top(usize::MAX);
        prop_assert!(listed.len() <= capacity);
        prop_assert!(listed.is_sorted_by(|one, other| one.at_most >= other.at_most));
        prop_assert_eq!(listed.iter().map(|counted| counted.at_most).sum::<u64>(), stream.len() as u64);
        for (text, count) in exact {
            let found = listed.iter().find(|counted| !counted.kept.cut && counted.kept.text == text);
            match found {
                Some(counted) => prop_assert!(counted.at_least <= count && count <= counted.at_most),
                None if text.len() <= 200 => prop_assert!(count * capacity as u64 <= stream.len() as u64),
                None => {}
            }
        }
    }

    /// Any bytes are a log of any form: reading them ends, and no place lies beyond them.
    #[test]
    fn any_bytes_are_read(lines in prop::collection::vec(prop::collection::vec(prop_oneof![
        any::<u8>(),
        prop::sample::select(b"{}\":;,#- cmdtype\\\x83 019".to_vec()),
    ], 0..40), 0..20)) {
        let whole = lines.join(&b'\n');
        for format in LogFormat::ALL.into_iter().chain([LogFormat::detect(&whole)]) {
            let (mut reader, mut places) = (LogReader::new(format), Vec::new());
            for line in &lines {
                reader.line(LogLine::Whole(line), |line, _| places.push(line));
            }
            reader.finish(|line, _| places.push(line));
            prop_assert!(places.is_sorted());
            prop_assert!(places.iter().all(|line| (1..=lines.len() as u64).contains(line)));
        }
    }
}

/// What is read of a line that was written by a program is what was written.
#[test]
fn words_and_scripts_come_back() {
    for text in ["git push", "é \"quoted\" \\ \u{0}\n\t🦀", ""] {
        let mut found = Vec::new();
        let mut reader = LogReader::new(LogFormat::Ndjson);
        for line in [serde_json::json!({ "command": text }), serde_json::json!({ "argv": [text, "x"] })] {
            reader.line(LogLine::Whole(line.to_string().as_bytes()), |_, read| {
                found.push(match read.unwrap() {
                    LoggedCommand::Script(script) => vec![script.into_owned()],
                    LoggedCommand::Words(words) => words.into_iter().map(std::borrow::Cow::into_owned).collect(),
                });
            });
        }
        assert_eq!(found, [vec![text.to_owned()], vec![text.to_owned(), "x".to_owned()]]);
    }
}
