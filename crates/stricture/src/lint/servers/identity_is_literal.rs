//! See [`LINT`].

use super::launchers::is_launcher;
use crate::client::mcp::{self, Part};
use crate::lint::format::unexpanded_variable::variable;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// An MCP identity looks like a pattern or a command line, but the client takes it literally.
    ///
    /// The client compares an identity with the server's configuration character by character. So such an identity switches off the
    /// server that it was meant to allow:
    ///
    /// - Arguments do not belong to the program: `npx docs-mcp` matches only a program whose name contains the space.
    /// - The client does not expand `~` and variables, so a server with one of them does not start.
    /// - `*` matches only a `*`.
    /// - An address without a scheme matches no address that the client can reach.
    /// - A capital letter in a scheme or host matches only the same capital letter.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { command = "npx @example/docs-mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs.identity.command]
    /// executable = "/usr/bin/npx"
    /// args = [{ match = "exact", value = "@example/docs-mcp" }]
    /// ```
    "identity-is-literal", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for identity in mcp::identities(cx.client()) {
        let text = identity.text();
        let mistake = match identity.part {
            Part::Program | Part::ProgramWithArguments => in_program(text),
            Part::Address | Part::AddressPrefix => in_address(text),
        };
        if let Some((message, help)) = mistake {
            found.push(LINT.value(&identity.at, message).help(help));
        }
    }
}

/// What keeps a server from having this program, and what to write.
fn in_program(program: &str) -> Option<(String, &'static str)> {
    let absolute = "write the program as people configure it: its name, or its absolute path";
    if program == "~" || program.starts_with("~/") {
        return Some((
            format!("the client does not expand `~` in {}: no server starts with it", quoted(program)),
            absolute,
        ));
    }
    if let Some(variable) = variable(program) {
        let message = format!("the client does not expand the variable {}: no server starts with it", quoted(variable));
        return Some((message, absolute));
    }
    if program.contains('*') {
        return Some((wildcard(program), absolute));
    }
    has_arguments(program).then(|| {
        let message =
            format!("{} contains arguments, but the client compares it with the program alone", quoted(program));
        (
            message,
            "write the arguments separately: { executable = \"…\", args = [{ match = \"exact\", value = \"…\" }] }",
        )
    })
}

fn wildcard(text: &str) -> String {
    format!("{} matches only a `*`: the client takes a wildcard literally", quoted(text))
}

/// Whether a text is a program with arguments. A path may contain spaces, so the text after the first one decides.
fn has_arguments(program: &str) -> bool {
    program.trim().split_once(char::is_whitespace).is_some_and(|(first, rest)| {
        !first.contains(['/', '\\']) || is_launcher(first) || rest.trim_start().starts_with('-')
    })
}

/// What keeps a server from having this address, and what to write.
fn in_address(address: &str) -> Option<(String, &'static str)> {
    if address.contains('*') {
        let is_at_end = address.find('*').is_some_and(|at| at + 1 == address.len());
        let help = if is_at_end {
            "write { match = \"prefix\", value = \"https://HOST/\" } for every address below it"
        } else {
            "write { match = \"regex\", expression = \"…\" } with an expression for the whole address"
        };
        return Some((wildcard(address), help));
    }
    let Some((scheme, rest)) = address.split_once("://") else {
        // The beginning of an address may end before the colon.
        let begins = |scheme: &str| scheme.starts_with(&address.to_ascii_lowercase());
        let is_beginning = begins("https://") || begins("http://");
        let message = format!("{} has no scheme: it matches no address that the client can reach", quoted(address));
        return (!is_beginning).then_some((message, "begin with https://"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    [host, scheme].iter().find(|part| part.contains(|c: char| c.is_ascii_uppercase())).map(|part| {
        let message = format!("{} has capital letters: the client compares addresses exactly", quoted(part));
        (message, "write the scheme and the host in lower case, also in the configuration of the server")
    })
}
