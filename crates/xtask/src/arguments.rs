//! The command line of `cargo xtask`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// Tasks of Stricture's developers.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) task: Task,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Run the gate: install the tools that it needs, and make every check
    Test(Test),
    /// Format all code
    Format,
    /// Make the files of a new lint
    NewLint {
        /// Folder of `lint` for it: the family of its keys
        family: String,
        /// Name that says what is wrong, in lower case with hyphens
        name: String,
    },
    /// Write the files that come from the schema and the lints
    Generate(Generate),
    /// Write only the generated part of the book
    Docs(Generate),
    /// Check the dependencies against deny.toml and the advisories of today; it needs the network
    Audit,
    /// Count what makes texts hard to read
    Prose(Prose),
    /// Install the other programs that the tests run, below the target folder
    ForeignTools,
    /// Build the package for browsers and Node, below the target folder
    Wasm,
    /// Build the preview page, serve it on this machine and print its address
    Preview,
    /// Ask a client about the cases of fixtures/conformance again
    ///
    /// Without --record, a difference from the recorded answers is a failure.
    Conformance(Conformance),
    /// Ask a client about the cases of fixtures/rules again, in live sessions with a stand-in model
    ///
    /// Without --record, a difference from the recorded answers is a failure.
    Rules(Question),
    /// Ask clients whether people can work with the policies of the fixtures and of the book
    ///
    /// For each policy, the client starts, begins a session and runs a command. Without --record, a difference from the recorded answers is a
    /// failure.
    Sessions(Sessions),
    /// Play the sentences of `explain --policy` against clients: the experiments of fixtures/experiments
    ///
    /// Each experiment has a policy, and what somebody sets or does under it. Without --record, a difference from the recorded answers is a
    /// failure.
    Meaning(Meaning),
    /// Compare Stricture's verdicts with a client's on made-up policies
    Differential(Differential),
    /// Install a release of the client, ask and record it, and print what is left for a person
    NewClient {
        /// The release [default: the newest one, unless it is recorded]
        release: Option<String>,
    },
    /// Ask clients for their format, and print what differs from the schema files
    Probe(Probe),
    /// Run the built command over made-up repositories, as strangers would make them
    ///
    /// It may end with 0, 1 or 2, in five seconds and 256 MiB, and touch or show nothing outside of the repository.
    Fuzz(Fuzz),
}

#[derive(Debug, Args)]
pub(crate) struct Test {
    /// Run only the checks of format and prose, clippy, and the tests of the library
    #[arg(long)]
    pub(crate) fast: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// Check without writing, and fail if a file is stale
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Prose {
    /// Fail if a group of texts exceeds its limits
    #[arg(long)]
    pub(crate) check: bool,
    /// List all that is wrong with a group of texts, within its limits or not
    #[arg(long, value_name = "GROUP")]
    pub(crate) list: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Conformance {
    /// Run this program of the client
    #[arg(long, value_name = "PATH", required_unless_present = "unpack")]
    pub(crate) client: Option<PathBuf>,
    /// Record the answers to cases without one, or the verdicts of another release about all cases
    #[arg(long)]
    pub(crate) record: bool,
    /// Ask about all cases, and record this client as the release that gives the full answers
    #[arg(long, requires = "record", conflicts_with = "only")]
    pub(crate) first: bool,
    /// Write each policy to a file in this folder, and do not ask a client
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["client", "record"])]
    pub(crate) unpack: Option<PathBuf>,
    /// Ask only about cases with this part in their names
    #[arg(long, value_name = "PART")]
    pub(crate) only: Option<String>,
    /// Ask only about cases without an answer of this release
    #[arg(long, requires = "record")]
    pub(crate) missing: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Question {
    /// Run this program of the client
    #[arg(long, value_name = "PATH")]
    pub(crate) client: PathBuf,
    /// Record the answers to cases without one
    #[arg(long)]
    pub(crate) record: bool,
    /// Ask only about cases with this part in their names, also about recorded ones
    #[arg(long, value_name = "PART")]
    pub(crate) only: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Sessions {
    /// Run this program of a client; repeat it for several releases
    #[arg(long = "client", value_name = "PATH", required = true)]
    pub(crate) clients: Vec<PathBuf>,
    /// Ask about policies whose text has no recorded answer, and record the answers
    #[arg(long)]
    pub(crate) record: bool,
    /// Ask only about policies with this part in their names
    #[arg(long = "case", value_name = "PART")]
    pub(crate) only: Option<String>,
    /// Ask about the policies in this folder instead, and compare the answers with the verdicts of Stricture
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["record", "only"])]
    pub(crate) judge: Option<PathBuf>,
    /// Run this many clients at a time
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) jobs: usize,
}

