//! A live session of the client, in which an agent asks for commands.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::Failure;
use crate::app_server::AppServer;
use crate::client::Scratch;
use crate::stand_in::{Model, PROMPT, settings};

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
    client: AppServer,
    folder: Scratch,
}

impl Session {
    pub(super) fn start(program: &Path, policy: &str, setting: &Setting) -> Result<Self, Failure> {
        let model = Model::start()?;
        let folder = Scratch::new()?;
        prepare(&folder.0, policy, model.port, setting)?;
        let home = folder.0.join("home");
        let mut client = AppServer::start(
            Command::new("unshare")
                .args(["-m", "sh", "-c", NAMESPACE, "sh"])
                .arg(&folder.0)
                .arg(program)
                .arg("app-server")
                .env("CODEX_HOME", &home)
                .env("HOME", &home)
                .env("SHELL", &setting.machine.own_shell)
                .env("PATH", &setting.machine.path)
                .current_dir(folder.0.join("work"))
                .stderr(Stdio::null()),
        )?;
        client.introduce(setting.announced)?;
        Ok(Self { model, client, folder })
    }

    /// Lets the agent ask for commands with these arguments of its command tool. Whoever is asked says no.
    pub(super) fn ask(&mut self, calls: &[Value], setting: &Setting) -> Result<Vec<Outcome>, Failure> {
        let batch = self.client.requests();
        let names: Vec<String> = (0..calls.len()).map(|at| format!("call-{batch}-{at}")).collect();
        self.model.call(names.iter().cloned().zip(calls.iter().cloned()).collect())?;
        let approval: Value = serde_json::from_str(&setting.approval)
            .map_err(|error| Failure::new(format!("approval {}: {error}", setting.approval)))?;
        let thread = self.client.request(
            "thread/start",
            &json!({
                "cwd": self.folder.0.join("work"), "approvalPolicy": approval, "sandbox": setting.sandbox,
                "approvalsReviewer": setting.reviewer, "ephemeral": true,
            }),
        )?;
        let thread = thread.pointer("/thread/id").cloned().unwrap_or_default();
        let prompt = json!([{ "type": "text", "text": PROMPT, "text_elements": [] }]);
        self.client.request("turn/start", &json!({ "threadId": thread, "input": prompt }))?;
        let mut outcomes: BTreeMap<String, Outcome> = BTreeMap::new();
        loop {
            let message = self.client.receive()?;
            let parameters = message.get("params").unwrap_or(&Value::Null);
            let text = |key: &str| parameters.pointer(key).and_then(Value::as_str).map(str::to_owned);
            match message.get("method").and_then(Value::as_str).unwrap_or_default() {
                "turn/completed" if parameters.get("threadId") == Some(&thread) => break,
                "item/commandExecution/requestApproval" => {
                    let question = (text("/kind").unwrap_or_default(), text("/reason"));
                    outcomes.entry(text("/itemId").unwrap_or_default()).or_default().question = Some(question);
                    self.client.send(&json!({ "id": message.get("id"), "result": { "decision": "decline" } }))?;
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
}

/// Writes what the session finds on its machine.
fn prepare(folder: &Path, policy: &str, port: u16, setting: &Setting) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::file(folder, &error);
    for name in ["etc", "home", "work", "bin", "tools"] {
        fs::create_dir(folder.join(name)).map_err(failed)?;
    }
    fs::write(folder.join("etc/requirements.toml"), policy).map_err(failed)?;
    let config = settings(port, "[features]\nshell_snapshot = false\n", &folder.join("work"));
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
