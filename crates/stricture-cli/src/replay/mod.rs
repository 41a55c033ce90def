//! `stricture replay`.

mod logs;
mod options;
mod progress;

use stricture::replay::Replay;
use stricture::replay::json::{Log, NamedPolicy, ReplayAnswer};

pub(crate) use options::ReplayOptions;

use crate::arguments::{Color, Format};
use crate::exit::Exit;
use crate::inputs::Input;
use crate::policy::Policy;
use crate::render::{self, Style};
use crate::stdout::{answer, complain};
use crate::trouble::Trouble;
use progress::Progress;

/// Says what a policy would have done to the commands of logs.
pub(crate) fn run(options: &ReplayOptions, color: Color) -> Result<Exit, Trouble> {
    let inputs = inputs(options)?;
    let style = Style::on_standard_output(color);
    let policy = Policy::load(&options.policy, style)?;
    let against = options.against.as_deref().map(|path| Policy::load(path, style)).transpose()?;
    let mut replay = Replay::new(&policy.rules, against.as_ref().map(|against| &against.rules));
    let (logs, troubles) = read(&inputs, options, &mut replay);
    for trouble in &troubles {
        complain(trouble);
    }
    if logs.is_empty() {
        return Ok(Exit::Trouble);
    }
    let top = usize::from(options.top);
    answer(&match options.format {
        Format::Human => render::replay(&replay, &logs, &policy, against.as_ref(), top, style),
        Format::Json => {
            let (source, other) = (policy.document.source(), against.as_ref().map(|other| other.document.source()));
            let named = NamedPolicy::new(&policy.path, &source);
            let against = against.as_ref().zip(other.as_ref());
            let against = against.map(|(other, source)| NamedPolicy::new(&other.path, source));
            let told = ReplayAnswer::new(&replay, logs, named, against, top);
            serde_json::to_string(&told).map_err(|error| Trouble::Output(error.into()))? + "\n"
        }
    })?;
    let denied = |denied: options::DeniedChange| replay.changes().iter().any(|change| denied.includes(change));
    Ok(match options.deny {
        _ if !troubles.is_empty() => Exit::Trouble,
        Some(kind) if denied(kind) => Exit::Findings,
        _ => Exit::Clean,
    })
}

/// The logs that are named; standard input can only be one thing.
fn inputs(options: &ReplayOptions) -> Result<Vec<Input>, Trouble> {
    let mut inputs: Vec<Input> = options.logs.iter().map(|path| Input::of(path)).collect();
    if inputs.is_empty() {
        inputs.push(Input::Stdin);
    }
    let named = std::iter::once(&options.policy).chain(&options.against).map(|path| Input::of(path));
    let uses = named.filter(|input| *input == Input::Stdin).count();
    if uses + inputs.iter().filter(|input| **input == Input::Stdin).count() > 1 {
        return Err(Trouble::Usage("standard input can only be one log or one policy"));
    }
    Ok(inputs)
}

/// Reads all logs. One that cannot be read hides nothing.
fn read(inputs: &[Input], options: &ReplayOptions, replay: &mut Replay<'_>) -> (Vec<Log>, Vec<Trouble>) {
    let mut progress = Progress::new(inputs.iter().map(logs::length).sum());
    let (mut read, mut troubles) = (Vec::new(), Vec::new());
    for input in inputs {
        match logs::replay(input, options.from.0, read.len(), replay, &mut progress) {
            Ok((log, trouble)) => {
                read.push(log);
                troubles.extend(trouble);
            }
            Err(trouble) => troubles.push(trouble),
        }
    }
    (read, troubles)
}
