//! A rule file as its rules.

use std::collections::HashMap;

use super::scanner::{Scanner, Value};
use super::{Joined, OwnDecision, OwnRule, OwnRules, OwnRulesError, OwnRulesFault as Fault};
use crate::client::own_rules;
use crate::rules::RuleSet;
use crate::rules::shell::Splitter;
use crate::syntax::Span;

/// The rules of a text.
pub(super) fn rules(text: &str) -> Result<Vec<OwnRule>, OwnRulesError> {
    let mut scanner = Scanner::new(text);
    let mut rules = Vec::new();
    loop {
        scanner.blank();
        if scanner.is_at_end() {
            return Ok(rules);
        }
        let start = scanner.at();
        let name = scanner.name();
        scanner.blank();
        if name.is_empty() || !scanner.take("(") {
            return Err(scanner.error(start, Fault::NotLiteral));
        }
        match name {
            own_rules::RULE => {
                let arguments = arguments(&mut scanner, &own_rules::ARGUMENTS)?;
                let span = Span::new(start, scanner.at());
                let mut rule =
                    rule(arguments, span).map_err(|why| OwnRulesError { fault: Fault::Ignored(why), span })?;
                rule.is_of_client = is_of_client(text, span);
                rules.push(rule);
            }
            // It says nothing about commands.
            own_rules::HOST_RULE => drop(arguments(&mut scanner, &own_rules::HOST_ARGUMENTS)?),
            other => return Err(scanner.error(start, Fault::OtherCall(other.to_owned()))),
        }
    }
}

/// Whether a call is a line like those that the client writes.
fn is_of_client(text: &str, call: Span) -> bool {
    let (before, line) = text.split_at_checked(call.start()).unwrap_or_default();
    let indent = before.rsplit('\n').next().unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    let [start, end] = own_rules::FORM;
    let is_whole_line = indent.trim().is_empty() && line.len() == call.end() - call.start();
    is_whole_line && line.starts_with(start) && line.ends_with(end) && !line.contains('\'')
}

/// The arguments of a call up to its end, by their names.
fn arguments<'n>(scanner: &mut Scanner<'_>, names: &[&'n str]) -> Result<HashMap<&'n str, Value>, OwnRulesError> {
    let mut found = HashMap::new();
    let mut positions = names.iter();
    loop {
        scanner.blank();
        if scanner.take(")") {
            return Ok(found);
        }
        let start = scanner.at();
        let written = scanner.name();
        scanner.blank();
        let name = if !written.is_empty() && scanner.take("=") {
            scanner.blank();
            names.iter().find(|name| **name == written)
        } else {
            scanner.back_to(start);
            positions.next()
        };
        let Some(name) = name else {
            return Err(scanner.error(start, Fault::Ignored("the call has an argument that it does not know")));
        };
        found.insert(*name, scanner.value(0)?);
        scanner.blank();
        if !scanner.take(",") {
            if scanner.take(")") {
                return Ok(found);
            }
            return Err(scanner.error(start, Fault::NotLiteral));
        }
    }
}

/// The rule of a call, or the reason why the client ignores its file.
fn rule(mut arguments: HashMap<&str, Value>, span: Span) -> Result<OwnRule, &'static str> {
    let Some(Value::List(places)) = arguments.remove(own_rules::PATTERN) else { return Err("`pattern` is not a list") };
    let pattern: Vec<Vec<String>> =
        places.into_iter().map(choices).collect::<Option<_>>().ok_or("`pattern` has something other than texts")?;
    if pattern.is_empty() || pattern.iter().any(Vec::is_empty) {
        return Err("`pattern` is empty");
    }
    let decision = match arguments.remove(own_rules::DECISION) {
        None | Some(Value::Other) => OwnDecision::default(),
        Some(Value::Text(word)) => {
            OwnDecision::of(&word).ok_or("`decision` is none of `allow`, `prompt` and `forbidden`")?
        }
        Some(_) => return Err("`decision` is not a text"),
    };
    let canonical = matches!(arguments.remove(own_rules::CANONICAL), Some(Value::Switch(true)));
    let rule = OwnRule { pattern, decision, canonical, span, is_of_client: false };
    let examples = [(own_rules::MATCH, true), (own_rules::NOT_MATCH, false)];
    let examples = examples.map(|(key, expected)| (arguments.remove(key), expected));
    if examples.iter().any(|(given, _)| given.is_some()) {
        let alone = OwnRules { is_default_file: false, rules: vec![rule.clone()] };
        let alone = Joined::new(&RuleSet::default(), &[alone]);
        for (given, expected) in examples {
            let Some(Value::List(examples)) = given else { continue };
            for words in examples.into_iter().filter_map(example_words) {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                if alone.has_match(&words) != expected {
                    return Err("an example in `match` or `not_match` is wrong");
                }
            }
        }
    }
    Ok(rule)
}

/// The words at one position.
fn choices(place: Value) -> Option<Vec<String>> {
    let text = |value| if let Value::Text(text) = value { Some(text) } else { None };
    match place {
        Value::List(choices) => choices.into_iter().map(text).collect(),
        place => text(place).map(|text| vec![text]),
    }
}

/// The words of an example: a list, or one line of a plain script.
fn example_words(example: Value) -> Option<Vec<String>> {
    let Value::Text(line) = example else { return choices(example) };
    let mut splitter = Splitter::new();
    let plain = splitter.split(&line).ok()?;
    let words = plain.commands().next()?.words().map(str::to_owned).collect();
    Some(words)
}
