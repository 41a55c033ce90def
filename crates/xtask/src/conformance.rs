//! `cargo xtask conformance`: the recorded cases of `fixtures/conformance/` against a real client.

use std::fs;
use std::path::Path;

use stricture_conformance::{Case, Cases, Release, Releases, Verdict};

use crate::arguments::Conformance;
use crate::client::Client;
use crate::workers::each;
use crate::{Failure, root};

/// Asks a client about every case again; any difference from the recorded answers is a failure.
///
/// One release gives the full answers. To record is to ask it about the cases that have no answer, or to ask another release
/// about all cases, or with `--missing` about those that it was not asked about. An answer always comes from the release that it is recorded for.
pub(crate) fn run(options: &Conformance) -> Result<(), Failure> {
    let folder = root().join("fixtures/conformance");
    let mut files = Cases::all(&folder)?;
    let wanted = |case: &Case| options.only.as_ref().is_none_or(|only| case.name.contains(only));
    if let Some(folder) = &options.unpack {
        return unpack(files.iter().flat_map(|file| &file.cases).filter(|case| wanted(case)), folder);
    }
    let client = options.client.as_ref().ok_or_else(|| Failure::new("no client to ask"))?;
    let client = Client::at(client)?;
    let release = client.release();
    let mut releases = Releases::read(&folder)?;
    if options.record && release != releases.first && options.only.is_some() && !options.missing {
        return Err(Failure::new(format!("{} gave the answers: record all of client {release}", releases.first)));
    }
    if !options.record && !releases.all().contains(&release) {
        return Err(Failure::new(format!("nothing is recorded of client {release}: add --record")));
    }
    let cases = files.iter_mut().flat_map(|file| &mut file.cases).filter(|case| wanted(case));
    let differences = if release == releases.first || options.first {
        if options.first {
            releases = become_first(&releases, release);
        }
        full(&client, &mut releases, cases, options)?
    } else {
        verdicts(&client, &mut releases, cases, options)?
    };
    if options.record {
        files.iter().try_for_each(Cases::write)?;
        releases.write(&folder)?;
    }
    if differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} verdicts differ"))) }
}

/// Asks the release that gives the full answers: how many differ.
fn full<'c>(
    client: &Client,
    releases: &mut Releases,
    cases: impl Iterator<Item = &'c mut Case>,
    options: &Conformance,
) -> Result<usize, Failure> {
    let new = options.record && !options.first && options.only.is_none();
    let cases: Vec<&mut Case> = cases.filter(|case| !(new && case.answer.is_some())).collect();
    let answers = each("cases asked", &cases, |case| named(case, client.judge(&case.policy)))?;
    let (asked, mut differences) = (answers.len(), 0);
    for (case, answer) in cases.into_iter().zip(answers) {
        if options.record {
            releases.answer(case, answer);
        } else if case.answer.as_ref() != Some(&answer) {
            differences += 1;
            println!("{}: recorded {:?}, now {answer:?}", case.name, case.answer);
        }
    }
    println!("{asked} cases asked of client {}, {differences} differences", client.release());
    Ok(differences)
}

/// Asks another release, of which only verdicts are recorded: how many differ.
fn verdicts<'c>(
    client: &Client,
    releases: &mut Releases,
    cases: impl Iterator<Item = &'c mut Case>,
    options: &Conformance,
) -> Result<usize, Failure> {
    let release = client.release();
    let is_new = |case: &&mut Case| releases.verdict(case, release) == Verdict::Unmeasured;
    let cases: Vec<&mut Case> = cases.filter(|case| !options.missing || is_new(case)).collect();
    let accepted = each("cases asked", &cases, |case| named(case, client.accepts(&case.policy)))?;
    let (asked, mut differences, mut apart) = (accepted.len(), 0, 0);
    for (case, accepted) in cases.into_iter().zip(accepted) {
        let (was, now) = (releases.verdict(case, release), Verdict::of(accepted));
        apart += usize::from(releases.verdict(case, releases.first) != now);
        if options.record {
            releases.record(case, release, now);
        } else if was != now {
            differences += 1;
            println!("{}: recorded {}, now {}", case.name, was.word(), now.word());
        }
    }
    println!(
        "{asked} cases asked of client {release}, {differences} differences; {apart} verdicts are not those of client {}",
        releases.first
    );
    Ok(differences)
}

/// The releases after `first` has taken the place of the release that gives the full answers, whose verdicts stay.
fn become_first(releases: &Releases, first: Release) -> Releases {
    let mut others = releases.all();
    others.remove(&first);
    Releases { first, others }
}

fn named<A>(case: &Case, answer: Result<A, Failure>) -> Result<A, Failure> {
    answer.map_err(|failure| Failure::new(format!("{}: {failure}", case.name)))
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

fn write(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(file, bytes).map_err(|error| Failure::file(file, &error))
}