#[derive(Debug, Args)]
pub(crate) struct Meaning {
    /// Run this program of a client; repeat it for several releases
    #[arg(long = "client", value_name = "PATH", required = true)]
    pub(crate) clients: Vec<PathBuf>,
    /// Record the answers
    #[arg(long)]
    pub(crate) record: bool,
    /// Run only experiments without a recorded answer
    #[arg(long, requires = "record")]
    pub(crate) missing: bool,
    /// Run only experiments with this part in their names
    #[arg(long, value_name = "PART")]
    pub(crate) only: Option<String>,
    /// Print the client's own words, which no file keeps, to standard error
    #[arg(long)]
    pub(crate) words: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Fuzz {
    /// Run for this many seconds
    #[arg(long, value_name = "N", default_value_t = 600)]
    pub(crate) seconds: u64,
    /// Start with the repository of this number
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Make only the repository of this number, and keep it if there is a finding
    #[arg(long, value_name = "N")]
    pub(crate) only: Option<u64>,
    /// Use this program instead of a release build
    #[arg(long, value_name = "PATH")]
    pub(crate) program: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Probe {
    /// Ask these programs of the client
    #[arg(long, value_name = "PATH", required = true, num_args = 1..)]
    pub(crate) client: Vec<PathBuf>,
    /// Ask only about keys that the schema or another record has, and do not search the programs for further ones
    #[arg(long)]
    pub(crate) known: bool,
    /// Keep the recorded answers of these clients, and ask only about keys that they have no answer for
    #[arg(long)]
    pub(crate) missing: bool,
    /// Record the answers in crates/stricture/schema/measured, and write what is derived from them
    #[arg(long)]
    pub(crate) write: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Differential {
    /// Run this program of the client
    #[arg(long, value_name = "PATH", required_unless_present = "unpack")]
    pub(crate) client: Option<PathBuf>,
    /// Make up this many policies
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) count: usize,
    /// Use this seed for the policies
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Keep the policies with different verdicts in this folder [default: below the target folder]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) keep: Option<PathBuf>,
    /// Write the policies that the client accepts to this file, as cases
    #[arg(long, value_name = "FILE")]
    pub(crate) accepted: Option<PathBuf>,
    /// Combine keys that the client weighs against each other
    #[arg(long)]
    pub(crate) crossed: bool,
    /// Compare the policies after Stricture's fixes
    #[arg(long)]
    pub(crate) fixed: bool,
    /// Write each policy to a file in this folder, and ask nobody
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["client", "fixed", "keep"])]
    pub(crate) unpack: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory as _;
    use clap::error::ErrorKind;

    use super::*;

    /// Every `cargo xtask …` that a page names, with its placeholders filled in.
    fn named(page: &str) -> Vec<Vec<String>> {
        let text = std::fs::read_to_string(crate::root().join(page)).unwrap();
        let lines = text.lines().flat_map(|line| line.split('`'));
        let commands = lines.filter_map(|part| part.strip_prefix("cargo xtask ")).map(|command| {
            let words = command.split_whitespace().map(|word| if word == "N" { "7" } else { word });
            words.map(str::to_owned).collect()
        });
        commands.collect()
    }

    #[test]
    fn what_the_pages_name_is_there() {
        let mut commands = 0;
        for page in ["README.md", "CONTRIBUTING.md", "docs/preview.md", "docs/schema.md"] {
            for words in named(page) {
                commands += 1;
                let result = Arguments::try_parse_from(std::iter::once("xtask".to_owned()).chain(words.clone()));
                // Prose names a task without all that it needs; help is no error.
                if let Err(error) = result
                    && error.exit_code() != 0
                    && error.kind() != ErrorKind::MissingRequiredArgument
                {
                    panic!("{page}: {words:?}: {error}");
                }
            }
        }
        assert!(commands > 0, "no page names a task");
    }

    #[test]
    fn every_task_is_in_the_contributors_guide() {
        let named: BTreeSet<String> =
            named("CONTRIBUTING.md").into_iter().filter_map(|words| words.into_iter().next()).collect();
        for task in Arguments::command().get_subcommands() {
            assert!(named.contains(task.get_name()), "{}", task.get_name());
        }
    }
}
