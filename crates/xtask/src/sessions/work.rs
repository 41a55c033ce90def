//! One question: does the client start with a policy, does a session begin, and does a plain command run?

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stricture_conformance::sessions::Answer;

use super::{comparable, reason};
use crate::Failure;
use crate::app_server::AppServer;
use crate::client::Client;
use crate::room::Room;
use crate::stand_in::{Model, PROMPT};

/// The name of the call for the command.
const CALL: &str = "call";

/// The longest that a command may take.
const PATIENCE: Duration = Duration::from_secs(45);

/// How far the client gets, and its own words for the developer.
pub(super) struct Found {
    pub(super) answer: Answer,
    pub(super) words: Option<String>,
}

/// What became of a command.
#[derive(Debug, Default)]
struct Turn {
    asked: bool,
    /// Whether a hook stopped the prompt or the command.
    blocked: bool,
    output: Option<String>,
    errors: String,
}

/// Asks `client` about `policy`.
pub(super) fn ask(client: &Client, policy: &[u8], model: &Model) -> Result<Found, Failure> {
    let room = Room::new(policy, model.port)?;
    model.call(vec![(CALL.to_owned(), json!({ "cmd": "true" }))])?;
    let mut server = AppServer::start(&mut room.command(client, &["app-server"])?)?;
    let found = if let Err(failure) = server.introduce(true) {
        let words = format!("{failure} {}", room.errors());
        stopped(Answer::NoStart, reason_to_stop(client, policy, &words)?, words)
    } else {
        match server.request("thread/start", &json!({ "cwd": room.work(), "ephemeral": true })) {
            Err(failure) => {
                let words = failure.to_string();
                stopped(Answer::NoSession, reason_to_stop(client, policy, &words)?, words)
            }
            Ok(thread) => of_turn(turn(&mut server, &thread, model)?),
        }
    };
    Ok(comparable::judge(found, policy))
}

/// Why the client does not get as far as a session.
fn reason_to_stop(client: &Client, policy: &[u8], words: &str) -> Result<&'static str, Failure> {
    match reason::of(words) {
        // The check of the configuration has another home directory, so it does not see the first. It also fails for the second.
        reason @ (reason::STATE_DENIED | reason::SETTINGS_SERVER) => Ok(reason),
        reason if client.accepts(policy)? => Ok(reason),
        _ => Ok(reason::CONFIGURATION),
    }
}

fn stopped(answer: fn(String) -> Answer, reason: &str, words: String) -> Found {
    Found { answer: answer(reason.to_owned()), words: Some(words) }
}

/// Lets the model ask for the command, in a new turn of `thread`. A person who must decide says yes.
fn turn(server: &mut AppServer, thread: &Value, model: &Model) -> Result<Turn, Failure> {
    let thread = thread.pointer("/thread/id").cloned().unwrap_or_default();
    let prompt = json!([{ "type": "text", "text": PROMPT, "text_elements": [] }]);
    let mut turn = Turn::default();
    if let Err(failure) = server.request("turn/start", &json!({ "threadId": thread, "input": prompt })) {
        turn.errors = failure.to_string();
        return Ok(turn);
    }
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let message = match server.receive() {
            Ok(message) => message,
            Err(failure) => {
                turn.errors.push_str(&failure.to_string());
                break;
            }
        };
        let method = message.get("method").and_then(Value::as_str).unwrap_or_default();
        match (method, message.get("id")) {
            (method, Some(id)) if method.ends_with("requestApproval") => {
                turn.asked = true;
                server.send(&json!({ "id": id, "result": { "decision": "accept" } }))?;
            }
            ("", _) => {}
            (_, Some(id)) => server.send(&json!({ "id": id, "error": { "code": -32601, "message": "not here" } }))?,
            (method, None) if method.contains("autoApprovalReview") => turn.asked = true,
            ("hook/completed", None) => {
                let status = message.pointer("/params/run/status").and_then(Value::as_str);
                turn.blocked |= status == Some("blocked");
            }
            ("error", None) => {
                turn.errors.push_str(&message.to_string());
                // The stand-in allows no second request, so this is about another service, which will not answer.
                if message.pointer("/params/willRetry") == Some(&Value::Bool(true)) {
                    break;
                }
            }
            ("turn/completed", None) => {
                let error = message.pointer("/params/turn/error").filter(|error| !error.is_null());
                turn.errors.extend(error.map(Value::to_string));
                break;
            }
            _ => {}
        }
    }
    turn.output = model.outputs()?.remove(CALL);
    Ok(turn)
}

/// What the turn says of the policy.
fn of_turn(turn: Turn) -> Found {
    // If the command does not run although somebody said yes, it fails for all.
    let failed = turn.output.as_deref().and_then(exit_code).is_some_and(|code| code != 0);
    if turn.asked && !failed {
        return Found { answer: Answer::Asked, words: None };
    }
    match turn.output {
        Some(output) if output.contains("ejected") => Found { answer: Answer::Refused, words: Some(output) },
        Some(output) if exit_code(&output) == Some(0) => Found { answer: Answer::Works, words: None },
        output => {
            let ran = output.is_some();
            let words = output.unwrap_or(turn.errors);
            let reason = match reason::of(&words) {
                _ if turn.blocked => reason::HOOK_BLOCKS,
                _ if words.is_empty() => reason::SILENT,
                // The turn ended before the model asked for the command.
                reason::OTHER if !ran => reason::PROVIDER,
                reason => reason,
            };
            stopped(Answer::Fails, reason, words)
        }
    }
}

/// The exit code in what the tool tells the model.
fn exit_code(output: &str) -> Option<i32> {
    let after = ["exited with code ", "Exit code: "].iter().find_map(|before| output.split_once(before));
    let (_, after) = after?;
    let end = after.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(after.len());
    after.get(..end)?.parse().ok()
}
