//! `cargo xtask conformance`: the recorded verdicts of `fixtures/conformance/` against a real client.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use crate::client::{Answer, Client};
use crate::{Failure, root};

/// The recorded verdicts of one folder of cases, by case.
type Records = BTreeMap<String, Answer>;

/// Asks `client` about every case again; any difference from the recorded answers is a failure. With `record` it asks about
/// the cases that have no recorded answer and writes the answers down. `only` is a part of the names to ask about, recorded or
/// not.
pub(crate) fn run(client: &Path, record: bool, only: Option<&str>) -> Result<(), Failure> {
    let client = Client::at(client)?;
    let release = client.release()?;
    let folder = root().join("fixtures/conformance");
    let mut differences = 0;
    let mut asked = 0;
    for group in folders(&folder)? {
        let file = folder.join(format!("{}.json", name_of(&group)));
        let mut records = read(&file)?;
        let cases: Vec<PathBuf> = cases(&group)?
            .into_iter()
            .filter(|case| match only {
                Some(only) => name_of(case).contains(only),
                None => !record || !records.contains_key(&name_of(case)),
            })
            .collect();
        let answers = ask(&client, &cases)?;
        asked += answers.len();
        if record {
            let known: Vec<String> = self::cases(&group)?.iter().map(|case| name_of(case)).collect();
            records.retain(|name, _| known.contains(name));
            records.extend(answers);
            fs::write(&file, write(&release, &records)).map_err(|error| Failure::file(&file, &error))?;
            continue;
        }
        for (name, answer) in answers {
            if records.get(&name) != Some(&answer) {
                differences += 1;
                println!("{}/{name}: recorded {:?}, now {answer:?}", name_of(&group), records.get(&name));
            }
        }
    }
    println!("{asked} cases asked of client {release}, {differences} differences");
    if differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} verdicts differ"))) }
}

/// Asks about all cases, on every core.
fn ask(client: &Client, cases: &[PathBuf]) -> Result<Records, Failure> {
    let next = AtomicUsize::new(0);
    let answers: Mutex<Result<Records, Failure>> = Mutex::new(Ok(Records::new()));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let answer = fs::read(case)
                        .map_err(|error| Failure::file(case, &error))
                        .and_then(|policy| client.judge(&policy))
                        .map_err(|failure| Failure::new(format!("{}: {failure}", case.display())));
                    let Ok(mut answers) = answers.lock() else { return };
                    match (answers.as_mut(), answer) {
                        (Ok(answers), Ok(answer)) => {
                            answers.insert(name_of(case), answer);
                        }
                        (Ok(_), Err(failure)) => *answers = Err(failure),
                        (Err(_), _) => return,
                    }
                }
            });
        }
    });
    answers.into_inner().map_err(|_| Failure::new("a worker failed"))?
}

fn read(file: &Path) -> Result<Records, Failure> {
    let Ok(text) = fs::read_to_string(file) else { return Ok(Records::new()) };
    let value: Value = serde_json::from_str(&text).map_err(|error| Failure::file(file, &error))?;
    let mut records = Records::new();
    for (name, record) in value.get("cases").and_then(Value::as_object).into_iter().flatten() {
        let ignored: Vec<String> = record
            .get("ignored")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|setting| setting.as_str().map(str::to_owned))
            .collect();
        let answer = Answer {
            accepted: record.get("verdict").and_then(Value::as_str) == Some("accepted"),
            ignored_count: record
                .get("ignored_count")
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
                .unwrap_or(ignored.len()),
            ignored,
        };
        records.insert(name.clone(), answer);
    }
    Ok(records)
}

/// One line a case, so that a changed verdict is a changed line.
fn write(release: &str, records: &Records) -> String {
    let mut out = format!("{{\n\"client\": {},\n\"cases\": {{", json!(release));
    for (at, (name, answer)) in records.iter().enumerate() {
        let mut record = json!({ "verdict": if answer.accepted { "accepted" } else { "rejected" } });
        if let Some(record) = record.as_object_mut().filter(|_| answer.ignored_count > 0) {
            record.insert("ignored".to_owned(), json!(answer.ignored));
            if answer.ignored_count != answer.ignored.len() {
                record.insert("ignored_count".to_owned(), json!(answer.ignored_count));
            }
        }
        let _ = write!(out, "{}\n{}: {record}", if at == 0 { "" } else { "," }, json!(name));
    }
    out.push_str("\n}\n}\n");
    out
}

fn folders(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    list(folder, Path::is_dir)
}

fn cases(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    list(folder, |path| path.extension().is_some_and(|extension| extension == "toml"))
}

fn list(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut paths: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| wanted(path)).collect();
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
