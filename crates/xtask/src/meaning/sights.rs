//! What was seen, in words of ours.

use serde_json::Value;
use stricture_conformance::experiments::{Answer, Experiment, Sight};
use toml::Value as Word;

use super::play::{CALL, Seen};
use super::scene::Scene;
use crate::Failure;
use crate::stand_in::Request;

/// The notices that are warnings.
const WARNINGS: [&str; 4] = ["configWarning", "warning", "deprecationNotice", "guardianWarning"];

/// Parts of warnings that come with every policy.
const ALWAYS: [&str; 3] = ["bubblewrap", "Model metadata", "metadata for"];

/// What `codex exec` prints in front of its lines of warning.
const EXEC_WARNINGS: [&str; 2] = ["warning:", "deprecated:"];

/// The answer to an experiment.
pub(super) fn answer(experiment: &Experiment, scene: &Scene, seen: &Seen) -> Result<Answer, Failure> {
    let mut answer = Answer::default();
    let mut add = |key: &str, value: Word| answer.0.insert(key.to_owned(), value);
    if !seen.started {
        add("start", word("refused"));
        return Ok(answer);
    }
    if experiment.exec.is_none() && seen.thread.is_none() {
        add("session", word("refused"));
    }
    if seen.turn.refused.is_some() {
        add("turn", word("refused"));
    }
    let requests = scene.model.requests()?;
    let reviews = scene.model.reviews()?;
    let outputs = scene.model.outputs()?;
    let output = outputs.get(CALL).map(String::as_str);
    for sight in &experiment.see {
        if let Some(value) = look(sight, scene, seen, &requests, &reviews, output) {
            add(&sight.to_string(), value);
        }
    }
    Ok(answer)
}

/// What one sight shows; nothing if it needs a session and there is none.
fn look(
    sight: &Sight,
    scene: &Scene,
    seen: &Seen,
    requests: &[Request],
    reviews: &[Request],
    output: Option<&str>,
) -> Option<Word> {
    let executed = seen.exit.is_some();
    let session = executed || seen.thread.is_some();
    let first = requests.first();
    let value = match sight {
        Sight::Command if session => word(became(output)),
        Sight::Output(text) if session => Word::Boolean(output.is_some_and(|output| output.contains(text.as_str()))),
        Sight::Asked if session => Word::Integer(seen.turn.asked),
        Sight::Reviewed if session => Word::Integer(seen.turn.reviewed),
        Sight::Warned => Word::Boolean(!warnings(seen).is_empty()),
        Sight::File(path) => Word::Boolean(scene.room.folder().join(path).exists()),
        Sight::Reached => Word::Boolean(scene.listener.reached()),
        Sight::Socket => Word::Boolean(scene.listener.socket_reached()),
        Sight::Thread(field) => thread(seen.thread.as_ref()?, field, scene),
        Sight::Config(path) => {
            let value = path.split('.').try_fold(seen.config.get("config")?, |value, key| value.get(key));
            told(value.unwrap_or(&Value::Null), scene)
        }
        Sight::Feature(name) => {
            let all = seen.features.get("data")?.as_array()?;
            let feature = all.iter().find(|feature| feature.get("name").and_then(Value::as_str) == Some(name));
            told(feature.and_then(|feature| feature.get("enabled")).unwrap_or(&Value::Null), scene)
        }
        Sight::AsksModel if session => Word::Boolean(first.is_some()),
        Sight::Request(pointer) if session => told(first?.body.pointer(pointer).unwrap_or(&Value::Null), scene),
        Sight::Said(text) if session => Word::Boolean(first?.body.to_string().contains(text.as_str())),
        Sight::ReviewerSaid(text) if session => {
            Word::Boolean(reviews.first()?.body.to_string().contains(text.as_str()))
        }
        Sight::Tool(name) if session => Word::Boolean(has_tool(&first?.body, name)),
        Sight::WebAccess if session => {
            let tools = first?.body.get("tools").and_then(Value::as_array);
            told(
                tools.into_iter().flatten().find_map(|tool| tool.get("external_web_access")).unwrap_or(&Value::Null),
                scene,
            )
        }
        Sight::Header(name) if session => {
            let request = first?;
            let header = if name == "path" { Some(&request.path) } else { request.headers.get(name.as_str()) };
            header.map_or_else(|| word("unset"), |header| word(&scene.masked(header)))
        }
        Sight::Call(place) => {
            let (number, pointer) = place.split_at(place.find('/').unwrap_or(place.len()));
            match seen.calls.get(number.parse::<usize>().ok()?)? {
                None => word("refused"),
                Some(_) if pointer.is_empty() => word("done"),
                Some(result) => told(result.pointer(pointer).unwrap_or(&Value::Null), scene),
            }
        }
        Sight::Exec => word(if seen.exit? == 0 { "done" } else { "failed" }),
        Sight::Banner(line) => {
            let before = format!("{line}: ");
            let found = seen.errors.lines().find_map(|line| line.strip_prefix(before.as_str()));
            // The rest is about the folders that it may write to.
            word(found.map_or("unset", |found| found.split(' ').next().unwrap_or(found)))
        }
        _ => return None,
    };
    Some(value)
}

