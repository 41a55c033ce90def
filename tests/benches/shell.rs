//! Splitting scripts against the client's grammar with the same algorithm, in one run:
//! `cargo bench --package stricture-tests --bench shell`. The target is a ratio of at least 5.

use std::hint::black_box;
use std::time::{Duration, Instant};

use stricture::rules::shell::Splitter;
use stricture_tests::scripts::{REALISTIC, Scripts};
use stricture_tests::shell_reference::Reference;

fn main() {
    println!("{:28} {:>10} {:>12} {:>12} {:>7}", "scripts", "bytes", "grammar", "stricture", "ratio");
    let realistic: Vec<String> = REALISTIC.iter().map(|script| (*script).to_owned()).collect();
    compare("as agents write them", &realistic);
    let mut reference = Reference::new();
    let plain: Vec<String> = realistic.iter().filter(|script| reference.split(script).is_some()).cloned().collect();
    compare("the plain ones of them", &plain);
    let mut scripts = Scripts::new(1);
    compare("made-up ones", &(0..1_000).map(|_| scripts.script()).collect::<Vec<_>>());
    compare("one long plain one", &[plain.join("\n").repeat(20)]);
    compare("one long quoted one", &[format!("echo '{}'", "a b\n".repeat(10_000))]);
}

fn compare(name: &str, scripts: &[String]) {
    let (mut splitter, mut reference) = (Splitter::new(), Reference::new());
    let (mut grammar, mut ours) = (Vec::new(), Vec::new());
    // Alternating, so that whatever else the machine does weighs on both.
    for _ in 0..50 {
        grammar.push(time(|| {
            scripts.iter().filter(|script| black_box(reference.split(black_box(script))).is_some()).count()
        }));
        ours.push(time(|| {
            scripts.iter().filter(|script| black_box(splitter.split(black_box(script))).is_ok()).count()
        }));
    }
    let (grammar, ours) = (median(grammar), median(ours));
    let bytes: usize = scripts.iter().map(String::len).sum();
    let ratio = grammar.as_secs_f64() / ours.as_secs_f64();
    println!("{name:28} {bytes:>10} {grammar:>12.2?} {ours:>12.2?} {ratio:>7.1}");
}

fn time(work: impl FnOnce() -> usize) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
