//! A conversation with a running client: requests and notices, one JSON object on each line.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Failure;

/// The longest that the client may be silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// A client that serves an application.
pub(crate) struct AppServer {
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    /// The notices that came while a result was awaited.
    notices: Vec<Value>,
}

impl AppServer {
    /// Starts `command`, which must run the client with `app-server`.
    pub(crate) fn start(command: &mut Command) -> Result<Self, Failure> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::new(format!("unshare: {error}")))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Failure::new("the client has no pipes"));
        };
        let (sender, messages) = channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if serde_json::from_str(&line).is_ok_and(|message: Value| sender.send(message).is_err()) {
                    return;
                }
            }
        });
        Ok(Self { child, input, messages, requests: 0, notices: Vec::new() })
    }

    /// Introduces us. `announced` says that we can ask a person.
    pub(crate) fn introduce(&mut self, announced: bool) -> Result<(), Failure> {
        let capabilities = json!({ "experimentalApi": true, "requiredHumanApproval": announced });
        let us = json!({ "name": "stricture", "title": "stricture", "version": "0" });
        self.request("initialize", &json!({ "clientInfo": us, "capabilities": capabilities }))?;
        self.send(&json!({ "method": "initialized" }))
    }

    /// The number of requests so far.
    pub(crate) fn requests(&self) -> u64 {
        self.requests
    }

    /// The result of a request.
    pub(crate) fn request(&mut self, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.request_and_reply(method, parameters, |_| None)
    }

    /// The result of a request, before which the client may make requests of its own. `reply` makes the replies to these.
    pub(crate) fn request_and_reply(
        &mut self,
        method: &str,
        parameters: &Value,
        reply: impl Fn(&Value) -> Option<Value>,
    ) -> Result<Value, Failure> {
        self.requests += 1;
        let number = self.requests;
        self.send(&json!({ "id": number, "method": method, "params": parameters }))?;
        loop {
            let message = self.receive()?;
            if message.get("id").and_then(Value::as_u64) == Some(number) && message.get("method").is_none() {
                let result = message.get("result").cloned();
                return result.ok_or_else(|| Failure::new(format!("{method}: {message}")));
            }
            if let Some(reply) = reply(&message) {
                self.send(&reply)?;
            }
            self.notices.push(message);
        }
    }

    /// The notices that came while a result was awaited. Those that come later have to be received.
    pub(crate) fn notices(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.notices)
    }

    /// The client's next message, if it comes soon enough.
    pub(crate) fn receive_within(&self, patience: Duration) -> Option<Value> {
        self.messages.recv_timeout(patience).ok()
    }

    /// Sends a message that expects no result.
    pub(crate) fn send(&mut self, message: &Value) -> Result<(), Failure> {
        writeln!(self.input, "{message}").map_err(|error| Failure::new(format!("the client: {error}")))
    }

    /// The client's next message.
    pub(crate) fn receive(&self) -> Result<Value, Failure> {
        self.messages.recv_timeout(PATIENCE).map_err(|_| Failure::new("the client says nothing"))
    }
}

impl Drop for AppServer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