/// What became of the command.
fn became(output: Option<&str>) -> &'static str {
    match output {
        None => "none",
        Some(output) if output.contains("rejected by user") => "declined",
        Some(output) if output.contains("ejected") || output.contains("blocked by") => "refused",
        Some(output) if output.contains("exited with code 0") || output.contains("Exit code: 0") => "ran",
        Some(_) => "failed",
    }
}

/// A value of the thread, by the name that `config.toml` has for it.
fn thread(thread: &Value, field: &str, scene: &Scene) -> Word {
    let pointer = match field {
        "approval" => "/approvalPolicy",
        "reviewer" => "/approvalsReviewer",
        "sandbox" => "/sandbox/type",
        "network" => "/sandbox/networkAccess",
        "profile" => "/activePermissionProfile/id",
        "provider" => "/modelProvider",
        "effort" => "/reasoningEffort",
        "tier" => "/serviceTier",
        _ => "/model",
    };
    match thread.pointer(pointer) {
        Some(Value::String(text)) if field == "sandbox" => word(&kebab(text)),
        value => told(value.unwrap_or(&Value::Null), scene),
    }
}

/// The spelling that the policy has for a word of the protocol.
fn kebab(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// The client's warnings, without those that come with every policy.
fn warnings(seen: &Seen) -> Vec<String> {
    let notices = seen.notices.iter().chain(&seen.turn.notices);
    let told = notices.filter(|notice| {
        let method = notice.get("method").and_then(Value::as_str);
        method.is_some_and(|method| WARNINGS.contains(&method))
    });
    let printed = seen.errors.lines().filter(|line| EXEC_WARNINGS.iter().any(|start| line.starts_with(start)));
    let mut all: Vec<String> = told.map(Value::to_string).chain(printed.map(str::to_owned)).collect();
    all.retain(|text| !ALWAYS.iter().any(|part| text.contains(part)));
    all
}

/// The client's own words, for the developer.
pub(super) fn words(scene: &Scene, seen: &Seen) -> Result<Vec<String>, Failure> {
    let mut all = seen.refusals.clone();
    all.extend(seen.turn.refused.clone());
    all.extend(warnings(seen));
    all.extend(scene.model.outputs()?.remove(CALL).map(|output| format!("output: {output}")));
    let errors =
        seen.turn.notices.iter().filter(|notice| notice.get("method").and_then(Value::as_str) == Some("error"));
    all.extend(errors.map(Value::to_string));
    all.extend(seen.calls.iter().flatten().map(|result| format!("result: {result}")));
    all.push(seen.errors.clone());
    Ok(all.iter().map(|text| scene.masked(text)).collect())
}

/// Whether a request gives the model a tool of this name or kind.
fn has_tool(body: &Value, name: &str) -> bool {
    let tools = body.get("tools").and_then(Value::as_array);
    tools.into_iter().flatten().any(|tool| {
        let is = |key: &str| tool.get(key).and_then(Value::as_str) == Some(name);
        is("name") || is("type")
    })
}

/// A value of the protocol. Nothing is a word here, because TOML has none for it.
fn told(value: &Value, scene: &Scene) -> Word {
    match value {
        Value::Null => word("unset"),
        Value::Bool(value) => Word::Boolean(*value),
        Value::Number(number) => number.as_i64().map_or_else(|| word(&number.to_string()), Word::Integer),
        Value::String(text) => word(&scene.masked(text)),
        Value::Array(values) => Word::Array(values.iter().map(|value| told(value, scene)).collect()),
        Value::Object(entries) => {
            Word::Table(entries.iter().map(|(key, value)| (scene.masked(key), told(value, scene))).collect())
        }
    }
}

fn word(text: &str) -> Word {
    Word::String(text.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{became, has_tool, kebab};

    #[test]
    fn results_of_commands_have_words() {
        let cases = [
            (None, "none"),
            (Some("Process exited with code 0\nOutput:\n"), "ran"),
            (Some("Process exited with code 1\nOutput:\n"), "failed"),
            (Some("Rejected(\"rejected by user\")"), "declined"),
            (Some("Rejected(\"approval required by policy\")"), "refused"),
            (Some("Command blocked by a hook"), "refused"),
        ];
        for (output, word) in cases {
            assert_eq!(became(output), word, "{output:?}");
        }
    }

    #[test]
    fn words_of_the_protocol_become_those_of_the_policy() {
        assert_eq!(kebab("dangerFullAccess"), "danger-full-access");
    }

    #[test]
    fn tools_have_a_name_or_a_kind() {
        let body = json!({ "tools": [{ "type": "function", "name": "exec_command" }, { "type": "web_search" }] });
        assert!(has_tool(&body, "exec_command") && has_tool(&body, "web_search"));
        assert!(!has_tool(&body, "image_generation"));
    }
}
