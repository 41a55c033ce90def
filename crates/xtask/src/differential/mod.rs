//! `cargo xtask differential`: made-up policies, judged by a real client and by Stricture.
//!
//! Policies come from three sources: the schema itself, the cases of `fixtures/conformance` put together, and both of these
//! with random damage. With `--crossed` they combine keys that the client weighs against each other, see [`crossed`]. With `--fixed` they are repaired first, and what is compared is what all fixes made of them. Each disagreement is written to a folder, to become a case before it becomes a fix.

mod crossed;
mod older;
mod source;
mod tree;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use stricture_conformance::{Answer, Case, Cases};

use crate::arguments::Differential;
use crate::client::Client;
use crate::random::Random;
use crate::schema::Model;
use crate::wasm::target_folder;
use crate::{Failure, ours, root, workers};
use source::Source;
pub(crate) use tree::Tree;

/// Policies per round: one call of Stricture judges a whole round.
const ROUND: usize = 100;

/// Compares made-up policies, as they are or fixed.
pub(crate) fn run(options: &Differential) -> Result<(), Failure> {
    let Differential { count, seed, fixed, crossed, .. } = *options;
    let keep = options.keep.clone().unwrap_or_else(|| target_folder().join("differential"));
    let keep = keep.as_path();
    let model = Model::read(&root().join("crates/stricture/schema"))?;
    let source = Source::new(&model, &root().join("fixtures/conformance"))?;
    let mut random = Random::new(seed);
    let mut one = || if crossed { crossed::policy(&mut random) } else { source.policy(&mut random) };
    if let Some(folder) = &options.unpack {
        let policies: Vec<String> = (0..count).map(|_| one()).collect();
        write(&policies, folder)?;
        return Ok(());
    }
    let client = options.client.as_ref().ok_or_else(|| Failure::new("no client to ask"))?;
    let client = Client::at(client)?;
    let release = client.release();
    let binary = ours::build()?;
    fs::create_dir_all(keep).map_err(|error| Failure::file(keep, &error))?;
    let (mut compared, mut accepted, mut differences) = (0, 0, 0);
    let mut cases = Vec::new();
    while compared < count {
        let mut policies: Vec<String> = (0..ROUND.min(count - compared)).map(|_| one()).collect();
        if fixed {
            policies = repair(&binary, &policies, keep)?;
        }
        let files = write(&policies, &keep.join("round"))?;
        let verdicts = ours::verdicts(&binary, &release.to_string(), &files)?;
        let theirs = workers::each("policies asked", &policies, |policy| client.accepts(policy.as_bytes()))?;
        for ((policy, theirs), verdict) in policies.iter().zip(&theirs).zip(&verdicts) {
            compared += 1;
            accepted += usize::from(*theirs);
            if *theirs {
                let answer = Answer { accepted: true, ignored: Vec::new(), more: 0 };
                let name = format!("made-up-{seed}-{compared}");
                cases.push(Case {
                    name,
                    answer: Some(answer),
                    others: BTreeMap::new(),
                    policy: policy.clone().into_bytes(),
                });
            }
            if !theirs && !verdict.is("rejected") && verdict.has(ours::MACHINE) {
                continue;
            }
            if verdict.is("rejected") == *theirs {
                differences += 1;
                let theirs = if *theirs { "accepted" } else { "rejected" };
                let file = keep.join(format!("{theirs}-{seed}-{compared}.toml"));
                fs::write(&file, policy).map_err(|error| Failure::file(&file, &error))?;
                println!("client {theirs}, we do not: {}", file.display());
            }
        }
        println!("{compared} compared with client {release}, {accepted} accepted, {differences} disagreements");
    }
    if let Some(file) = &options.accepted {
        Cases { file: file.clone(), cases }.write()?;
    }
    if differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} disagreements"))) }
}

/// The policies after all fixes.
fn repair(binary: &Path, policies: &[String], keep: &Path) -> Result<Vec<String>, Failure> {
    let files = write(policies, &keep.join("round"))?;
    let mut command = Command::new(binary);
    command.args(["lint", "--fix", "--unsafe-fixes", "--format", "json"]).args(&files);
    command.output().map_err(|error| Failure::file(binary, &error))?;
    files.iter().map(|file| fs::read_to_string(file).map_err(|error| Failure::file(file, &error))).collect()
}

/// Writes each policy to a file.
fn write(policies: &[String], folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut files = Vec::new();
    for (at, policy) in policies.iter().enumerate() {
        let file = folder.join(format!("{at}.toml"));
        fs::write(&file, policy).map_err(|error| Failure::file(&file, &error))?;
        files.push(file);
    }
    Ok(files)
}
