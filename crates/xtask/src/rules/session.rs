//! A live session of the client, in which an agent asks for commands.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{fs, thread};

use serde_json::{Value, json};

use super::model::{Model, PROMPT};
use crate::Failure;
use crate::client::Scratch;

/// The longest that the client may be silent.
const PATIENCE: Duration = Duration::from_mins(1);

/// Programs that take the place of shells, so that nothing that is allowed runs.
const SHELLS: [&str; 8] = ["zsh", "sh", "bash", "bash.5", "bash.exe", "fish", "pwsh", "cmd"];

/// The namespace of a session: its own policy, its own user's shell, and `echo` in the place of every shell. `/opt/tools` is a folder
/// of which no client knows.
const NAMESPACE: &str = r#"set -e
mount --bind "$1/etc" /etc/codex
mount --bind "$1/passwd" /etc/passwd
mount -t tmpfs none /opt
cp -r "$1/tools" /opt/tools
mount --bind "$1/bin" /usr/local/bin
for shell in /usr/bin/zsh /usr/bin/bash /usr/bin/dash; do
  if [ -e "$shell" ]; then mount --bind /bin/echo "$shell"; fi
done
shift
exec "$@"
"#;

/// What differs from one session to another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Setting {
    pub(super) approval: String,
    pub(super) reviewer: String,
    pub(super) sandbox: String,
    /// Whether we say that we can ask a person for a `prompt-user`.
    pub(super) announced: bool,
    pub(super) machine: Machine,
}

/// Where shells are found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Machine {
    pub(super) path: String,
    pub(super) own_shell: String,
}

/// What became of a command.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// The kind of the question that was put to the user, and its reason.
    pub(super) question: Option<(String, Option<String>)>,
    /// Whether the reviewing model was asked.
    pub(super) reviewed: bool,
    /// The command as the client shows it, where it got so far as to be shown.
    pub(super) shown: Option<String>,
    /// What the agent was told.
    pub(super) output: String,
}

pub(super) struct Session {
    model: Model,
    child: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    folder: Scratch,
}

