//! A stand-in for the model service: on loopback, it makes the agent ask for the commands that we want to know about.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};

use crate::Failure;

/// What the person is made to say; requests that do not answer it come from the reviewing model.
pub(crate) const PROMPT: &str = "stricture asks";

/// The person's settings: the stand-in at `port` is the model service, and the folder `work` is trusted. `more` are further tables.
pub(crate) fn settings(port: u16, more: &str, work: &Path) -> String {
    format!(
        r#"model = "gpt-5"
model_provider = "stand-in"
check_for_update_on_startup = false
[model_providers.stand-in]
name = "stand-in"
base_url = "http://127.0.0.1:{port}/v1"
wire_api = "responses"
requires_openai_auth = false
supports_websockets = false
request_max_retries = 0
stream_max_retries = 0
{more}[projects."{}"]
trust_level = "trusted"
"#,
        work.display()
    )
}

/// A model that calls tools as it is told to. It listens as long as it has an owner.
pub(crate) struct Model {
    pub(crate) port: u16,
    script: Arc<Mutex<Script>>,
    ended: Arc<AtomicBool>,
}

impl Drop for Model {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // A connection lets the listening thread look. If there can be none, the thread has ended.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// The calls to make, and what became of them.
#[derive(Default)]
struct Script {
    calls: Vec<(String, Value)>,
    outputs: BTreeMap<String, String>,
    /// Whether the reviewing model says yes.
    approves: bool,
    requests: Vec<Request>,
    reviews: Vec<Request>,
}

/// A request to a model.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The path in its address.
    pub(crate) path: String,
    /// The headers by their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Value,
}

impl Model {
    /// Listens on a free port.
    pub(crate) fn start() -> Result<Self, Failure> {
        let listener =
            TcpListener::bind("127.0.0.1:0").map_err(|error| Failure::new(format!("the stand-in model: {error}")))?;
        let port = listener.local_addr().map_err(|error| Failure::new(format!("the stand-in model: {error}")))?.port();
        let script = Arc::new(Mutex::new(Script::default()));
        let shared = Arc::clone(&script);
        let ended = Arc::new(AtomicBool::new(false));
        let end = Arc::clone(&ended);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten().take_while(|_| !end.load(Ordering::Relaxed)) {
                let script = Arc::clone(&shared);
                // A connection that breaks off is the client's affair; what it did not hear shows as a call without an answer.
                std::thread::spawn(move || answer(stream, &script).ok());
            }
        });
        Ok(Self { port, script, ended })
    }

    /// Makes the agent call its command tool with these arguments, one after the other, under these names.
    pub(crate) fn call(&self, calls: Vec<(String, Value)>) -> Result<(), Failure> {
        *self.script.lock().map_err(|_| broken())? = Script { calls, ..Script::default() };
        Ok(())
    }

    /// Makes the reviewing model say yes until the next calls.
    pub(crate) fn approve(&self) -> Result<(), Failure> {
        self.script.lock().map_err(|_| broken())?.approves = true;
        Ok(())
    }

    /// The requests since the calls were given, without those to the reviewing model.
    pub(crate) fn requests(&self) -> Result<Vec<Request>, Failure> {
        Ok(self.script.lock().map_err(|_| broken())?.requests.clone())
    }

    /// The requests to the reviewing model since the calls were given.
    pub(crate) fn reviews(&self) -> Result<Vec<Request>, Failure> {
        Ok(self.script.lock().map_err(|_| broken())?.reviews.clone())
    }

    /// What the tool answered to each call.
    pub(crate) fn outputs(&self) -> Result<BTreeMap<String, String>, Failure> {
        Ok(self.script.lock().map_err(|_| broken())?.outputs.clone())
    }
}

fn broken() -> Failure {
    Failure::new("the stand-in model failed")
}

/// Reads one request and answers it.
fn answer(stream: TcpStream, script: &Mutex<Script>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let posted = line.starts_with("POST");
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = BTreeMap::new();
    loop {
        line.clear();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    if headers.contains_key("upgrade") {
        // The client then sends plain requests.
        let mut stream = reader.into_inner();
        return write!(stream, "HTTP/1.1 426 Upgrade Required\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    }
    let (kind, text) = if posted {
        let request = Request { path, headers, body: serde_json::from_slice(&body)? };
        let item = script.lock().map_or_else(|_| message("failed"), |mut script| script.next(request));
        ("text/event-stream", events(&item))
    } else {
        ("application/json", json!({ "models": [], "data": [] }).to_string())
    };
    let mut stream = reader.into_inner();
    write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
        text.len()
    )
}

impl Script {
    /// What the model says next.
    fn next(&mut self, request: Request) -> Value {
        let body = request.body.clone();
        let input = body.get("input").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if is_review(&body, input) {
            let (risk, user, outcome) = if self.approves { ("low", "high", "allow") } else { ("high", "low", "deny") };
            let verdict = json!({
                "risk_level": risk, "user_authorization": user, "outcome": outcome, "rationale": "a test",
            });
            self.reviews.push(request);
            return message(&verdict.to_string());
        }
        self.requests.push(request);
        for item in input {
            let kind = item.get("type").and_then(Value::as_str).unwrap_or_default();
            if let (true, Some(call)) = (kind.ends_with("_output"), item.get("call_id").and_then(Value::as_str)) {
                self.outputs.insert(call.to_owned(), item.get("output").map(text).unwrap_or_default());
            }
        }
        match self.calls.iter().find(|(name, _)| !self.outputs.contains_key(name)) {
            Some((name, arguments)) => json!({
                "type": "function_call", "name": "exec_command", "call_id": name, "arguments": arguments.to_string(),
            }),
            None => message("done"),
        }
    }
}

/// Whether it is the reviewing model that is asked: it reads of what was said and called, but was not told to and did not call it.
fn is_review(request: &Value, input: &[Value]) -> bool {
    let model = request.get("model").and_then(Value::as_str).unwrap_or_default();
    let said = |item: &Value| {
        let parts = item.get("content").and_then(Value::as_array);
        parts.into_iter().flatten().any(|part| part.get("text").and_then(Value::as_str) == Some(PROMPT))
    };
    let ours = |item: &Value| item.get("call_id").is_some() || said(item);
    model.ends_with("auto-review") || !input.iter().any(ours)
}

/// The text of a tool's answer, which comes whole or in parts.
fn text(output: &Value) -> String {
    match output {
        Value::String(text) => text.clone(),
        Value::Array(parts) => {
            parts.iter().filter_map(|part| part.get("text").and_then(Value::as_str)).collect::<Vec<&str>>().join(" ")
        }
        _ => String::new(),
    }
}

fn message(text: &str) -> Value {
    json!({ "type": "message", "role": "assistant", "content": [{ "type": "output_text", "text": text }] })
}

/// A whole answer that consists of one item.
fn events(item: &Value) -> String {
    let usage = json!({
        "input_tokens": 1, "input_tokens_details": null, "output_tokens": 1, "output_tokens_details": null, "total_tokens": 2,
    });
    let events = [
        json!({ "type": "response.created", "response": { "id": "answer" } }),
        json!({ "type": "response.output_item.done", "item": item }),
        json!({ "type": "response.completed", "response": { "id": "answer", "usage": usage } }),
    ];
    let line = |event: &Value| {
        format!("event: {}\ndata: {event}\n\n", event.get("type").and_then(Value::as_str).unwrap_or_default())
    };
    events.iter().map(line).collect()
}
