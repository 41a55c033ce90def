//! See [`LINT`].

use crate::client::doors::{Closing, DoorKind};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::Segment;

declare_lint! {
    /// A policy restricts telemetry, but people may set the keys that it leaves out.
    ///
    /// The client merges the table `otel` of the policy with that of the person, key by key. If the policy sets only `exporter`, a person
    /// may still send metrics and traces to any address, and the texts of prompts with them.
    ///
    /// Set the other keys too: `exporter`, `trace_exporter`, `metrics_exporter` and `log_user_prompt`.
    ///
    /// Stricture does not report a policy without `otel`.
    ///
    /// ```toml,flagged
    /// [otel]
    /// exporter = "none"
    /// ```
    ///
    /// ```toml,fine
    /// [otel]
    /// exporter = "none"
    /// trace_exporter = "none"
    /// metrics_exporter = "none"
    /// log_user_prompt = false
    /// ```
    "telemetry-left-open", Untidy, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors() {
        let DoorKind::TelemetryLeftOut { keys } = &door.kind else { continue };
        let names: Vec<String> = keys.iter().map(|key| quoted(key)).collect();
        let names = match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} and {last}", others.join(", ")),
            None => continue,
        };
        let message = format!("people may set {names}: the policy leaves this open");
        let lines = door.closed_by.as_ref().map(Closing::lines).unwrap_or_default();
        let last = lines.iter().filter_map(|(path, value)| Some((path.segments().last()?, value)));
        let values: Vec<String> = last
            .filter_map(|(segment, value)| match segment {
                Segment::Key(key) => Some(format!("{key} = {value}")),
                Segment::Index(_) => None,
            })
            .collect();
        let finding = LINT.at(door.key.clone(), door.span, message);
        found.push(if values.is_empty() { finding } else { finding.help(format!("add {}", values.join(", "))) });
    }
}
