//! The question whether other patterns match everything that a pattern matches.

use std::collections::HashSet;

use super::machine::{Machine, Now};

/// Work that may be spent on one question, in states looked at. A real one takes some hundreds.
pub(crate) const MOST_WORK: usize = 100_000;

/// The states in which the inner machine is, and in which the outer ones are.
type Situation = (Now, Vec<Now>);

/// How a situation was first reached.
#[derive(Clone)]
struct Reached {
    situation: Situation,
    from: usize,
    by: char,
}

/// Finds a name that `inner` accepts and none of `outer` does.
///
/// `Ok(None)` if there is none: they cover it. `Err` if that could not be decided with the work that is `left`, from which what was done is
/// taken. A pattern of many stars is in many states at once, so that states count, and not steps.
pub(super) fn escapes(inner: &Machine, outer: &[&Machine], left: &mut usize) -> Result<Option<String>, TooManySteps> {
    let start: Situation = (inner.start(), outer.iter().map(|machine| machine.start()).collect());
    let mut reached: HashSet<Situation> = HashSet::from([start.clone()]);
    let mut all = vec![Reached { situation: start, from: 0, by: '\0' }];
    let mut at = 0;
    while let Some(Reached { situation: (now, others), .. }) = all.get(at).cloned() {
        if inner.ends(&now) && !outer.iter().zip(&others).any(|(machine, now)| machine.ends(now)) {
            return Ok(Some(name(&all, at)));
        }
        let states = now.len() + others.iter().map(|now| now.len() + 1).sum::<usize>();
        for letter in letters(inner, &now, outer, &others) {
            let Some(rest) = left.checked_sub(states) else {
                *left = 0;
                return Err(TooManySteps);
            };
            *left = rest;
            let next = inner.step(&now, letter);
            if next.is_empty() {
                continue;
            }
            let others = outer.iter().zip(&others).map(|(machine, now)| machine.step(now, letter)).collect();
            let situation = (next, others);
            if reached.insert(situation.clone()) {
                all.push(Reached { situation, from: at, by: letter });
            }
        }
        at += 1;
    }
    Ok(None)
}

/// The error that a question about patterns takes too many steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("too many steps to decide what these patterns cover")]
pub struct TooManySteps;

/// A letter of each kind that the machines tell apart in these situations. Those that can be read are preferred.
fn letters(inner: &Machine, now: &[u32], outer: &[&Machine], others: &[Now]) -> Vec<char> {
    let mut all: Vec<char> = inner.bounds(now).collect();
    for (machine, now) in outer.iter().zip(others) {
        all.extend(machine.bounds(now));
    }
    all.push('\0');
    all.sort_unstable();
    all.dedup();
    all
}

fn name(all: &[Reached], mut at: usize) -> String {
    let mut letters = Vec::new();
    while at > 0 {
        let Some(reached) = all.get(at) else { break };
        letters.push(reached.by);
        at = reached.from;
    }
    letters.into_iter().rev().collect()
}
