//! `cargo xtask rules`: the recorded cases of `fixtures/rules/` against a real client.
//!
//! A case that is to be recorded needs its `argv`, of which the client builds all but the script, and whatever of `fact`, `shell`, `approval`,
//! `reviewer`, `sandbox` and `announced` it is about.

mod case;
mod session;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::client::Client;
use crate::{Failure, root};
use session::{Machine, Session, Setting};

/// How many commands the agent asks for in one go: each answer repeats all that went before.
const BATCH: usize = 25;

/// As many where a model reviews: after three denials the client ends the turn.
const REVIEWED_BATCH: usize = 2;

type Case = Map<String, Value>;

/// Asks `client` about every case again; any difference from what is recorded is a failure, unless it is to `record` it. `only` is a
/// part of the names of folders.
pub(crate) fn run(client: &Path, record: bool, only: Option<&str>) -> Result<(), Failure> {
    let client = Client::at(client)?;
    let release = client.release();
    let folder = root().join("fixtures/rules");
    let (mut asked, mut differences) = (0, 0);
    for file in recorded(&folder)? {
        let name = file.parent().and_then(|parent| parent.strip_prefix(&folder).ok()).unwrap_or(&file).display();
        let name = name.to_string();
        if only.is_some_and(|only| !name.contains(only)) {
            continue;
        }
        let text = fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let cases: Vec<Case> = lines
            .iter()
            .map(|line| serde_json::from_str(line))
            .collect::<Result<_, _>>()
            .map_err(|error| Failure::file(&file, &error))?;
        let answers =
            ask(client.native(), &file, &cases).map_err(|failure| Failure::new(format!("{name}: {failure}")))?;
        asked += cases.len();
        for ((line, case), answer) in lines.iter_mut().zip(&cases).zip(answers) {
            // Lines that say the same stay as they are, however they are written.
            if *case != answer {
                differences += 1;
                let now = case::line(&answer);
                println!("{name}:\n  was {line}\n  now {now}");
                *line = now;
            }
        }
        if record {
            fs::write(&file, lines.join("\n") + "\n").map_err(|error| Failure::file(&file, &error))?;
        }
    }
    println!("{asked} cases asked of client {release}, {differences} differences");
    if record || differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} cases differ"))) }
}

/// The cases of a file as the client answers them now.
fn ask(program: &Path, file: &Path, cases: &[Case]) -> Result<Vec<Case>, Failure> {
    let policy = file.with_file_name("policy.toml");
    let policy = fs::read_to_string(&policy).map_err(|error| Failure::file(&policy, &error))?;
    let justifications = case::justifications(&policy)?;
    let machine = machine(&file.with_file_name("machine.toml"))?;
    let mut settings: BTreeMap<Setting, Vec<usize>> = BTreeMap::new();
    for (at, case) in cases.iter().enumerate() {
        settings.entry(case::setting(case, &machine)).or_default().push(at);
    }
    let mut answers = cases.to_vec();
    for (setting, places) in settings {
        let mut session = Session::start(program, &policy, &setting)?;
        let batch = if setting.reviewer == "auto_review" { REVIEWED_BATCH } else { BATCH };
        for places in places.chunks(batch) {
            let calls: Vec<Value> = places.iter().filter_map(|at| cases.get(*at)).map(case::arguments).collect();
            for (at, outcome) in places.iter().zip(session.ask(&calls, &setting)?) {
                if let Some(answer) = answers.get_mut(*at) {
                    case::answer(answer, &outcome, &justifications);
                }
            }
        }
    }
    Ok(answers)
}

/// The machine of a folder of cases, where it matters.
fn machine(file: &Path) -> Result<Machine, Failure> {
    let text = if file.exists() {
        fs::read_to_string(file).map_err(|error| Failure::file(file, &error))?
    } else {
        String::new()
    };
    let table: toml::Table = text.parse().map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
    let value = |key: &str, default: &str| table.get(key).and_then(toml::Value::as_str).unwrap_or(default).to_owned();
    Ok(Machine {
        path: value("path", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"),
        own_shell: value("own-shell", "/bin/bash"),
    })
}

fn recorded(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name == "cases.jsonl") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
