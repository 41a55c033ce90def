//! The file `stricture.toml`: a repository's settings for findings.

use super::{Levels, Platform, Selector};
use crate::release::Clients;
use crate::report::{Problem, Problems, quoted};
use crate::schema::{self, Empty, Field, Kind, ProblemKind, TableType, Unknown};
use crate::syntax::Document;

/// The keys of `stricture.toml`, in the language in which the policies' own format is described.
static SETTINGS: TableType = TableType {
    name: "settings",
    help: "The settings of a repository for findings",
    unknown: Unknown::Rejected,
    array: None,
    array_in: None,
    rest: None,
    fields: &[
        Field {
            key: "deny",
            kind: Kind::Array(&Kind::Text),
            help: "Lints whose findings fail the run; `warnings` or `advice` means that severity and above",
            ..FIELD
        },
        Field {
            key: "allow",
            kind: Kind::Array(&Kind::Text),
            help: "Lints whose findings Stricture suppresses; `warnings` or `advice` means that severity and below",
            ..FIELD
        },
        Field {
            key: "clients",
            kind: Kind::Array(&Kind::Text),
            empty: Empty::Rejected,
            help: "Clients that judge the policies: releases, ranges such as `0.153.0..`, `all` or `newest`",
            ..FIELD
        },
        Field {
            key: "platforms",
            kind: Kind::Array(&Kind::Text),
            empty: Empty::Rejected,
            help: "Platforms for which the policies are: `linux`, `macos` or `windows`",
            ..FIELD
        },
        Field { key: "exit-zero", kind: Kind::Bool, help: "Whether findings never fail the run", ..FIELD },
        Field {
            key: "baseline",
            kind: Kind::Path,
            empty: Empty::Rejected,
            help: "File of existing findings that Stricture suppresses, relative to this file",
            ..FIELD
        },
    ],
};

const FIELD: Field = Field {
    key: "",
    aliases: &[],
    kind: Kind::Any,
    required: false,
    empty: Empty::Accepted,
    empty_in: None,
    text: None,
    flattened: false,
    ordered: false,
    secret: false,
    documented: true,
    default: None,
    refused: &[],
    group: None,
    added: None,
    required_in: None,
    apart: false,
    help: "",
    pitfall: None,
};

/// The settings in a `stricture.toml`.
///
/// ```
/// use stricture::{Document, levels::Settings};
///
/// let settings = Settings::read(&Document::parse("deny = [\"warnings\"]\nbaseline = \"known.json\"\n")).unwrap();
/// assert_eq!(settings.baseline.as_deref(), Some("known.json"));
///
/// let problems = Settings::read(&Document::parse("denny = [\"warnings\"]\n")).unwrap_err();
/// assert_eq!(problems[0].message, "there is no setting `denny`; did you mean `deny`?");
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Settings {
    /// The denied and suppressed findings.
    pub levels: Levels,
    /// The clients that judge the policies, if the settings name any.
    pub clients: Option<Clients>,
    /// The platforms for which the policies are, if the settings name any.
    pub platforms: Option<Vec<Platform>>,
    /// Whether findings never fail a run.
    pub exit_zero: bool,
    /// The path of the baseline, relative to the settings. It never leads out of their folder.
    pub baseline: Option<String>,
}

impl Settings {
    /// Returns all keys, each with its purpose.
    pub fn keys() -> impl Iterator<Item = (&'static str, &'static str)> {
        SETTINGS.fields.iter().map(|field| (field.key, field.help))
    }

    /// Reads settings.
    ///
    /// # Errors
    /// Returns all problems of the text, in the order of the text.
    pub fn read(document: &Document) -> Result<Self, Problems> {
        let root = document.root()?;
        let mut problems: Vec<Problem> = schema::check(root, &SETTINGS).iter().map(describe).collect();
        let mut settings = Self::default();
        let policy = schema::View::root(root, &SETTINGS);
        for (key, deny) in [("deny", true), ("allow", false)] {
            for at in policy.items(key) {
                let Some(word) = at.node.as_text() else { continue };
                let decided = word.parse::<Selector>().map_err(|error| error.to_string()).and_then(|subject| {
                    if deny {
                        settings.levels.deny(subject);
                        return Ok(());
                    }
                    settings.levels.allow(subject).map_err(|error| error.to_string())
                });
                problems.extend(decided.err().map(|message| Problem::new(at.node.span, message)));
            }
        }
        let mut clients = Vec::new();
        for at in policy.items("clients") {
            let Some(spec) = at.node.as_text() else { continue };
            match spec.parse::<Clients>() {
                Ok(named) => clients.push(named),
                Err(error) => problems.push(Problem::new(at.node.span, error.to_string())),
            }
        }
        settings.clients = Clients::of_each(clients);
        let mut platforms = Vec::new();
        for at in policy.items("platforms") {
            let Some(name) = at.node.as_text() else { continue };
            match name.parse::<Platform>() {
                Ok(platform) => platforms.push(platform),
                Err(error) => problems.push(Problem::new(at.node.span, error.to_string())),
            }
        }
        settings.platforms = Some(platforms).filter(|platforms| !platforms.is_empty());
        settings.exit_zero = policy.bool("exit-zero").unwrap_or_default();
        if let Some(at) = policy.get("baseline")
            && let Some(path) = at.node.as_text()
        {
            if leads_out(path) {
                let message = "the path of the baseline leads out of the folder of these settings: write a relative path without `..`";
                problems.push(Problem::new(at.node.span, message));
            }
            settings.baseline = Some(path.to_owned());
        }
        Problems::check(problems)?;
        Ok(settings)
    }
}

/// Whether a path, on whichever system, might not stay in its folder.
fn leads_out(path: &str) -> bool {
    path.starts_with(['/', '\\']) || path.contains(':') || path.split(['/', '\\']).any(|part| part == "..")
}

fn describe(problem: &schema::Problem<'_>) -> Problem {
    let message = match &problem.kind {
        ProblemKind::UnknownKey { key, .. } => {
            let near = schema::nearest_key(key, &SETTINGS).map(|near| format!("; did you mean `{near}`?"));
            let all = || {
                format!("; use one of {}", Settings::keys().map(|(key, _)| quoted(key)).collect::<Vec<_>>().join(", "))
            };
            format!("there is no setting {}{}", quoted(key), near.unwrap_or_else(all))
        }
        ProblemKind::WrongType { expected, found } => {
            format!("`{}` is {}, but must be {}", problem.path, found.type_name(), expected.describe())
        }
        ProblemKind::EmptyValue { .. } => format!("`{}` is empty: write a value, or remove the key", problem.path),
        _ => format!("`{}` is not valid", problem.path),
    };
    Problem::new(problem.span, message)
}
