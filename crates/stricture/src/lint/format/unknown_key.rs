//! See [`LINT`].

use crate::client::mcp;
use crate::lint::format::{instead, invented};
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, ProblemKind, TableType, Unknown};
use crate::syntax::{KeyPath, Segment, Span};

declare_lint! {
    /// The client ignores a key that it does not know.
    ///
    /// A misspelt key is the most dangerous mistake in a policy: the client starts, but does not enforce the line. Upper and lower
    /// case, hyphens and underscores make a difference. A key that exists only in `config.toml` has no effect in a policy, such as
    /// `approval_policy` or `sandbox_mode`. Some keys exist in both, such as `features` and `hooks`.
    ///
    /// Nobody forbids anything with a key such as `blocked_sandbox_modes` or with a table such as `[forbid]`. A policy lists what people
    /// may use, for example in `allowed_sandbox_modes`. The client allows nothing else.
    ///
    /// Some tables accept no unknown keys. If one of them has an unknown key, the client refuses the policy, and `unexpected-key`
    /// reports the key.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_mode = ["read-only"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only"]
    /// ```
    "unknown-key", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let unknown = cx.pick(|kind| match kind {
        ProblemKind::UnknownKey { key, table, .. }
            if table.unknown == Unknown::Ignored && !mcp::is_dropped_identity(key, table.name) =>
        {
            Some((*key, *table))
        }
        _ => None,
    });
    let foreign = invented::is_of_another_program(cx.root());
    for (problem, (key, table)) in unknown {
        let at_top = std::ptr::eq(table, schema::root());
        let place = table_of(&problem.path).map(|table| format!(" in `{table}`")).unwrap_or_default();
        let message = format!("the client does not know the key {}{place} and ignores it", quoted(key));
        let finding = LINT.about(problem, message);
        found.push(match schema::elsewhere(key).filter(|_| at_top) {
            Some(known) => match known.instead {
                Some(instead) => finding
                    .help(format!("use {} instead: {} is a key of {}", quoted(instead), quoted(key), known.home))
                    .fix(cx.entry_at(problem.span).and_then(|entry| instead::fix(cx, entry, instead))),
                None => finding.help(format!("remove the line: {} is a key of {}", quoted(key), known.home)),
            },
            None => match suggested(cx, &finding, key, table) {
                Some((help, fix)) => finding.help(help).fix(fix),
                None if at_top => invented(cx, finding, key, foreign),
                None => finding.help(fallback(table)),
            },
        });
    }
}

/// The table of the key at `path`; `None` at the top of the policy.
pub(in crate::lint) fn table_of(path: &KeyPath) -> Option<KeyPath> {
    let (_, table) = path.segments().split_last()?;
    (!table.is_empty()).then(|| KeyPath::new(table.iter().cloned()))
}

/// Adds what the key was meant to be, if something shows it.
pub(in crate::lint) fn advise(cx: &Context<'_>, finding: Finding, key: &str, table: &'static TableType) -> Finding {
    match suggested(cx, &finding, key, table) {
        Some((help, fix)) => finding.help(help).fix(fix),
        None => finding.help(fallback(table)),
    }
}

/// What the key was meant to be: a key of the same table, or a key of another one.
fn suggested(
    cx: &Context<'_>,
    finding: &Finding,
    key: &str,
    table: &'static TableType,
) -> Option<(String, Option<Fix>)> {
    if let Some(near) = schema::nearest_key(key, table) {
        return Some((format!("did you mean {}?", quoted(near)), renamed(cx, finding.span, near, table)));
    }
    let (top, is_inside) = match finding.key.segments() {
        [Segment::Key(top), inside @ ..] => (top.as_str(), !inside.is_empty()),
        _ => ("", false),
    };
    let mut homes = schema::homes_of(key, top);
    if homes.iter().any(|home| schema::is_at(&finding.key, home)) {
        let help = "remove the key, or use the form of the table that has it: the two forms exclude each other";
        return Some((help.to_owned(), None));
    }
    // Many programs have such a name, so only the table around it shows what was meant.
    if !schema::is_distinctive(key) {
        homes.retain(|home| is_inside && home.split('.').next() == Some(top));
    }
    if !homes.is_empty() {
        let help = format!("move the key to where it belongs: {}", any_of(homes.into_iter().take(3)));
        return Some((help, None));
    }
    let list = schema::list_for(key, table)?;
    Some((invented::instead(list), None))
}

/// Adds what somebody wants with a key that no program has.
fn invented(cx: &Context<'_>, finding: Finding, key: &str, foreign: bool) -> Finding {
    let value = cx.entry_at(finding.span).map(|entry| &entry.value);
    match invented::advice(key, value) {
        Some((help, labels)) => {
            let finding = finding.help(help);
            labels.into_iter().fold(finding, |finding, (span, text)| finding.label(span, text))
        }
        None if foreign => finding.help("check that this file is for the client: it has none of the client's keys"),
        None => finding.help(fallback(schema::root())),
    }
}

/// What to do if nothing shows what the key was meant to be.
fn fallback(table: &'static TableType) -> String {
    if table.fields.is_empty() || table.fields.len() > 20 {
        "remove the line: it enforces nothing".to_owned()
    } else {
        let known: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
        format!("use one of the keys of this table: {}", known.join(", "))
    }
}

/// Gives the key another name. `None` where the client would refuse its value under that name.
fn renamed(cx: &Context<'_>, key: Span, name: &'static str, table: &TableType) -> Option<Fix> {
    let mut edits = cx.renamed(key, name)?;
    let (kind, value) = (table.field(name)?.kind, &cx.entry_at(key)?.value);
    if !schema::reads(&kind, value) {
        edits.extend(instead::value(cx, &kind, value, name)?);
    }
    Some(Fix::guess(format!("rename it to {}", quoted(name)), edits))
}
