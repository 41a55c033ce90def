//! The sentences about switches of features.

use crate::client::features;
use crate::explain::values::{code, grouped, listed};
use crate::explain::{Sentence, Topic};
use crate::schema::At;

/// The sentences where some switches restrict nothing; `None` where all of them do, for which the schema has the words.
pub(super) fn sentences(at: &At<'_>) -> Option<Vec<Sentence>> {
    let (idle, others): (Vec<At<'_>>, Vec<At<'_>>) = at.entries().into_iter().partition(features::restricts_nothing);
    if idle.is_empty() {
        return None;
    }
    let mut sentences: Vec<Sentence> = idle.iter().map(idle_switch).collect();
    if !others.is_empty() {
        let groups = grouped(&others)?.into_iter();
        let told: Vec<String> =
            groups.map(|(value, names)| format!("{} {value}", listed(names.into_iter(), "and"))).collect();
        let text = format!("Feature switches that people cannot change: {}.", told.join("; "));
        sentences.push(Sentence { topic: Topic::of(&at.path()), text, key: at.path(), span: at.key_span });
    }
    Some(sentences)
}

fn idle_switch(switch: &At<'_>) -> Sentence {
    let key = switch.path();
    let text =
        format!("{} does not restrict web search: only `allowed_web_search_modes` does.", code(&key.to_string()));
    Sentence { topic: Topic::NotEnforced, text, key, span: switch.key_span }
}
