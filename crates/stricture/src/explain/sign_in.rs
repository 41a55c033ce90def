//! The sentences about sign-in.

use super::values::{code, listed};
use crate::client::sign_in::is_blank;
use crate::schema::At;

/// The ways that are allowed.
pub(super) fn methods(at: &At<'_>) -> Option<String> {
    let ways: Option<Vec<String>> = at.items().iter().map(|item| Some(way(item.word()?.0))).collect();
    let ways = ways.filter(|ways| !ways.is_empty())?;
    Some(format!("People may sign in to OpenAI only with {}.", listed(ways.into_iter(), "or")))
}

fn way(word: &str) -> String {
    match word {
        "chatgpt" => "ChatGPT (`chatgpt`)".to_owned(),
        "api" => "an API key (`api`)".to_owned(),
        other => code(other),
    }
}

/// The workspaces in which they may do so: a list that names none takes ChatGPT away.
pub(super) fn workspaces(at: &At<'_>) -> Option<String> {
    let ids: Option<Vec<&str>> = at.items().iter().map(|item| item.node.as_text()).collect();
    let mut ids = ids?;
    ids.retain(|id| !is_blank(id));
    let ids: Vec<String> = ids.into_iter().map(code).collect();
    Some(match ids.len() {
        0 => "Nobody may sign in with ChatGPT: the policy names no workspace.".to_owned(),
        1 => format!("With ChatGPT, people may sign in only in the workspace {}.", listed(ids.into_iter(), "or")),
        _ => format!("With ChatGPT, people may sign in only in the workspaces {}.", listed(ids.into_iter(), "or")),
    })
}
