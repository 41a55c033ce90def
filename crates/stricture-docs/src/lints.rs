//! One page for each lint, and their index.

use std::fmt::Write as _;

use stricture::{Lint, Outcome, lints};

use crate::Page;
use crate::fixes::Offers;
use crate::markdown::cell;

const OUTCOMES: [Outcome; 5] =
    [Outcome::Rejected, Outcome::Unusable, Outcome::Ignored, Outcome::Risky, Outcome::Untidy];

/// The page of a lint.
pub(crate) fn page(lint: &Lint, offers: &Offers) -> Page {
    let (name, outcome) = (lint.name(), lint.outcome());
    let mut text = format!("# {name}\n\n");
    let _ = writeln!(text, "[{}](../outcomes.md) ({}): {}.\n", outcome, outcome.severity(), outcome.meaning());
    let _ = writeln!(text, "{}", lint.markdown());
    text.push_str(&offers.section(lint));
    text.push_str(&suppressing(lint));
    Page { path: format!("lints/{name}.md"), text }
}

/// How an author suppresses a finding.
fn suppressing(lint: &Lint) -> String {
    if lint.outcome().stops_work() {
        return "\n## Suppressing it\n\nYou cannot suppress this finding: nobody can work with the policy anyway.\n"
            .to_owned();
    }
    format!(
        "\n## Suppressing it\n\nAdd a comment with the reason, at the end of the line or on the line above it:\n\n```toml\n# stricture: allow({}) \
         the reason\n```\n",
        lint.name()
    )
}

/// The table of all lints, by outcome.
pub(crate) fn index(offers: &Offers) -> Page {
    let mut text =
        "# Lints\n\nEach finding says what the client does with the line. [Outcomes](../outcomes.md) explains the words.\n"
            .to_owned();
    for outcome in OUTCOMES {
        let title = outcome.as_str();
        let _ = writeln!(text, "\n## {title}\n\n{}: {}.\n", capital(outcome.severity().as_str()), outcome.meaning());
        text.push_str("| lint | problem | [fix](../fixes.md) |\n| --- | --- | --- |\n");
        for lint in lints().iter().filter(|lint| lint.outcome() == outcome) {
            let _ =
                writeln!(text, "| [{0}]({0}.md) | {1} | {2} |", lint.name(), cell(lint.summary()), offers.word(lint));
        }
    }
    Page { path: "lints/index.md".to_owned(), text }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
