//! The sentences about models.

use crate::explain::values::{code, listed};
use crate::schema::At;

/// Words the suggestions for new threads. Seen live on 0.169.0 and 0.171.0: neither the command line nor a session of the app server takes it by itself.
pub(super) fn new_thread(at: &At<'_>) -> Option<String> {
    let view = at.view()?;
    let suggested = [
        ("model", "the model"),
        ("model_reasoning_effort", "the reasoning effort"),
        ("service_tier", "the service tier"),
    ];
    let suggested = suggested.iter().filter_map(|(key, what)| view.text(key).map(|text| (what, text)));
    let suggested: Vec<String> =
        suggested.filter(|(_, text)| !text.is_empty()).map(|(what, text)| format!("{what} {}", code(text))).collect();
    if suggested.is_empty() || suggested.len() != view.given().count() {
        return None;
    }
    Some(format!(
        "Programs that drive the client may offer for new threads: {}. The client itself does not apply this.",
        listed(suggested.into_iter(), "and")
    ))
}
