//! The client's own session files. Among many other entries, they contain the tool calls that run commands, and the
//! commands that ran inside programs.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::text::Text;
use super::{LoggedCommand, SkipReason, object};
use crate::rules::{SHELL, shells};

/// A line; early clients wrote the item itself.
#[derive(Deserialize)]
struct LogLine<'l> {
    #[serde(rename = "type", borrow, default)]
    kind: Option<&'l RawValue>,
    #[serde(borrow, default)]
    payload: Option<&'l RawValue>,
}

/// What the agent said or asked for. Other items have fields of the same names and other kinds.
#[derive(Deserialize)]
struct Item<'l> {
    #[serde(rename = "type", borrow, default)]
    kind: Option<&'l RawValue>,
    #[serde(borrow, default)]
    name: Option<&'l RawValue>,
    #[serde(borrow, default)]
    arguments: Option<&'l RawValue>,
    #[serde(borrow, default)]
    action: Option<&'l RawValue>,
}

/// What the client tells of itself.
#[derive(Deserialize)]
struct Event<'l> {
    #[serde(borrow, default)]
    item: Option<&'l RawValue>,
}

/// A command that ran.
#[derive(Deserialize)]
struct Ran<'l> {
    #[serde(rename = "type", borrow)]
    kind: Text<'l>,
    #[serde(borrow)]
    id: Text<'l>,
    #[serde(borrow)]
    source: Text<'l>,
    #[serde(borrow)]
    command: LoggedCommand<'l>,
}

/// What a tool is called with; each of them knows some of it.
#[derive(Deserialize)]
struct Arguments<'l> {
    #[serde(borrow, default)]
    cmd: Option<LoggedCommand<'l>>,
    #[serde(borrow, default)]
    command: Option<LoggedCommand<'l>>,
    #[serde(borrow, default)]
    shell: Option<Text<'l>>,
    #[serde(default)]
    login: Option<bool>,
}

/// The tools that run commands, in the clients of all times.
const TOOLS: [&str; 5] = ["exec_command", "shell", "shell_command", "container.exec", "local_shell"];

/// Calls `found` with the command that a line asks for, if it does.
pub(super) fn read(line: &str, found: impl FnOnce(Result<LoggedCommand<'_>, SkipReason>)) {
    let outer: LogLine<'_> = match object::of_text(line) {
        Ok(outer) => outer,
        Err(broken) => return found(Err(broken)),
    };
    match (outer.payload, outer.kind.and_then(text).as_deref()) {
        (Some(payload), Some("response_item")) => call(payload.get(), found),
        (Some(payload), Some("event_msg")) => {
            if let Some(command) = ran_in_a_program(payload.get()) {
                found(Ok(command));
            }
        }
        (None, Some("function_call" | "local_shell_call")) => call(line, found),
        _ => {}
    }
}

/// The command that a program ran which the agent wrote: of those there is no call, and their names are the client's own. All others were
/// met as calls before.
fn ran_in_a_program(event: &str) -> Option<LoggedCommand<'_>> {
    let event: Event<'_> = object::of_text(event).ok()?;
    let ran: Ran<'_> = object::of_text(event.item?.get()).ok()?;
    let told = (ran.kind.0.as_ref(), ran.source.0.as_ref()) == ("CommandExecution", "unified_exec_startup");
    (told && ran.id.0.starts_with("exec-")).then_some(ran.command)
}

/// The command that an item asks for.
fn call(item: &str, found: impl FnOnce(Result<LoggedCommand<'_>, SkipReason>)) {
    let item: Item<'_> = match object::of_text(item) {
        Ok(item) => item,
        Err(broken) => return found(Err(broken)),
    };
    match item.kind.and_then(text).as_deref() {
        Some("function_call") => {
            let name = item.name.and_then(text);
            if name.is_some_and(|name| TOOLS.contains(&name.as_ref())) {
                // JSON within JSON.
                match item.arguments.and_then(text) {
                    Some(arguments) => found(command(&arguments)),
                    None => found(Err(SkipReason::NoCommand)),
                }
            }
        }
        Some("local_shell_call") => {
            let action = item.action.ok_or(SkipReason::NoCommand);
            found(action.and_then(|action| command(action.get())));
        }
        _ => {}
    }
}

fn text(value: &RawValue) -> Option<Cow<'_, str>> {
    serde_json::from_str(value.get()).ok().map(|Text(text)| text)
}

fn command(arguments: &str) -> Result<LoggedCommand<'_>, SkipReason> {
    let arguments: Arguments<'_> = object::of_text(arguments).map_err(|_| SkipReason::NoCommand)?;
    let script = match arguments.cmd.or(arguments.command) {
        None => return Err(SkipReason::NoCommand),
        Some(LoggedCommand::Script(script)) => script,
        Some(words) => return Ok(words),
    };
    let login = arguments.login.unwrap_or(true);
    Ok(match arguments.shell {
        None if login => LoggedCommand::Script(script),
        shell => {
            let shell = shell.map_or(Cow::Borrowed(SHELL[0]), |Text(shell)| found(shell));
            let mut words = vec![shell];
            let name = shells::name_of(words.first().map_or("", AsRef::as_ref));
            let flags = shells::script_flags(name, login).unwrap_or_default();
            words.extend(flags.iter().map(|flag| Cow::Borrowed(*flag)));
            words.push(script);
            LoggedCommand::Words(words)
        }
    })
}

/// Where the client finds a shell of this name, on a machine like most. Instead of one that it does not know it takes `sh`.
fn found(shell: Cow<'_, str>) -> Cow<'_, str> {
    let name = shells::name_of(&shell);
    match shells::script_flags(name, true) {
        Some(_) if shell.contains('/') => shell,
        Some(_) => Cow::Owned(format!("/bin/{name}")),
        None => Cow::Borrowed("/bin/sh"),
    }
}
