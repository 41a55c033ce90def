//! One experiment: the client starts, a thread begins, a turn is played, and a program asks for more.

use std::cell::Cell;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stricture_conformance::experiments::{Answer, Decision, Experiment, Sight};

use super::scene::Scene;
use super::sights;
use super::turn::{self, Turn};
use crate::Failure;
use crate::app_server::AppServer;
use crate::client::Client;
use crate::stand_in::PROMPT;

/// The name of the call for the command.
pub(super) const CALL: &str = "call";

/// How long the client may still say something in the end.
const SILENCE: Duration = Duration::from_millis(150);

/// The notices that end what a request begins. Its result comes at once.
const ENDS: [(&str, &str); 3] = [
    ("process/spawn", "process/exited"),
    ("thread/compact/start", "turn/completed"),
    ("thread/shellCommand", "turn/completed"),
];

/// The longest that `codex exec` may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// What was seen of a client, before it is put into words.
#[derive(Default)]
pub(super) struct Seen {
    /// Whether the client started.
    pub(super) started: bool,
    /// The result of `thread/start`.
    pub(super) thread: Option<Value>,
    pub(super) turn: Turn,
    pub(super) config: Value,
    pub(super) features: Value,
    /// The results of the calls; nothing if a call failed.
    pub(super) calls: Vec<Option<Value>>,
    pub(super) notices: Vec<Value>,
    /// The exit code of `codex exec`.
    pub(super) exit: Option<i32>,
    /// What it printed to standard error.
    pub(super) errors: String,
    /// The client's words where it refused something.
    pub(super) refusals: Vec<String>,
}

/// Plays an experiment with a client. `words` says whether to print the client's own words.
pub(super) fn play(client: &Client, experiment: &Experiment, words: bool) -> Result<Answer, Failure> {
    let scene = Scene::set(experiment)?;
    let mut calls = Vec::new();
    if let Some(command) = &experiment.command {
        let mut arguments = scene.parameters(&experiment.arguments)?;
        if let Some(arguments) = arguments.as_object_mut() {
            arguments.insert("cmd".to_owned(), json!(scene.filled(command)));
        }
        calls.push((CALL.to_owned(), arguments));
    }
    scene.model.call(calls)?;
    if experiment.review == Decision::Accept {
        scene.model.approve()?;
    }
    let seen = if let Some(arguments) = &experiment.exec {
        executed(client, experiment, &scene, arguments)?
    } else {
        driven(client, experiment, &scene)?
    };
    if words {
        for line in sights::words(&scene, &seen)? {
            eprintln!("{line}");
        }
    }
    sights::answer(experiment, &scene, &seen)
}

/// The client with the flags of an experiment, these arguments, and the environment of the experiment.
fn command(
    client: &Client,
    experiment: &Experiment,
    scene: &Scene,
    arguments: impl IntoIterator<Item = String>,
) -> Result<Command, Failure> {
    let mut words: Vec<String> = experiment.flags.iter().map(|flag| scene.filled(flag)).collect();
    words.extend(arguments);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut command = scene.room.command(client, &words)?;
    command.envs(experiment.environment.iter().map(|(name, value)| (name, scene.filled(value))));
    Ok(command)
}

/// Somebody uses `codex exec`.
fn executed(client: &Client, experiment: &Experiment, scene: &Scene, arguments: &[String]) -> Result<Seen, Failure> {
    let mut words: Vec<String> = ["exec", "--skip-git-repo-check"].map(str::to_owned).into();
    words.extend(arguments.iter().map(|argument| scene.filled(argument)));
    words.push(PROMPT.to_owned());
    let mut command = command(client, experiment, scene, words)?;
    let failed = |error: std::io::Error| Failure::new(format!("unshare: {error}"));
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().map_err(failed)?;
    let begin = Instant::now();
    let exit = loop {
        match child.try_wait().map_err(failed)? {
            Some(status) => break status.code(),
            None if begin.elapsed() > PATIENCE => {
                child.kill().and_then(|()| child.wait()).map_err(failed)?;
                break None;
            }
            None => thread::sleep(Duration::from_millis(20)),
        }
    };
    Ok(Seen { started: true, exit, errors: scene.room.errors(), ..Seen::default() })
}

