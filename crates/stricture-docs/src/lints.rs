//! One page a lint, and their index.

use std::fmt::Write as _;

use stricture::{Lint, Outcome, lints};

use crate::Page;
use crate::fixes::Offers;
use crate::markdown::cell;

const OUTCOMES: [Outcome; 4] = [Outcome::Rejected, Outcome::Ignored, Outcome::Risky, Outcome::Untidy];

/// The page of a lint.
pub(crate) fn page(lint: &Lint, offers: &Offers) -> Page {
    let (name, outcome) = (lint.name(), lint.outcome());
    let mut text = format!("# {name}\n\n");
    let _ = writeln!(text, "[{}](../outcomes.md) ({}): {}.\n", outcome, outcome.severity(), outcome.meaning());
    let _ = writeln!(text, "{}", lint.markdown());
    text.push_str(&offers.section(lint));
    text.push_str(&allowing(lint));
    Page { path: format!("lints/{name}.md"), text }
}

/// How an author lets a finding stand.
fn allowing(lint: &Lint) -> String {
    if lint.outcome() == Outcome::Rejected {
        return "\n## Allowing it\n\nNot possible: the client refuses the file, whoever allows it.\n".to_owned();
    }
    format!(
        "\n## Allowing it\n\nA comment beside the line, or on a line of its own above it, says why:\n\n```toml\n# stricture: allow({}) \
         the reason\n```\n",
        lint.name()
    )
}

/// The table of all lints, by outcome.
pub(crate) fn index(offers: &Offers) -> Page {
    let mut text =
        "# Lints\n\nEach finding names what the client does with the line; [outcomes](../outcomes.md) says more.\n"
            .to_owned();
    for outcome in OUTCOMES {
        let title = outcome.as_str();
        let _ = writeln!(text, "\n## {title}\n\n{}: {}.\n", capital(outcome.severity().as_str()), outcome.meaning());
        text.push_str("| lint | finds | [fix](../fixes.md) |\n| --- | --- | --- |\n");
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
