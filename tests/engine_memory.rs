//! What the engine promises about memory.

use std::fmt::Write as _;

use stricture::Document;
use stricture::rules::shell::Splitter;
use stricture::rules::{Decision, RuleSet};

fn rules() -> RuleSet {
    let mut text = String::from("[rules]\nprefix_rules = [\n");
    for number in 0..200 {
        let _ = writeln!(
            text,
            "{{ pattern = [{{ token = \"tool{}\" }}, {{ any_of = [\"é{number}\", \"b\"] }}], decision = \"prompt\", canonical_matching = {} }},",
            number / 2,
            number % 2 == 0
        );
    }
    text.push(']');
    RuleSet::from_document(&Document::parse(text)).expect("the client accepts it")
}

#[test]
fn a_command_that_matches_nothing_allocates_nothing() {
    let rules = rules();
    let commands: [&[&str]; 7] = [
        &[],
        &[""],
        &["git", "push"],
        &["tool1", "other"],
        &["/usr/bin/TOOL1", "other", "words"],
        &["tool1", "ÄÖÜ\u{308}", "straße"],
        &["a word of more than a few letters, such as a shell would only be given between quotes", "x"],
    ];
    for command in commands {
        let counted = allocation_counter::measure(|| assert_eq!(rules.evaluate(command).decision(), Decision::None));
        assert_eq!(counted.count_total, 0, "{command:?}");
    }
}

/// For many commands, one after the other: whatever they match, and scripts too.
#[test]
fn deciding_allocates_nothing_once_warm() {
    let rules = rules();
    let mut splitter = Splitter::new();
    let script = "git add 'a b' && tool1 b | TOOL2 \"b\" x\"y\"z; ls";
    let commands: [&[&str]; 4] =
        [&["tool1", "b"], &["/bin/tool1", "É1"], &["bash", "-lc", script], &["bash", "-lc", "tool1 b >x"]];
    let all = |splitter: &mut Splitter| {
        commands.map(|command| rules.decide(command, splitter).decision()).into_iter().max().unwrap_or_default()
    };
    assert_eq!(all(&mut splitter), Decision::Prompt);
    let counted = allocation_counter::measure(|| assert_eq!(all(&mut splitter), Decision::Prompt));
    assert_eq!(counted.count_total, 0);
}
