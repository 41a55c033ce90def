//! Policies that decide about the model service: with a stand-in for it, a failed request shows nothing.

use stricture_conformance::sessions::Answer;

use super::reason;
use super::work::Found;

/// The keys that choose the model service, and those that say to which addresses requests may go.
///
/// The client also takes the value of `application` as a list, in which the position says what an element is.
const DECIDERS: [(&[&str], &str); 3] = [
    (&["model_provider"], "model-provider"),
    (&["model_providers"], "model-provider"),
    (&["application", "network"], reason::MODEL_ADDRESS),
];

/// Marks a failure that only the stand-in explains.
pub(super) fn judge(mut found: Found, policy: &[u8]) -> Found {
    let (Answer::NoStart(failed) | Answer::NoSession(failed) | Answer::Fails(failed)) = &found.answer else {
        return found;
    };
    let missed = [reason::PROVIDER, reason::MODEL_ADDRESS, reason::SILENT].contains(&failed.as_str());
    if let (true, Some(decider)) = (missed, decider(policy)) {
        found.answer = Answer::NotComparable(decider.to_owned());
    }
    found
}

fn decider(policy: &[u8]) -> Option<&'static str> {
    let text = str::from_utf8(policy).ok()?;
    let table = text.trim_start_matches('\u{feff}').parse::<toml::Table>().ok()?;
    let has = |path: &[&str]| {
        let (first, rest) = path.split_first()?;
        let value = table.get(*first)?;
        if value.is_array() { Some(value) } else { rest.iter().try_fold(value, |value, key| value.get(key)) }
    };
    DECIDERS.iter().find(|(path, _)| has(path).is_some()).map(|(_, reason)| *reason)
}
