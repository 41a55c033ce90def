//! The sentences about the questions of the agent, and about who answers them.

use super::facts::Facts;
use super::values::{code, listed, some, words};
use crate::client::approvals::{self, Fallbacks};
use crate::schema::At;

/// The policies for approval: what people may choose, what takes the place of other choices, and which questions `granular` lets through.
pub(super) fn policies(at: &At<'_>) -> Option<String> {
    let items = at.items();
    let names = names(&items)?;
    let Fallbacks { unset, forbidden, exec_asks_nobody } = approvals::fallbacks(at)?;
    let name = |element: &At<'_>| {
        let position = items.iter().position(|item| item.node.span == element.node.span)?;
        Some(names.get(position)?.as_read.clone())
    };
    let (unset, forbidden) = (name(&unset)?, name(&forbidden)?);
    let (reserved, open): (Vec<&Name>, Vec<&Name>) = names.iter().partition(|name| name.is_for_policies_alone);
    let choice = || listed(open.iter().map(|name| name.written.clone()), "and");
    let mut sentences = vec![match open.len() {
        0 => format!("All people have the approval policy {unset}."),
        1 => format!("People may choose only the approval policy {}.", choice()),
        _ => format!("People may choose only the approval policies {}.", choice()),
    }];
    sentences.push(if open.is_empty() {
        "The client warns people who set another one.".to_owned()
    } else if unset == forbidden {
        format!("Otherwise, the client uses {unset}, and warns people who set another one.")
    } else {
        format!(
            "If people set none, the client uses {unset}. If they set another one, it uses {forbidden} and warns them."
        )
    });
    if let Some(reserved) = reserved.first() {
        let word = &reserved.written;
        if unset != reserved.as_read {
            sentences.push(format!("In folders that are marked as untrusted, it uses {word} for people who set none."));
        }
        sentences.push(format!("If people set {word} themselves, their client does not start."));
    }
    if !exec_asks_nobody {
        sentences.push(format!("`codex exec` uses {forbidden} with a warning, and no person can answer there."));
    } else if names.len() > 1 {
        sentences.push("`codex exec` normally uses `never`.".to_owned());
    }
    let tables = items.iter().zip(&names).filter_map(|(item, name)| Some((item.word()?.1?, name)));
    for (switches, name) in tables {
        sentences.push(questions(&switches, &name.written)?);
    }
    if items.iter().filter_map(At::word).any(|(_, switches)| switches.is_some()) {
        sentences.push("The `granular` of a person must have exactly these switches.".to_owned());
    }
    Some(sentences.join(" "))
}

/// An approval policy of the list.
struct Name {
    /// The words for it.
    written: String,
    /// The words for what the client reads.
    as_read: String,
    is_for_policies_alone: bool,
}

/// Names for the elements of the list. Several tables have the same word, so that they need numbers.
fn names(items: &[At<'_>]) -> Option<Vec<Name>> {
    let is_table = |item: &At<'_>| item.word().is_some_and(|(_, switches)| switches.is_some());
    let tables = items.iter().filter(|item| is_table(item)).count();
    let mut number = 0;
    let name = |item: &At<'_>| {
        if is_table(item) {
            number += 1;
            let written = if tables == 1 { "`granular`".to_owned() } else { format!("`granular` (table {number})") };
            return Some(Name { as_read: written.clone(), written, is_for_policies_alone: false });
        }
        let written = some(item)?;
        let read = written.rsplit_once("(read as ").map(|(_, read)| read.trim_end_matches(')').to_owned());
        let is_for_policies_alone = approvals::is_for_policies_alone(item);
        Some(Name { as_read: read.unwrap_or_else(|| written.clone()), written, is_for_policies_alone })
    };
    items.iter().map(name).collect()
}

/// Words the questions that a table lets through; a switch that is not given is off.
fn questions(switches: &At<'_>, name: &str) -> Option<String> {
    let switches = switches.view()?;
    let those = |asked: bool| {
        let fields = switches.table.fields.iter();
        let fields = fields.filter(|field| switches.bool(field.key).unwrap_or_default() == asked);
        fields.map(|field| field.help.replacen("Questions", "questions", 1)).collect::<Vec<_>>()
    };
    let (asked, refused) = (those(true), those(false));
    Some(match (asked.is_empty(), refused.is_empty()) {
        (_, true) => format!("Under {name}, the client asks people every question."),
        (true, _) => format!("Under {name}, the client asks people nothing and refuses every question."),
        _ => format!(
            "Under {name}, the client asks people {}. Without asking, it refuses {}.",
            listed(asked.into_iter(), "and"),
            listed(refused.into_iter(), "and")
        ),
    })
}

/// Who may answer.
pub(super) fn reviewers(at: &At<'_>) -> Option<String> {
    let who = at.items().iter().map(reviewer).collect::<Option<Vec<_>>>().filter(|who| !who.is_empty())?;
    Some(format!("Only {} may answer approval requests.", listed(who.into_iter(), "or")))
}

fn reviewer(at: &At<'_>) -> Option<String> {
    let told = some(at)?;
    Some(match at.word()?.0 {
        "user" => format!("the person ({told})"),
        "auto_review" => format!("automatic review ({told})"),
        word => format!("automatic review ({})", code(word)),
    })
}

/// The models on which automatic review must answer.
pub(super) fn required(at: &At<'_>, facts: &Facts) -> Option<String> {
    let models = words(at).filter(|models| !models.is_empty())?;
    let models =
        format!("the {} {}", if models.len() == 1 { "model" } else { "models" }, listed(models.into_iter(), "and"));
    Some(if facts.review_ruled_out {
        format!(
            "No session with {models} can be started: there, automatic review must answer, and the policy rules it out. \
             Other models work."
        )
    } else {
        format!("With {models}, approval requests always go to automatic review.")
    })
}
