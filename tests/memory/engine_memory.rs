//! What the engine promises about memory.

use std::fmt::Write as _;

use stricture::rules::json::EvalAnswer;
use stricture::rules::shell::Splitter;
use stricture::rules::{Approvals, Decision, RuleSet};
use stricture::{Document, accept};

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
    RuleSet::of(&accept(&Document::parse(text)).expect("the client accepts it"))
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

/// The rules that match each command of a long script are found while the answer is written, and are never held all at once.
#[test]
fn an_answer_takes_no_memory_for_the_rules_that_match() {
    let answer = |rules: usize| {
        let rule = |number: usize| {
            format!(
                "{{ pattern = [{{ any_of = [\"ls\", \"x{number}\"] }}], decision = \"prompt\", justification = \"{number}\" }}"
            )
        };
        let rules: Vec<String> = (0..rules).map(rule).collect();
        let document = Document::parse(format!("rules.prefix_rules = [{}]", rules.join(", ")));
        let accepted = accept(&document).expect("the client accepts it");
        let (rules, approvals) = (RuleSet::of(&accepted), Approvals::of(&accepted));
        let (source, script) = (document.source(), vec!["ls a"; 3_000].join("; "));
        let mut counted = (0, 0);
        let info = allocation_counter::measure(|| {
            let argv = ["bash", "-lc", script.as_str()];
            let evaluation = rules.evaluate(&argv);
            counted = (evaluation.commands().len(), evaluation.commands()[0].matches().len());
            serde_json::to_writer(std::io::sink(), &EvalAnswer::new(&evaluation, &approvals, &source))
                .expect("it is written");
        });
        (counted, info.bytes_max)
    };
    let (few, many) = (answer(1), answer(200));
    assert_eq!((few.0, many.0), ((3_000, 1), (3_000, 200)));
    assert!(many.1 < few.1 + few.1 / 10, "{} bytes for a rule, {} for 200", few.1, many.1);
}