/// A program drives the client.
fn driven(client: &Client, experiment: &Experiment, scene: &Scene) -> Result<Seen, Failure> {
    let mut command = command(client, experiment, scene, ["app-server".to_owned()])?;
    let mut server = AppServer::start(&mut command)?;
    let mut seen = Seen::default();
    if let Err(failure) = server.introduce(true) {
        seen.refusals.push(format!("{failure} {}", scene.room.errors()));
        return Ok(seen);
    }
    seen.started = true;
    let wants = |wanted: fn(&Sight) -> bool| experiment.see.iter().any(wanted);
    if wants(|sight| matches!(sight, Sight::Config(_))) {
        let asked = json!({ "cwd": scene.room.work(), "includeLayers": false });
        seen.config = server.request("config/read", &asked).unwrap_or_default();
    }
    if wants(|sight| matches!(sight, Sight::Feature(_))) {
        seen.features = server.request("experimentalFeature/list", &json!({ "limit": 1000 })).unwrap_or_default();
    }
    let mut start = scene.parameters(&experiment.start)?;
    if let Some(start) = start.as_object_mut() {
        start.insert("cwd".to_owned(), json!(scene.room.work()));
        start.insert("ephemeral".to_owned(), json!(true));
    }
    match server.request("thread/start", &start) {
        Ok(thread) => seen.thread = Some(thread),
        Err(failure) => seen.refusals.push(failure.to_string()),
    }
    seen.notices = server.notices();
    let thread = seen.thread.as_ref().and_then(|thread| thread.pointer("/thread/id")).cloned().unwrap_or_default();
    if seen.thread.is_some() && (experiment.command.is_some() || experiment.turn.is_some() || wants(needs_turn)) {
        let parameters = experiment.turn.as_ref().map_or_else(|| Ok(json!({})), |turn| scene.parameters(turn))?;
        seen.turn = turn::play(&mut server, &thread, parameters, experiment.answer)?;
    }
    for call in &experiment.calls {
        let parameters = scene.parameters(&call.params)?;
        let text = parameters.to_string().replace("{thread}", thread.as_str().unwrap_or_default());
        let parameters: Value = serde_json::from_str(&text).map_err(|error| Failure::new(error.to_string()))?;
        seen.notices.extend(server.notices());
        let asked = Cell::new(0);
        let result = server.request_and_reply(&call.method, &parameters, |message| {
            let reply = turn::reply(message, experiment.answer)?;
            asked.set(asked.get() + 1);
            Some(reply)
        });
        seen.turn.asked += asked.get();
        if let (Ok(_), Some((_, end))) = (&result, ENDS.iter().find(|(method, _)| *method == call.method)) {
            await_notice(&mut server, end, &mut seen.notices);
        }
        seen.calls.push(result.map_err(|failure| seen.refusals.push(failure.to_string())).ok());
    }
    while let Some(message) = server.receive_within(SILENCE) {
        seen.notices.push(message);
    }
    seen.notices.extend(server.notices());
    seen.errors = scene.room.errors();
    Ok(seen)
}

/// Waits for a notice, which may have come already.
fn await_notice(server: &mut AppServer, method: &str, notices: &mut Vec<Value>) {
    let is_end = |notice: &Value| notice.get("method").and_then(Value::as_str) == Some(method);
    let came = server.notices();
    let mut ended = came.iter().any(is_end);
    notices.extend(came);
    while !ended {
        let Some(notice) = server.receive_within(PATIENCE) else { return };
        ended = is_end(&notice);
        notices.push(notice);
    }
}

/// Whether something shows only in a turn.
fn needs_turn(sight: &Sight) -> bool {
    matches!(
        sight,
        Sight::AsksModel | Sight::WebAccess | Sight::Request(_) | Sight::Said(_) | Sight::Tool(_) | Sight::Header(_)
    )
}