impl Session {
    pub(super) fn start(program: &Path, policy: &str, setting: &Setting) -> Result<Self, Failure> {
        let model = Model::start()?;
        let folder = Scratch::new()?;
        prepare(&folder.0, policy, model.port, setting)?;
        let home = folder.0.join("home");
        let mut child = Command::new("unshare")
            .args(["-m", "sh", "-c", NAMESPACE, "sh"])
            .arg(&folder.0)
            .arg(native(program))
            .arg("app-server")
            .env("CODEX_HOME", &home)
            .env("HOME", &home)
            .env("SHELL", &setting.machine.own_shell)
            .env("PATH", &setting.machine.path)
            .current_dir(folder.0.join("work"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
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
        let mut session = Self { model, child, input, messages, requests: 0, folder };
        let capabilities = json!({ "experimentalApi": true, "requiredHumanApproval": setting.announced });
        let us = json!({ "name": "stricture", "title": "stricture", "version": "0" });
        session.request("initialize", &json!({ "clientInfo": us, "capabilities": capabilities }))?;
        session.send(&json!({ "method": "initialized" }))?;
        Ok(session)
    }

    /// Lets the agent ask for commands with these arguments of its command tool. Whoever is asked says no.
    pub(super) fn ask(&mut self, calls: &[Value], setting: &Setting) -> Result<Vec<Outcome>, Failure> {
        let batch = self.requests;
        let names: Vec<String> = (0..calls.len()).map(|at| format!("call-{batch}-{at}")).collect();
        self.model.call(names.iter().cloned().zip(calls.iter().cloned()).collect())?;
        let approval: Value = serde_json::from_str(&setting.approval)
            .map_err(|error| Failure::new(format!("approval {}: {error}", setting.approval)))?;
        let thread = self.request(
            "thread/start",
            &json!({
                "cwd": self.folder.0.join("work"), "approvalPolicy": approval, "sandbox": setting.sandbox,
                "approvalsReviewer": setting.reviewer, "ephemeral": true,
            }),
        )?;
        let thread = thread.pointer("/thread/id").cloned().unwrap_or_default();
        let prompt = json!([{ "type": "text", "text": PROMPT, "text_elements": [] }]);
        self.request("turn/start", &json!({ "threadId": thread, "input": prompt }))?;
        let mut outcomes: BTreeMap<String, Outcome> = BTreeMap::new();
        loop {
            let message = self.receive()?;
            let parameters = message.get("params").unwrap_or(&Value::Null);
            let text = |key: &str| parameters.pointer(key).and_then(Value::as_str).map(str::to_owned);
            match message.get("method").and_then(Value::as_str).unwrap_or_default() {
                "turn/completed" if parameters.get("threadId") == Some(&thread) => break,
                "item/commandExecution/requestApproval" => {
                    let question = (text("/kind").unwrap_or_default(), text("/reason"));
                    outcomes.entry(text("/itemId").unwrap_or_default()).or_default().question = Some(question);
                    self.send(&json!({ "id": message.get("id"), "result": { "decision": "decline" } }))?;
                }
                "item/started" if text("/item/type").as_deref() == Some("commandExecution") => {
                    outcomes.entry(text("/item/id").unwrap_or_default()).or_default().shown = text("/item/command");
                }
                method if method.contains("autoApprovalReview") => {
                    let item = text("/targetItemId").or_else(|| text("/itemId")).unwrap_or_default();
                    outcomes.entry(item).or_default().reviewed = true;
                }
                _ => {}
            }
        }
        let mut outputs = self.model.outputs()?;
        let outcome = |name: &String| {
            let output = outputs
                .remove(name)
                .ok_or_else(|| Failure::new(format!("the client left {name} unanswered under {setting:?}")))?;
            Ok(Outcome { output, ..outcomes.remove(name).unwrap_or_default() })
        };
        names.iter().map(outcome).collect()
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Result<Value, Failure> {
        self.requests += 1;
        let number = self.requests;
        self.send(&json!({ "id": number, "method": method, "params": parameters }))?;
        loop {
            let message = self.receive()?;
            if message.get("id").and_then(Value::as_u64) == Some(number) && message.get("method").is_none() {
                let result = message.get("result").cloned();
                return result.ok_or_else(|| Failure::new(format!("{method}: {message}")));
            }
        }
    }

    fn send(&mut self, message: &Value) -> Result<(), Failure> {
        writeln!(self.input, "{message}").map_err(|error| Failure::new(format!("the client: {error}")))
    }

    fn receive(&self) -> Result<Value, Failure> {
        self.messages.recv_timeout(PATIENCE).map_err(|_| Failure::new("the client says nothing"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes what the session finds on its machine.
fn prepare(folder: &Path, policy: &str, port: u16, setting: &Setting) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, &error);
    for name in ["etc", "home", "work", "bin", "tools"] {
        fs::create_dir(folder.join(name)).map_err(failed)?;
    }
    fs::write(folder.join("etc/requirements.toml"), policy).map_err(failed)?;
    let config = format!(
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
[features]
shell_snapshot = false
[projects."{}"]
trust_level = "trusted"
"#,
        folder.join("work").display()
    );
    fs::write(folder.join("home/config.toml"), config).map_err(failed)?;
    for shell in SHELLS {
        fs::copy("/bin/echo", folder.join("tools").join(shell)).map_err(failed)?;
    }
    for shell in ["zsh", "pwsh", "cmd", "fish"] {
        fs::copy("/bin/echo", folder.join("bin").join(shell)).map_err(failed)?;
    }
    let users = fs::read_to_string("/etc/passwd").map_err(failed)?;
    let own = |line: &str| match line.rsplit_once(':') {
        Some((user, _)) if user.starts_with("root:") => format!("{user}:{}\n", setting.machine.own_shell),
        _ => format!("{line}\n"),
    };
    fs::write(folder.join("passwd"), users.lines().map(own).collect::<String>()).map_err(failed)
}

/// The program behind the launcher that the package of the client installs: the launcher needs an interpreter, which may lie where the
/// session finds its shells.
fn native(launcher: &Path) -> PathBuf {
    let scope = launcher.ancestors().nth(3);
    let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let packages = scope.into_iter().flat_map(|scope| below(scope.to_path_buf()));
    let mut programs =
        packages.flat_map(|package| below(package.join("vendor"))).map(|target| target.join("bin/codex"));
    programs.find(|program| program.is_file()).unwrap_or_else(|| launcher.to_path_buf())
}
