//! A turn of a session: the model asks for the command, and somebody answers requests.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stricture_conformance::experiments::Decision;

use crate::Failure;
use crate::app_server::AppServer;
use crate::stand_in::PROMPT;

/// The longest that a turn may take.
const PATIENCE: Duration = Duration::from_secs(40);

/// What became of a turn.
#[derive(Debug, Default)]
pub(super) struct Turn {
    /// Why the client refused the turn, if it did.
    pub(super) refused: Option<String>,
    pub(super) asked: i64,
    pub(super) reviewed: i64,
    pub(super) notices: Vec<Value>,
}

/// Begins a turn of `thread` with `parameters`, and plays it to its end.
pub(super) fn play(
    server: &mut AppServer,
    thread: &Value,
    parameters: Value,
    decision: Decision,
) -> Result<Turn, Failure> {
    let mut turn = Turn::default();
    let mut start = json!({ "threadId": thread, "input": [{ "type": "text", "text": PROMPT, "text_elements": [] }] });
    if let (Some(start), Value::Object(parameters)) = (start.as_object_mut(), parameters) {
        start.extend(parameters);
    }
    if let Err(failure) = server.request("turn/start", &start) {
        turn.refused = Some(failure.to_string());
        return Ok(turn);
    }
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        let Some(message) = server.receive_within(PATIENCE) else { break };
        let method = message.get("method").and_then(Value::as_str).unwrap_or_default();
        if let Some(reply) = reply(&message, decision) {
            turn.asked += 1;
            server.send(&reply)?;
        }
        match (method, message.get("id")) {
            ("item/autoApprovalReview/started", None) => turn.reviewed += 1,
            ("turn/completed", None) if message.pointer("/params/threadId") == Some(thread) => break,
            _ => {}
        }
        turn.notices.push(message);
    }
    Ok(turn)
}

/// The person's reply to a message of the client, if this is a request.
pub(super) fn reply(message: &Value, decision: Decision) -> Option<Value> {
    let (method, id) = (message.get("method")?.as_str()?, message.get("id")?);
    let accept = decision == Decision::Accept;
    let result = match method {
        "item/permissions/requestApproval" => {
            let asked = message.pointer("/params/permissions").cloned().unwrap_or_default();
            json!({ "permissions": if accept { asked } else { json!({}) }, "scope": "turn" })
        }
        method if method.ends_with("requestApproval") => {
            json!({ "decision": if accept { "accept" } else { "decline" } })
        }
        "mcpServer/elicitation/request" => {
            json!({ "action": if accept { "accept" } else { "decline" }, "content": if accept { json!({}) } else { Value::Null } })
        }
        _ => return Some(json!({ "id": id, "error": { "code": -32601, "message": "not here" } })),
    };
    Some(json!({ "id": id, "result": result }))
}
