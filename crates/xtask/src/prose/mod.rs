//! `cargo xtask prose`: counts what makes texts hard to read, by group of texts, and holds each group to its limits.
//!
//! [`sources`] finds the texts, [`judge`] finds the faults in each of them, and [`limits`] says how many a group may have.
//! `docs/develop/writing.md` explains the rules to writers.

mod exceptions;
mod judge;
mod limits;
mod markdown;
mod phrases;
mod rust;
mod script;
mod sentences;
mod sources;
mod text;

use std::collections::BTreeMap;

use crate::{Failure, root};
use exceptions::Exceptions;
use judge::Judge;
use limits::Limits;
use phrases::Phrases;
use text::{Count, Fault, Group, Measure};

/// Counts and prints; with `check`, fails where a group exceeds a limit.
pub(crate) fn run(check: bool, list: Option<&str>) -> Result<(), Failure> {
    let mut exceptions = Exceptions::read()?;
    let judge = Judge::new(Phrases::read()?)?;
    let mut counts: BTreeMap<Group, Count> = BTreeMap::new();
    let mut faults = Vec::new();
    for text in sources::texts(&root())? {
        let mut found = judge.faults(&text);
        found.retain(|fault| !exceptions.excuse(fault));
        let count = counts.entry(text.group).or_default();
        count.add(judge::counted(&text), &found);
        faults.extend(found);
    }
    let excess = Limits::read()?.excess(&counts)?;
    let listed = |fault: &&Fault| list.is_some_and(|name| fault.group.name() == name);
    for fault in faults.iter().filter(listed) {
        println!("{fault}");
    }
    print_counts(&counts);
    if !check {
        return Ok(());
    }
    exceptions.check()?;
    let excess: Vec<String> =
        excess.iter().map(|(group, measure)| format!("{} of {}", measure.name(), group.name())).collect();
    if excess.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "more than crates/xtask/prose/limits.toml allows: {}; `cargo xtask prose --list GROUP` lists the faults",
        excess.join(", ")
    )))
}

fn print_counts(counts: &BTreeMap<Group, Count>) {
    print!("{:<10} {:>9}", "group", "sentences");
    for measure in Measure::ALL {
        print!(" {:>14}", measure.name());
    }
    println!();
    for (group, count) in counts {
        print!("{:<10} {:>9}", group.name(), count.sentences());
        for measure in Measure::ALL {
            print!(" {:>14}", count.shown(measure));
        }
        println!();
    }
}
