//! `cargo xtask conformance`: the recorded cases of `fixtures/conformance/` against a real client.

use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use stricture_conformance::{Answer, Case, Cases, client_file};

use crate::arguments::Conformance;
use crate::client::Client;
use crate::{Failure, root};

/// Asks a client about every case again; any difference from the recorded answers is a failure. To record is to ask about the cases that
/// have no answer, or about all if another release gave those, and to write the answers down.
pub(crate) fn run(options: &Conformance) -> Result<(), Failure> {
    let folder = root().join("fixtures/conformance");
    let mut files = Cases::all(&folder)?;
    let wanted = |case: &Case| options.only.as_ref().is_none_or(|only| case.name.contains(only));
    if let Some(folder) = &options.unpack {
        return unpack(files.iter().flat_map(|file| &file.cases).filter(|case| wanted(case)), folder);
    }
    let client = options.client.as_ref().ok_or_else(|| Failure::new("no client to ask"))?;
    let client = Client::at(client)?;
    let release = client.release()?;
    let recorded = read(&client_file(&folder))?;
    let another = recorded.trim_end() != release;
    if options.record && another && options.only.is_some() {
        return Err(Failure::new(format!("{} gave the answers: record all of client {release}", recorded.trim_end())));
    }
    let new = options.record && options.only.is_none() && !another;
    let cases = files.iter_mut().flat_map(|file| &mut file.cases);
    let cases: Vec<&mut Case> = cases.filter(|case| wanted(case) && !(new && case.answer.is_some())).collect();
    let answers = ask(&client, &cases)?;
    let (asked, mut differences) = (answers.len(), 0);
    for (case, answer) in cases.into_iter().zip(answers) {
        let answer = Some(answer);
        if options.record {
            case.answer = answer;
        } else if case.answer != answer {
            differences += 1;
            println!("{}: recorded {:?}, now {answer:?}", case.name, case.answer);
        }
    }
    if options.record {
        files.iter().try_for_each(Cases::write)?;
        write(&client_file(&folder), format!("{release}\n").as_bytes())?;
    }
    println!("{asked} cases asked of client {release}, {differences} differences");
    if differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} verdicts differ"))) }
}

/// Writes each policy to a file of its own.
fn unpack<'c>(cases: impl Iterator<Item = &'c Case>, folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut count = 0;
    for case in cases {
        count += 1;
        write(&folder.join(format!("{}.toml", case.name)), &case.policy)?;
    }
    println!("{count} cases in {}", folder.display());
    Ok(())
}

/// Asks about all cases, on every core: the answers in their order.
fn ask(client: &Client, cases: &[&mut Case]) -> Result<Vec<Answer>, Failure> {
    let next = AtomicUsize::new(0);
    let answers: Vec<Mutex<Option<Answer>>> = cases.iter().map(|_| Mutex::new(None)).collect();
    let failed = Mutex::new(None);
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(case), Some(place)) = (cases.get(at), answers.get(at)) else { return };
                    match (client.judge(&case.policy), place.lock(), failed.lock()) {
                        (Ok(answer), Ok(mut place), _) => *place = Some(answer),
                        (Err(failure), _, Ok(mut failed)) => {
                            *failed = Some(Failure::new(format!("{}: {failure}", case.name)));
                            // Nothing is left for the others.
                            next.store(cases.len(), Ordering::Relaxed);
                            return;
                        }
                        _ => return,
                    }
                }
            });
        }
    });
    if let Ok(Some(failure)) = failed.into_inner() {
        return Err(failure);
    }
    let answers = answers.into_iter().map(|answer| answer.into_inner().ok().flatten());
    answers.collect::<Option<Vec<_>>>().ok_or_else(|| Failure::new("a worker failed"))
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|error| Failure::file(file, &error))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(file, bytes).map_err(|error| Failure::file(file, &error))
}
