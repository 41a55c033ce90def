//! `stricture/walk-around/1`: the stable form that `--format json` prints.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{Kind, WalkArounds};
use crate::report::json::Span;
use crate::rules::Decision;
use crate::syntax::Source;

/// The ways around the rules of a policy.
///
/// ```
/// use stricture::{Document, accept, rules::{RuleSet, walk_around::json::Answer}};
///
/// let document = Document::parse("rules.prefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n");
/// let rules = RuleSet::of(&accept(&document).unwrap());
/// let text = serde_json::to_string(&Answer::new(&rules.walk_arounds(), &document.source())).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/walk-around/1","rules":[{"rule":0,"pattern":[["rm"]],"decision":"forbidden","#));
/// ```
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Always `stricture/walk-around/1`.
    pub schema: &'static str,
    /// The rules that can be walked around, in the order of the policy.
    pub rules: Vec<Rule>,
    /// Rules to add.
    pub remedies: Vec<Remedy>,
    /// How many rules were not looked at, as they or the policy are too large.
    pub left_out: usize,
}

/// A rule that can be walked around.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// Its number in the policy's list, from 0.
    pub rule: usize,
    /// For each place the words of which one must stand there.
    pub pattern: Vec<Vec<String>>,
    /// What it decides.
    pub decision: Decision,
    /// Where it stands in the policy.
    pub span: Span,
    /// The ways around it.
    pub ways: Vec<Way>,
}

/// A way around a rule.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    /// How it is walked around.
    pub kind: Kind,
    /// What the agent asks for: a shell, a flag and the script.
    pub argv: [String; 3],
    /// What happens to it instead.
    pub decision: Decision,
    /// Which of the remedies stops it, from 0; null if none does.
    pub remedy: Option<usize>,
}

/// A rule to add.
#[derive(Clone, Debug, Serialize)]
pub struct Remedy {
    /// The rule as it is written in the policy's list.
    pub toml: String,
    /// What else it stops; null if nothing.
    pub also: Option<&'static str>,
}

impl Answer {
    /// The answer; `source` is the text of the policy that the rules come from.
    #[must_use]
    pub fn new(found: &WalkArounds<'_>, source: &Source<'_>) -> Self {
        let rules = found.rules.iter().map(|walked| Rule {
            rule: walked.rule.index,
            pattern: walked.rule.pattern.clone(),
            decision: walked.rule.decision,
            span: Span::new(walked.rule.span, source),
            ways: walked
                .ways
                .iter()
                .map(|way| Way { kind: way.kind, argv: way.argv.clone(), decision: way.decision, remedy: way.remedy })
                .collect(),
        });
        let remedies = found.remedies.iter().map(|remedy| Remedy { toml: remedy.to_toml(), also: remedy.also });
        Self {
            schema: "stricture/walk-around/1",
            rules: rules.collect(),
            remedies: remedies.collect(),
            left_out: found.left_out,
        }
    }
}
