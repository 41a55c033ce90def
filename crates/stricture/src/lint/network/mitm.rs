//! What the client demands of `mitm` tables.

use std::collections::HashMap;

use globset::GlobBuilder;

use crate::client::domains::normal_host;
use crate::lint::quoted;
use crate::schema::{At, View, is_token};
use crate::syntax::Span;

/// Where something is wrong, what, and what to do.
pub(in crate::lint) type Wrong = (Span, String, &'static str);

/// Headers in which no placeholder may stand.
const FIXED_HEADERS: &[&str] = &["host", "content-length", "transfer-encoding", "connection", "trailer", "upgrade"];

/// Most secrets of one action, and largest body that is read for them.
const MOST_SECRETS: usize = 32;
const LARGEST_BODY: i64 = 16_777_216;

/// Operations that may run once for a request.
const ONCE: &[&str] = &["body_secret_substitution", "aws_sigv4"];

/// What is checked in every profile.
pub(in crate::lint) fn read(mitm: &View<'_>, wrong: &mut Vec<Wrong>) {
    let second = mitm.get("version").is_some_and(|at| at.node.as_integer() == Some(2));
    let needs_two = "add version = 2 to the mitm table";
    let mut operations: HashMap<&str, Vec<&'static str>> = HashMap::new();
    for at in mitm.map("actions") {
        let Some(action) = at.view() else { continue };
        let does = |at: &At<'_>| !at.node.as_array().is_some_and(<[_]>::is_empty);
        if !action.given().any(|(_, at)| does(at)) {
            let message = format!("the action {} does nothing", quoted(at.name()));
            wrong.push((at.key_span, message, "give it at least one operation that is not empty"));
        }
        operations.insert(at.name(), action.given().map(|(key, _)| key).filter(|key| ONCE.contains(key)).collect());
        if second {
            continue;
        }
        for key in ONCE {
            if let Some(at) = action.get(key) {
                wrong.push((at.key_span, format!("{} needs version 2", quoted(key)), needs_two));
            }
        }
        for header in action.items("inject_request_headers").iter().filter_map(At::view) {
            if let Some(at) = header.get("placeholder") {
                wrong.push((at.key_span, "`placeholder` needs version 2".to_owned(), needs_two));
            }
        }
    }
    for hook in mitm.map("hooks").iter().filter_map(At::view) {
        for key in ["schemes", "ports"] {
            if let Some(at) = hook.get(key).filter(|at| !second && !at.items().is_empty()) {
                wrong.push((at.key_span, format!("{} needs version 2", quoted(key)), needs_two));
            }
        }
        for once in ONCE {
            let actions = hook.items("action");
            let mut users = actions.iter().filter(|name| {
                name.node.as_text().and_then(|name| operations.get(name)).is_some_and(|keys| keys.contains(once))
            });
            if let (Some(_), Some(second)) = (users.next(), users.next()) {
                let message =
                    format!("{} can run once for a request, and two actions of this hook use it", quoted(once));
                wrong.push((second.node.span, message, "merge the two actions"));
            }
        }
    }
}

/// What is checked in the selected profile only.
pub(in crate::lint) fn selected(mitm: &View<'_>, wrong: &mut Vec<Wrong>) {
    let actions = mitm.map("actions");
    let by_name: HashMap<&str, &At<'_>> = actions.iter().map(|at| (at.name(), at)).collect();
    let mut checked = std::collections::HashSet::new();
    for hook in mitm.map("hooks").iter().filter_map(At::view) {
        hook_itself(&hook, wrong);
        for name in hook.items("action") {
            let Some(action) = name.node.as_text().and_then(|name| by_name.get(name)) else { continue };
            if checked.insert(action.name())
                && let Some(action) = action.view()
            {
                action_itself(&action, wrong);
            }
        }
    }
}

/// Actions that sign for AWS, where nothing masks credentials.
pub(in crate::lint) fn without_masking(mitm: &View<'_>, wrong: &mut Vec<Wrong>) {
    let actions = mitm.map("actions");
    let by_name: HashMap<&str, &At<'_>> = actions.iter().map(|at| (at.name(), at)).collect();
    for hook in mitm.map("hooks").iter().filter_map(At::view) {
        for name in hook.items("action") {
            let action = name.node.as_text().and_then(|name| by_name.get(name)).and_then(|action| action.view());
            if let Some(signing) = action.and_then(|action| action.get("aws_sigv4").cloned()) {
                let message = "signing for AWS needs the feature `credential_masking`".to_owned();
                wrong.push((signing.key_span, message, "set credential_masking = true in [features]"));
            }
        }
    }
}

fn hook_itself(hook: &View<'_>, wrong: &mut Vec<Wrong>) {
    for at in texts(hook, "schemes") {
        if !at.1.eq_ignore_ascii_case("http") && !at.1.eq_ignore_ascii_case("https") {
            wrong.push((
                at.0,
                format!("{} is no scheme that can be intercepted", quoted(at.1)),
                "write \"https\" or \"http\"",
            ));
        }
    }
    for at in hook.items("ports").iter().filter(|at| at.node.as_integer() == Some(0)) {
        wrong.push((at.node.span, "0 is no port".to_owned(), "write 1 to 65535"));
    }
    if let Some((at, host)) = hook.get("host").and_then(|at| Some((at, at.node.as_text()?))) {
        let normal = normal_host(host);
        if normal.is_empty() || normal.contains('*') {
            wrong.push((
                at.node.span,
                format!("{} is no exact host", quoted(host)),
                "name one host, without wildcards",
            ));
        }
    }
    for (key, what) in [("methods", "method"), ("path_prefixes", "path prefix")] {
        if let Some(at) = hook.get(key).filter(|at| at.items().is_empty()) {
            wrong.push((at.node.span, format!("an interception needs at least one {what}"), "name at least one"));
        }
    }
    for (span, method) in texts(hook, "methods") {
        if method.trim().is_empty() {
            wrong.push((span, "a method cannot be blank".to_owned(), "write a method such as \"GET\""));
        }
    }
    for (span, prefix) in texts(hook, "path_prefixes") {
        matcher(span, prefix, true, wrong);
    }
    if let Some(body) = hook.get("body") {
        wrong.push((body.key_span, "`body` is reserved and cannot be used".to_owned(), "remove it"));
    }
    for at in hook.map("query") {
        if at.name().is_empty() || at.items().is_empty() {
            let message = "a query parameter needs a name and at least one value".to_owned();
            wrong.push((at.key_span, message, "name both, or remove the line"));
        }
        values(&at, wrong);
    }
    for at in hook.map("headers") {
        header_name(at.key_span, at.name(), wrong);
        values(&at, wrong);
    }
}

fn values(at: &At<'_>, wrong: &mut Vec<Wrong>) {
    for value in at.items() {
        if let Some(text) = value.node.as_text() {
            matcher(value.node.span, text, false, wrong);
        }
    }
}

/// A text to compare with: literal, or a pattern when it says so.
fn matcher(span: Span, text: &str, path: bool, wrong: &mut Vec<Wrong>) {
    if let Some(pattern) = text.strip_prefix("pattern:") {
        if pattern.is_empty() || !is_glob(pattern) {
            wrong.push((
                span,
                format!("{} is no glob pattern", quoted(pattern)),
                "close its brackets and braces, or write `literal:…`",
            ));
        }
        return;
    }
    let literal = text.strip_prefix("literal:").unwrap_or(text);
    if path && literal.is_empty() {
        wrong.push((span, "a path prefix cannot be empty".to_owned(), "write \"/\" for every path"));
    }
}

fn is_glob(pattern: &str) -> bool {
    GlobBuilder::new(pattern).backslash_escape(true).build().is_ok()
}

fn action_itself(action: &View<'_>, wrong: &mut Vec<Wrong>) {
    for (span, name) in texts(action, "strip_request_headers") {
        header_name(span, name, wrong);
    }
    for at in action.items("inject_request_headers") {
        if let Some(header) = at.view() {
            injected(&at, &header, wrong);
        }
    }
    if let Some(body) = action.view("body_secret_substitution") {
        substitution(&body, wrong);
    }
    if let Some(signing) = action.view("aws_sigv4") {
        aws(&signing, wrong);
    }
}

fn injected(at: &At<'_>, header: &View<'_>, wrong: &mut Vec<Wrong>) {
    let name = header.text("name").unwrap_or_default();
    let name_span = header.get("name").map_or(at.node.span, |at| at.node.span);
    header_name(name_span, name, wrong);
    let lower = name.to_ascii_lowercase();
    if lower == "user-agent" {
        wrong.push((name_span, "the header `User-Agent` cannot be added".to_owned(), "choose another header"));
    }
    if let Some((at, placeholder)) = header.get("placeholder").and_then(|at| Some((at, at.node.as_text()?))) {
        let control = placeholder.chars().any(|c| (c.is_ascii_control()) && c != '\t');
        if placeholder.is_empty() || control || FIXED_HEADERS.contains(&lower.as_str()) {
            let message = "no placeholder can stand here".to_owned();
            wrong.push((
                at.node.span,
                message,
                "it must not be empty or hold control characters, and the header must be one of your own",
            ));
        }
    }
    match (header.get("secret_env_var"), header.get("secret_file")) {
        (Some(variable), None) => {
            if variable.node.as_text().is_some_and(|text| text.trim().is_empty()) {
                wrong.push((
                    variable.node.span,
                    "the variable's name is blank".to_owned(),
                    "name an environment variable",
                ));
            }
        }
        (None, Some(file)) => {
            if file.node.as_text().is_some_and(|path| path.trim().is_empty() || !path.starts_with('/')) {
                wrong.push((file.node.span, "the path of a secret must be absolute".to_owned(), "begin with `/`"));
            }
        }
        _ => {
            let message = "a header needs `secret_env_var` or `secret_file`, and not both".to_owned();
            wrong.push((at.node.span, message, "keep one of the two"));
        }
    }
}

fn substitution(body: &View<'_>, wrong: &mut Vec<Wrong>) {
    limits(body, wrong);
    let secrets = body.items("replacements");
    if (secrets.is_empty() || secrets.len() > MOST_SECRETS)
        && let Some(at) = body.get("replacements")
    {
        wrong.push((
            at.node.span,
            format!("{} replacements, where 1 to {MOST_SECRETS} are possible", secrets.len()),
            "split the action",
        ));
    }
    let mut placeholders: Vec<(&str, Span)> = Vec::new();
    for secret in secrets.iter().take(MOST_SECRETS + 1).filter_map(At::view) {
        if let Some((at, text)) = secret.get("placeholder").and_then(|at| Some((at, at.node.as_text()?))) {
            if !text.is_ascii() || !(16..=256).contains(&text.len()) {
                let message = "a placeholder in a body has 16 to 256 ASCII characters".to_owned();
                wrong.push((at.node.span, message, "make it long enough to occur nowhere else"));
            }
            if let Some((other, _)) =
                placeholders.iter().find(|(other, _)| other.contains(text) || text.contains(other))
            {
                wrong.push((
                    at.node.span,
                    format!("this placeholder overlaps with {}", quoted(other)),
                    "make them differ",
                ));
            }
            placeholders.push((text, at.node.span));
        }
        if let Some(at) = secret.get("secret") {
            source(at, wrong);
        }
    }
}

fn aws(signing: &View<'_>, wrong: &mut Vec<Wrong>) {
    limits(signing, wrong);
    for (key, longest, extra) in
        [("placeholder_access_key_id", 128, "-_"), ("region", usize::MAX, "-"), ("service", usize::MAX, "-")]
    {
        let Some((at, text)) = signing.get(key).and_then(|at| Some((at, at.node.as_text()?))) else { continue };
        let fits =
            (1..=longest).contains(&text.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || extra.contains(c));
        if !fits {
            wrong.push((
                at.node.span,
                format!("{} cannot be used as {}", quoted(text), quoted(key)),
                "use letters, digits and hyphens",
            ));
        }
    }
    for key in ["access_key_id", "secret_access_key", "session_token"] {
        if let Some(at) = signing.get(key) {
            source(at, wrong);
        }
    }
}

fn limits(table: &View<'_>, wrong: &mut Vec<Wrong>) {
    if let Some(at) = table.get("port").filter(|at| at.node.as_integer() == Some(0)) {
        wrong.push((at.node.span, "0 is no port".to_owned(), "write 1 to 65535"));
    }
    if let Some(at) =
        table.get("max_body_bytes").filter(|at| at.node.as_integer().is_some_and(|bytes| bytes > LARGEST_BODY))
    {
        wrong.push((
            at.node.span,
            format!("at most {LARGEST_BODY} bytes of a body are read"),
            "write a smaller number",
        ));
    }
}

/// Where a secret comes from.
fn source(at: &At<'_>, wrong: &mut Vec<Wrong>) {
    let Some((kind, Some(value))) = at.word() else { return };
    let Some(text) = value.node.as_text() else { return };
    let fits = match kind {
        "env_var" => !text.is_empty() && !text.contains(['=', '\0']),
        _ => text.starts_with('/'),
    };
    if !fits {
        let message = format!("{} is no place that a secret can come from", quoted(text));
        wrong.push((value.node.span, message, "name an environment variable, or a file by its absolute path"));
    }
}

fn header_name(span: Span, name: &str, wrong: &mut Vec<Wrong>) {
    if !is_token(name) || name.len() > usize::from(u16::MAX) {
        wrong.push((span, format!("{} is no name of a header", quoted(name)), "use letters, digits and hyphens"));
    }
}

fn texts<'d>(view: &View<'d>, key: &str) -> Vec<(Span, &'d str)> {
    view.items(key).iter().filter_map(|at| Some((at.node.span, at.node.as_text()?))).collect()
}
