//! What can be asked of `cargo xtask`.

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
    /// Run every check, installing what it needs: the gate
    Test(Test),
    /// Lay out all code
    Format,
    /// Make the files of a new lint
    NewLint {
        /// The folder of `lint` that it belongs to: the family of its keys
        family: String,
        /// What is wrong, in lower case and hyphens
        name: String,
    },
    /// Write what is generated from the schema and the lints
    Generate(Generate),
    /// Write the generated part of the book alone
    Docs(Generate),
    /// Install the programs of others that the tests run, below the target directory
    ForeignTools,
    /// Build the package for browsers and Node, below the target directory
    Wasm,
    /// Build the preview page, serve it on this machine and print its address
    Preview,
    /// Ask a real client about the cases of fixtures/conformance again
    ///
    /// Any difference from the recorded answers is a failure, unless recording.
    Conformance(Conformance),
    /// Ask a real client about the cases of fixtures/rules again, in live sessions with a stand-in model
    ///
    /// Any difference from the recorded answers is a failure, unless recording.
    Rules(Question),
    /// Compare our verdict with a real client's on made-up policies
    Differential(Differential),
    /// Run the built command over made-up repositories, as strangers would make them
    ///
    /// It may end with 0, 1 or 2, in five seconds and 256 MiB, and touch or show nothing outside of the repository.
    Fuzz(Fuzz),
}

#[derive(Debug, Args)]
pub(crate) struct Test {
    /// Only the layout of code, clippy, and the tests of the library: for while you work
    #[arg(long)]
    pub(crate) fast: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// Write nothing, and fail if any of it is stale
    #[arg(long)]
    pub(crate) check: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Conformance {
    /// The program of the client
    #[arg(long, value_name = "PATH", required_unless_present = "unpack")]
    pub(crate) client: Option<PathBuf>,
    /// Write down the answers to cases that have none yet, or to all where another release gave those
    #[arg(long)]
    pub(crate) record: bool,
    /// Ask nobody, and write each policy to a file of its own in this folder
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["client", "record"])]
    pub(crate) unpack: Option<PathBuf>,
    /// Only the cases whose names have this part
    #[arg(long, value_name = "PART")]
    pub(crate) only: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Question {
    /// The program of the client
    #[arg(long, value_name = "PATH")]
    pub(crate) client: PathBuf,
    /// Write down the answers to cases that have none yet
    #[arg(long)]
    pub(crate) record: bool,
    /// Ask about the cases whose names have this part, recorded or not
    #[arg(long, value_name = "PART")]
    pub(crate) only: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Fuzz {
    /// For how long
    #[arg(long, value_name = "N", default_value_t = 600)]
    pub(crate) seconds: u64,
    /// The number of the first repository
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Only the repository with this number, which is kept if anything is found
    #[arg(long, value_name = "N")]
    pub(crate) only: Option<u64>,
    /// The command, if it is not to be built as it ships
    #[arg(long, value_name = "PATH")]
    pub(crate) program: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Differential {
    /// The program of the client
    #[arg(long, value_name = "PATH")]
    pub(crate) client: PathBuf,
    /// How many policies
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) count: usize,
    /// What they are made up from
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Where to keep those that differ, in place of the target directory
    #[arg(long, value_name = "FOLDER")]
    pub(crate) keep: Option<PathBuf>,
    /// Combine keys that the client weighs against each other
    #[arg(long)]
    pub(crate) crossed: bool,
    /// Compare what our fixes make of them instead
    #[arg(long)]
    pub(crate) fixed: bool,
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
