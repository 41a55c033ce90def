//! The answer of `stricture eval` for people.

use std::fmt::Write as _;
use std::io::{self, Write};

use stricture::report::RuleNumber;
use stricture::rules::shell::join;
use stricture::rules::{Consequence, Decision, EvaluatedCommand, Evaluation, MatchedBy, Script};
use stricture::{ColumnUnit, Source, Span};

use crate::policy::Policy;
use crate::quantity::many;
use crate::render::style::Style;
use crate::render::text::{bold, cut};

/// Most rules that are shown in their place; a policy may hold thousands for one command.
const MOST_PLACES: usize = 10;

/// What is decided, how the command was read, the rules in their places, and what it comes to.
pub(in crate::eval) fn evaluation(
    out: &mut impl Write,
    policy: &Policy,
    argv: &[&str],
    evaluation: &Evaluation<'_>,
    style: Style,
) -> io::Result<()> {
    let decision = evaluation.decision();
    let mut consequences = policy.approvals.consequences(decision);
    let nobody_answers = consequences.all(|(_, consequence)| consequence == Consequence::RefusedUnasked);
    let meaning = if nobody_answers { NOBODY_ANSWERS } else { meaning(decision) };
    writeln!(out, "{}: {meaning}", bold(decision.as_str(), style))?;
    if let Some(shown) = evaluation.shown().filter(|_| !nobody_answers) {
        let command = evaluation.commands().get(shown.command);
        match (&shown.rule.justification, decision) {
            (Some(text), _) => {
                writeln!(out, "  the client shows: {}", cut(text))?;
            }
            (None, Decision::Forbidden) => {
                let named = command.map(|command| cut(&join(command.prefix(shown.as_match())))).unwrap_or_default();
                writeln!(out, "  the client shows: a generic text that names {named}")?;
            }
            (None, _) => writeln!(out, "  the client shows: a generic text")?,
        }
    }
    writeln!(out)?;
    reading(out, argv, evaluation, &policy.document.source())?;
    places(out, policy, evaluation, style)?;
    writeln!(out, "\nunder each approval policy that people may choose")?;
    let approvals = &policy.approvals;
    let width = approvals.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
    for (name, consequence) in approvals.consequences(decision) {
        writeln!(out, "  {name:width$}  {}", consequence.phrase())?;
    }
    Ok(())
}

/// What a question means that the policy lets nobody answer.
const NOBODY_ANSWERS: &str = "nobody may answer under this policy, so the client refuses the command";

fn meaning(decision: Decision) -> &'static str {
    match decision {
        Decision::None => "no rule matches; the client's own checks and the sandbox decide",
        Decision::Prompt => "the client asks the configured reviewer first",
        Decision::PromptUser => "the client asks a person first, even if a model is the configured reviewer",
        Decision::Forbidden => "the client refuses the command",
    }
}

/// How the client reads the command, and what the rules say of each part.
fn reading(out: &mut impl Write, argv: &[&str], evaluation: &Evaluation<'_>, source: &Source<'_>) -> io::Result<()> {
    let commands = evaluation.commands();
    match evaluation.script() {
        Script::None => writeln!(out, "the client applies rules to the words as they are")?,
        Script::Plain => {
            writeln!(out, "the script is plain: the client applies rules to {}", many(commands.len(), "command"))?;
        }
        Script::Opaque(opaque) => {
            let script = argv.last().copied().unwrap_or_default();
            let column = script.get(..opaque.at).unwrap_or(script).chars().count() + 1;
            writeln!(
                out,
                "the script is opaque ({} at character {column}): the client applies rules to these three words only",
                opaque.reason.phrase()
            )?;
        }
    }
    let text = |command: &EvaluatedCommand<'_>| cut(&join(command.words()));
    let width = commands.iter().map(|command| text(command).chars().count()).max().unwrap_or(0).min(60);
    for command in commands {
        let text = text(command);
        // What is evaluated besides the words or the script: one word, which comes from neither.
        let besides = if commands.len() > 1 && command.span().is_none() && command.words().len() == 1 {
            " (the shell itself, from outside /bin and /usr/bin)"
        } else {
            ""
        };
        writeln!(out, "  {text:width$}  {}{besides}", said(command, source))?;
    }
    Ok(())
}

/// What the rules say of one command.
fn said(command: &EvaluatedCommand<'_>, source: &Source<'_>) -> String {
    let mut out = command.decision().to_string();
    let matches = command.matches();
    for (at, found) in matches.iter().take(MOST_PLACES).enumerate() {
        let by = if found.by == MatchedBy::BaseName { ", by the base name of the program" } else { "" };
        let (start, _) = source.place(found.rule.span, ColumnUnit::Scalar);
        let rule = RuleNumber::of(found.rule.index).on_line(start.line.get());
        let _ = write!(out, "{} {rule}{by}", if at == 0 { ":" } else { "," });
    }
    if matches.len() > MOST_PLACES {
        let _ = write!(out, " and {} more", matches.len() - MOST_PLACES);
    }
    out
}

fn matching(rules: usize) -> String {
    format!("{} {}", many(rules, "rule"), if rules == 1 { "matches" } else { "match" })
}

/// The rules that match, in their places.
fn places(out: &mut impl Write, policy: &Policy, evaluation: &Evaluation<'_>, style: Style) -> io::Result<()> {
    let deciding = evaluation.shown().map(|shown| shown.rule.index);
    let mut places: Vec<(Span, String)> = Vec::new();
    for command in evaluation.commands() {
        if places.len() >= MOST_PLACES {
            break;
        }
        for found in command.matches() {
            let known = places.iter().any(|(span, _)| *span == found.rule.span);
            if known || places.len() >= MOST_PLACES {
                continue;
            }
            let decides = if deciding == Some(found.rule.index) { ", and decides" } else { "" };
            let words = cut(&join(command.prefix(found)));
            places.push((
                found.rule.span,
                format!("{} ({}) matches {words}{decides}", RuleNumber::of(found.rule.index), found.rule.decision),
            ));
        }
    }
    // A place at a time: several in one picture would be joined by all that lies between them.
    let shown = policy.printable();
    for (at, place) in places.iter().enumerate() {
        let title = if at == 0 { matching(places.len()) } else { String::new() };
        if at == 0 {
            writeln!(out, "\n{title}")?;
        }
        out.write_all(shown.excerpt(std::slice::from_ref(place), style).as_bytes())?;
    }
    Ok(())
}
