//! Evaluating commands, in one run: `cargo bench --package stricture --bench rules`.
//!
//! Prints what a command costs that no rule matches, by the number of rules, as a ratio to ten rules. The target is at most 2 for 10,000.

#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark prints and reads the clock"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use stricture::rules::{Decision, RuleSet};
use stricture::{Document, accept};

/// Commands a round.
const ROUND: u32 = 20_000;

const ROUNDS: usize = 101;

fn main() {
    println!("{:34} {:>9} {:>12} {:>7}", "command that no rule matches", "rules", "a command", "ratio");
    let commands: [(&str, &[&str]); 4] = [
        ("another program", &["cargo", "build", "--release"]),
        ("another subcommand", &["tool5", "status", "--short"]),
        ("another program, by path", &["/usr/bin/cargo", "build"]),
        ("the last word differs", &["tool5", "verb5", "other"]),
    ];
    for canonical in [false, true] {
        let sets = [10, 1_000, 10_000].map(|count| (count, rules(count, canonical)));
        for (name, command) in commands {
            // Alternating, so that whatever else the machine does weighs on all.
            let mut times = sets.each_ref().map(|_| Vec::new());
            for _ in 0..ROUNDS {
                for ((_, set), times) in sets.iter().zip(&mut times) {
                    times.push(nanoseconds(set, command));
                }
            }
            let medians = times.map(median);
            for ((count, _), nanoseconds) in sets.iter().zip(medians) {
                let name = if canonical { format!("{name}, caseless") } else { name.to_owned() };
                println!("{name:34} {count:>9} {nanoseconds:>9.1} ns {:>7.2}", nanoseconds / medians[0]);
            }
        }
    }
}

fn nanoseconds(set: &RuleSet, command: &[&str]) -> f64 {
    let start = Instant::now();
    for _ in 0..ROUND {
        assert_eq!(black_box(set).evaluate(black_box(command)).decision(), Decision::None);
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(ROUND)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn rules(count: usize, canonical: bool) -> RuleSet {
    let mut text = String::from("[rules]\nprefix_rules = [\n");
    for number in 0..count {
        let (tool, verb) = (number % 1_000, number);
        let _ = writeln!(
            text,
            "{{ pattern = [{{ token = \"tool{tool}\" }}, {{ token = \"verb{verb}\" }}, {{ any_of = [\"a{number}\", \"b{number}\"] }}], \
             decision = \"prompt\", canonical_matching = {canonical} }},"
        );
    }
    text.push(']');
    RuleSet::of(&accept(&Document::parse(text)).expect("the client accepts it"))
}
