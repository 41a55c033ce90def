//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A sandbox mode lets programs run commands without a sandbox.
    ///
    /// The sandbox mode `external-sandbox` is for programs that have a sandbox of their own, such as an editor in a container. A person
    /// cannot select it. But each program that drives the client (through its app server) may send this mode with a request. The client
    /// then runs the commands of this request with no sandbox: they write everywhere and reach the whole network.
    ///
    /// If the machine itself is not the sandbox, remove the value.
    ///
    /// Stricture does not report the value in a list that allows `danger-full-access`: `full-access-allowed` reports such a list.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only", "external-sandbox"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "external-sandbox-allowed", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors() {
        let DoorKind::ExternalSandbox { word: at } = &door.kind else { continue };
        let word = quoted(at.word().map_or("", |(word, _)| word));
        let message = format!("{word} is allowed: programs that drive the client may run commands without a sandbox");
        let list = cx.element_at(at.node.span).filter(|(list, _)| list.as_array().is_some());
        let edits = list.and_then(|(list, index)| edits::without_element(cx.text(), list, index));
        let fix = edits.map(|edits| Fix::guess(format!("remove {word}"), edits));
        found.push(LINT.value(at, message).help("remove it, unless the machine itself is the sandbox").fix(fix));
    }
}
