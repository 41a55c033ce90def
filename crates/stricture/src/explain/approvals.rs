//! The sentences about the questions of the agent, and about who answers them.

use super::facts::Facts;
use super::values::{capital, code, listed, some, words};
use crate::schema::At;

/// The policies for approval, and which questions `granular` lets through.
pub(super) fn policies(at: &At<'_>) -> Option<String> {
    let (mut names, mut granular) = (Vec::new(), String::new());
    for item in at.items() {
        let Some((_, Some(switches))) = item.word() else {
            names.push(some(&item)?);
            continue;
        };
        names.push("`granular`".to_owned());
        granular = questions(&switches)?;
    }
    let first = names.first()?.clone();
    let choose = if names.len() == 1 { "policy" } else { "policies" };
    let names = listed(names.into_iter(), "and");
    let fallback = first.rsplit_once("(read as ").map_or(first.as_str(), |(_, read)| read.trim_end_matches(')'));
    Some(format!(
        "People may choose only the approval {choose} {names}. \
         For people who chose another one, the client uses {fallback}.{granular}"
    ))
}

/// Which questions `granular` lets through; a switch that is not given is off.
fn questions(switches: &At<'_>) -> Option<String> {
    let switches = switches.view()?;
    let those = |asked: bool| {
        let fields = switches.table.fields.iter();
        let fields = fields.filter(|field| switches.bool(field.key).unwrap_or_default() == asked);
        fields.map(|field| field.help.replacen("Questions", "questions", 1)).collect::<Vec<_>>()
    };
    let (asked, refused) = (those(true), those(false));
    Some(match (asked.is_empty(), refused.is_empty()) {
        (_, true) => " Under `granular`, the client asks people every question.".to_owned(),
        (true, _) => " Under `granular`, the client asks people nothing and refuses every question.".to_owned(),
        _ => format!(
            " Under `granular`, the client asks people {}. Without asking, it refuses {}.",
            listed(asked.into_iter(), "and"),
            listed(refused.into_iter(), "and")
        ),
    })
}

/// Who may answer.
pub(super) fn reviewers(at: &At<'_>) -> Option<String> {
    let who = at.items().iter().map(reviewer).collect::<Option<Vec<_>>>().filter(|who| !who.is_empty())?;
    Some(format!("{} may answer approval requests.", capital(&listed(who.into_iter(), "or"))))
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
    let on = format!(
        "With the {} {}",
        if models.len() == 1 { "model" } else { "models" },
        listed(models.into_iter(), "and")
    );
    Some(if facts.only_people_review {
        format!(
            "{on}, the client refuses to start: automatic review must answer approval requests, but only people may."
        )
    } else {
        format!("{on}, approval requests always go to automatic review.")
    })
}
